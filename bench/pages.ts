// Pages of any length, drawn sentence by sentence, as dense with terms as asked for: paragraphs under headings, with the
// inline markup of a content management system in every fourth.
import { CONTRACT_UNITS, SEED, UNITS_PER_PARAGRAPH, UNITS_PER_TERM } from './plan.ts';
import type { Sentence } from './prose.ts';
import { Random } from './random.ts';

/** Paragraphs under one heading. */
const SECTION = 20;
const INLINE = ['a href="#"', 'b', 'span style="font-size:17px"', 'em'];

/** Paragraphs of so many UTF-16 units together; `unitsPerTerm` units to a term, or none at all where it is Infinity. */
export function drawParagraphs(
  sentences: readonly Sentence[],
  units: number,
  unitsPerTerm: number = UNITS_PER_TERM,
): string[] {
  const random = new Random(SEED);
  const without = sentences.filter(({ terms }) => terms === 0);
  const dense = sentences.filter(({ terms }) => terms > 0);
  const count = Math.round((units / CONTRACT_UNITS) * 3000);
  const paragraphs: string[] = [];
  let written = 0;
  let terms = 0;
  for (let left = count; left > 0; left--) {
    // The rest is shared out evenly among the paragraphs that are left, so the whole comes out at the length asked for.
    const share = Math.min((units - written) / left, 2 * UNITS_PER_PARAGRAPH);
    let paragraph = '';
    while (paragraph.length < share * 0.85) {
      const due = terms < (written + paragraph.length) / unitsPerTerm;
      const { text, terms: more } = random.pick(due ? dense : without);
      paragraph += text;
      terms += more;
    }
    written += paragraph.length;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function withInline(paragraph: string, random: Random): string {
  if (random.below(4) > 0) return escaped(paragraph);
  const from = random.below(paragraph.length);
  const to = Math.min(paragraph.length, from + 2 + random.below(12));
  const tag = random.pick(INLINE);
  const [name = ''] = tag.split(' ');
  return `${escaped(paragraph.slice(0, from))}<${tag}>${escaped(paragraph.slice(from, to))}</${name}>${escaped(paragraph.slice(to))}`;
}

/** A whole page that loads the bench's script. The title speaks of Xuhui, as those of the documents do. */
export function pageOf(paragraphs: readonly string[]): string {
  const random = new Random(SEED);
  const body = paragraphs.map((paragraph, number) => {
    const heading = number % SECTION === 0 ? `<h2>第${number / SECTION + 1}节</h2>\n` : '';
    return `${heading}<p>${withInline(paragraph, random)}</p>`;
  });
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>徐汇区的一页</title>
<style>
body { margin: 0 auto; max-width: 820px; font: 18px/36px serif; color: #222; background: #fff; }
a { color: #1a5fb4; }
</style>
<body><main>
${body.join('\n')}
</main>
<script src="/bench.js"></script></body></html>`;
}
