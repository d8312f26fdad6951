import { passageAddress } from '../../glossary/address.ts';
import { formsOf } from '../../glossary/compile/forms.ts';
import type { Bilingual, Bundle, Citation, Entry, ShippedEntry } from '../../glossary/schema.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { tierOf } from './completeness.ts';
import { type Html, html } from './html.ts';
import { rulesInWords } from './rules-in-words.ts';

const LEVELS = { xuhui: '徐汇 Xuhui', shanghai: '上海 Shanghai', national: '全国 national' } as const;
const ENGLISH = { official: 'official', established: 'established', ours: 'our rendering' } as const;
const BEGAN = {
  seen: 'first seen',
  proposed: 'proposed',
  issued: 'issued',
  opened: 'opened',
  founded: 'founded',
} as const;

/** Both languages on one line. */
const both = ({ zh, en }: Bilingual) => html`<span lang="zh-Hans">${zh}</span> · ${en}`;
/** Both languages, a paragraph each. */
const paragraphs = ({ zh, en }: Bilingual) => html`<p lang="zh-Hans">${zh}</p><p>${en}</p>`;

/** One entry of the reader's page: everything that the glossary says of it. `written` is the entry as in the YAML. */
export function readerEntry(entry: ShippedEntry, written: Entry, bundle: Bundle): Html {
  const hant = speakerOf(bundle, { language: 'zh-Hant', script: 'hant' }).term(entry);
  const link: Link = (id) => html`<a href="#${id}">${bundle.entries.find((other) => other.id === id)?.term ?? id}</a>`;
  const rows = [
    row(
      'Parts',
      (entry.parts ?? []).map((part) => partLine(part, link)),
    ),
    row(
      'Part of',
      entry.wholes.map(({ entry: id, label }) => html`${link(id)}${label !== undefined && ` as ${label}`}`),
    ),
    row('Figures', (entry.figures ?? []).map(figureLine)),
    row('Dates', dateLines(entry, link)),
    row(
      'History',
      (entry.history ?? []).map(
        (moment) => html`<b>${moment.date}</b> ${both(moment)} <span class="soft">[${moment.cite}]</span>`,
      ),
    ),
    row('Forms', formLines(written)),
    row('See also', (entry.related ?? []).map(link)),
    row(
      'Sources',
      entry.sources.map((citation, i) => citationLine(citation, i + 1, bundle)),
    ),
  ];
  return html`<article id="${entry.id}">
<h3><span lang="zh-Hans">${entry.term}</span>${hant !== entry.term && html` <span class="soft" lang="zh-Hant">${hant}</span>`}</h3>
<p class="soft">${entry.pinyin} · <b>${entry.en}</b> (${ENGLISH[entry.enStatus]}) · ${LEVELS[entry.level]} · ${tierOf(entry)} · <code>${entry.id}</code></p>
<div class="gist">${paragraphs(entry.gist)}</div>
${paragraphs(entry.definition)}
<dl>
${rows}</dl>
</article>
`;
}

type Link = (id: string) => Html;

/** A row of the table, a line each; none where there is nothing to say. */
function row(name: string, lines: readonly Html[]): Html | false {
  return lines.length > 0 && html`<dt>${name}</dt><dd>${lines.map((line) => html`<div>${line}</div>`)}</dd>\n`;
}

function partLine(
  { label, entry, zh, en, gloss, size, unknown }: NonNullable<Entry['parts']>[number],
  link: Link,
): Html {
  const written = [zh, en].filter((name) => name !== undefined).join(' · ');
  const name = entry === undefined ? written : html`${link(entry)}${written && ` (${written})`}`;
  return html`${label !== undefined && html`<b>${label}</b> `}${name}${gloss && html`: ${both(gloss)}`}${size && html`, ${both(size)}`}${unknown && 'not stated in the documents'}`;
}

function figureLine({ what, value, asOf, planned, cite }: NonNullable<Entry['figures']>[number]): Html {
  return html`${both(what)}: ${both(value)} <span class="soft">${asOf}${planned && ', planned'} [${cite}]</span>`;
}

function dateLines({ status }: Pick<Entry, 'status'>, link: Link): Html[] {
  if (!status) return [];
  const { from, fromIs = 'seen', seenUntil, supersededBy, note } = status;
  const dates = [from && `${BEGAN[fromIs]} ${from}`, seenUntil && `last seen ${seenUntil}`].filter(Boolean);
  return [
    ...(dates.length ? [html`${dates.join(', ')}`] : []),
    ...(supersededBy ? [html`then ${link(supersededBy)}`] : []),
    ...(note ? [both(note)] : []),
  ];
}

/** The other surfaces, and the term itself where it has a rule. */
function formLines(written: Entry): Html[] {
  return formsOf(written)
    .map(({ form, rule, marked }) => ({ form, rules: rulesInWords({ ...rule, marked }) }))
    .filter(({ form, rules }) => form !== written.term || rules !== '')
    .map(({ form, rules }) => html`<span lang="zh-Hans">${form}</span> <span class="soft">${rules}</span>`);
}

function citationLine(citation: Citation, number: number, { sources }: Bundle): Html {
  const { doc, at, locator, says } = citation;
  const source = sources.find(({ id }) => id === doc);
  const quoted = html`<q lang="zh">${locator}</q>`;
  const address = source && passageAddress(source, citation);
  return html`[${number}] <a href="#source-${doc}" lang="zh-Hans">${source?.short.zh ?? doc}</a>, <span lang="zh">${at}</span>, at ${address ? html`<a href="${address}">${quoted}</a>` : quoted}${says && html`<br><span class="soft">${both(says)}</span>`}`;
}
