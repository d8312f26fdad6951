// What all measurements share: our glossary, the generated pages and their server, the sized glossaries.
import { TermIndex } from '../annotator/index.ts';
import { annotate } from '../annotator/resolve.ts';
import { compileGlossary } from '../glossary/compile/compile.ts';
import { drawForms, formsIn, makeGlossary, type SizedGlossary } from './glossaries.ts';
import { drawParagraphs, pageOf } from './pages.ts';
import { CONTRACT_UNITS, PAGE_UNITS } from './plan.ts';
import { readProse } from './prose.ts';
import { serveBench } from './serve.ts';

export interface Setting {
  /** Our glossary as it ships, rules and all. */
  readonly indexText: string;
  readonly index: TermIndex;
  readonly entries: number;
  /** Our forms, those that occur on the contract's page first. */
  readonly forms: readonly string[];
  readonly texts: readonly string[];
  /** Paragraphs of the page of so many units. */
  paragraphs(units: number): readonly string[];
  /** Address of the page of so many units; `without`: of a page that holds no term. */
  url(units: number | 'without'): string;
  glossary(forms: number): SizedGlossary;
  close(): void;
}

export async function prepare(): Promise<Setting> {
  const { index: indexText, bundle } = compileGlossary();
  const index = new TermIndex(indexText);
  const { sentences, texts } = readProse(index, bundle);
  const drawn = new Map<number, string[]>();
  const paragraphs = (units: number) => {
    const known = drawn.get(units) ?? drawParagraphs(sentences, units);
    drawn.set(units, known);
    return known;
  };
  const name = (units: number | 'without') => `${units}.html`;
  // Sentences that hold no term alone may make one of each other: a word that counts only near another.
  const holdsNone = (paragraph: string) => annotate(index, paragraph, { aboutXuhui: true }).length === 0;
  const without = () => pageOf(drawParagraphs(sentences, CONTRACT_UNITS, Number.POSITIVE_INFINITY).filter(holdsNone));
  const server = await serveBench(
    new Map([
      ...PAGE_UNITS.map((units) => [name(units), () => pageOf(paragraphs(units))] as const),
      [name('without'), without] as const,
    ]),
  );
  const forms = formsIn(indexText, paragraphs(CONTRACT_UNITS).join('\n'));
  const glossaries = new Map<number, SizedGlossary>();
  return {
    ...{ indexText, index, forms, texts, paragraphs },
    entries: bundle.entries.length,
    url: (units) => server.url(name(units)),
    glossary: (count) => {
      const known = glossaries.get(count) ?? makeGlossary(drawForms(forms, count), index);
      glossaries.set(count, known);
      return known;
    },
    close: server.close,
  };
}
