import { formsOf } from '../../glossary/compile/forms.ts';
import type { Bilingual, Bundle, Entry, ShippedEntry } from '../../glossary/schema.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { tierOf } from './completeness.ts';
import { type Html, html } from './html.ts';
import { rulesInWords } from './rules-in-words.ts';

const LEVEL_NAMES = { xuhui: '徐汇 Xuhui', shanghai: '上海 Shanghai', national: '全国 national' } as const;
const ENGLISH = { official: 'official', established: 'established', ours: 'our rendering' } as const;
const BEGAN = { seen: 'first seen', proposed: 'proposed', issued: 'issued', opened: 'opened', founded: 'founded' } as const;

/** Both languages, one below the other. */
const both = ({ zh, en }: Bilingual, tag: 'p' | 'span' = 'p') =>
  tag === 'p' ? html`<p lang="zh-Hans">${zh}</p><p>${en}</p>` : html`<span lang="zh-Hans">${zh}</span> · ${en}`;

/** One entry of the reader's page: everything that the glossary says of it, in both languages. */
export function readerEntry(entry: ShippedEntry, written: Entry, bundle: Bundle): Html {
  const hant = speakerOf(bundle, { language: 'zh-Hant', script: 'hant' }).term(entry);
  const find = (id: string) => bundle.entries.find((other) => other.id === id);
  const link = (id: string) => html`<a href="#${id}">${find(id)?.term ?? id}</a>`;
  const row = (name: string, ...contents: readonly Html[]) =>
    contents.length > 0 && html`<dt>${name}</dt><dd>${contents}</dd>\n`;
  const { status } = entry;
  const dates = [
    status?.from && `${BEGAN[status.fromIs ?? 'seen']} ${status.from}`,
    status?.seenUntil && `last seen ${status.seenUntil}`,
  ].filter((date) => date !== undefined && date !== '');
  return html`<article id="${entry.id}">
<h3><span lang="zh-Hans">${entry.term}</span>${hant !== entry.term && html` <span class="soft" lang="zh-Hant">${hant}</span>`}</h3>
<p class="soft">${entry.pinyin} · <b>${entry.en}</b> (${ENGLISH[entry.enStatus]}) · ${LEVEL_NAMES[entry.level]} · ${tierOf(entry)} · <code>${entry.id}</code></p>
<div class="gist">${both(entry.gist)}</div>
${both(entry.definition)}
<dl>
${row('Parts', ...(entry.parts ?? []).map((part) => partLine(part, link)))}${row('Part of', ...entry.wholes.map(({ entry: id, label }) => html`<div>${link(id)}${label !== undefined && ` as ${label}`}</div>`))}${row('Figures', ...(entry.figures ?? []).map((figure) => html`<div>${both(figure.what, 'span')}: ${both(figure.value, 'span')} <span class="soft">${figure.asOf}${figure.planned && ', planned'} [${figure.cite}]</span></div>`))}${row('Dates', ...(dates.length ? [html`<div>${dates.join(', ')}</div>`] : []), ...(status?.supersededBy ? [html`<div>then ${link(status.supersededBy)}</div>`] : []), ...(status?.note ? [html`<div>${both(status.note, 'span')}</div>`] : []))}${row('History', ...(entry.history ?? []).map((moment) => html`<div><b>${moment.date}</b> ${both(moment, 'span')} <span class="soft">[${moment.cite}]</span></div>`))}${row('Forms', ...formLines(written))}${row('See also', ...(entry.related ?? []).map((id) => html`<div>${link(id)}</div>`))}${row('Sources', ...entry.sources.map((citation, i) => html`<div>[${i + 1}] <a href="#source-${citation.doc}">${bundle.sources.find(({ id }) => id === citation.doc)?.short.zh ?? citation.doc}</a>, <span lang="zh">${citation.at}</span>, at ${citation.href ? html`<a href="${citation.href}"><q lang="zh">${citation.locator}</q></a>` : html`<q lang="zh">${citation.locator}</q>`}${citation.says && html`<br><span class="soft">${both(citation.says, 'span')}</span>`}</div>`))}</dl>
</article>
`;
}

type Part = NonNullable<Entry['parts']>[number];

function partLine({ label, entry, zh, en, gloss, size, unknown }: Part, link: (id: string) => Html): Html {
  const name = zh !== undefined || en !== undefined ? [zh, en].filter(Boolean).join(' · ') : undefined;
  return html`<div>${label !== undefined && html`<b>${label}</b> `}${entry !== undefined && link(entry)}${name !== undefined && (entry !== undefined ? ` (${name})` : name)}${gloss && html`: ${both(gloss, 'span')}`}${size && html`, ${both(size, 'span')}`}${unknown && 'not stated in the documents'}</div>`;
}

function formLines(written: Entry): Html[] {
  return formsOf(written)
    .filter(({ form, rule }) => form !== written.term || rule !== undefined)
    .map(({ form, rule }) => html`<div lang="zh-Hans">${form}${rule && html` <span class="soft" lang="en">${rulesInWords(rule)}</span>`}</div>`);
}
