/**
 * A terminology file for translation tools: TBX-Basic (ISO 30042:2019) in its DCA style, where data categories are
 * named by `type` attributes. A concept for each entry, with its Chinese terms in both scripts and its English one.
 */
import type { Bilingual } from '../schema.ts';
import type { ExportRow, ExportWords } from './rows.ts';

const SCHEMA =
  'https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng';

/** XML identifiers do not begin with a digit, ours may. */
const conceptId = (id: string) => `c-${id}`;

export function toTbx(rows: readonly ExportRow[], words: ExportWords): string {
  const listed = new Map(rows.map(({ entry }) => [entry.id, entry.term]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<?xml-model href="${SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>`,
    '<tbx type="TBX-Basic" style="dca" xml:lang="zh-Hans" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc>',
    element('titleStmt', element('title', escaped(words.title))),
    element('sourceDesc', element('p', escaped(words.title))),
    '</fileDesc></tbxHeader>',
    '<text><body>',
    ...rows.map((row) => concept(row, words, listed)),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function concept(row: ExportRow, words: ExportWords, listed: ReadonlyMap<string, string>): string {
  const { entry, hant, forms, hantForms, supersededBy, sources } = row;
  const variants = (names: readonly string[]) =>
    names.map((name) => termSection(name, 'admittedTerm-admn-sts', 'variant'));
  const status = entry.status?.supersededBy ? 'supersededTerm-admn-sts' : 'preferredTerm-admn-sts';
  const origin = (language: keyof Bilingual) =>
    sources.map(({ title, at, date }) => typed('admin', 'source', `${title[language]}, ${at}, ${date}`));
  const section = (tag: string, definition: string, origins: readonly string[], terms: readonly string[]) =>
    `<langSec xml:lang="${tag}">${[
      element('descripGrp', typed('descrip', 'definition', definition) + (origins[0] ?? '')),
      ...origins.slice(1),
      ...terms,
    ].join('')}</langSec>`;
  return [
    `<conceptEntry id="${conceptId(entry.id)}">`,
    typed('descrip', 'subjectField', words.domain(entry.domain)),
    ...sources.flatMap(({ url, title }) =>
      url ? `<xref type="externalCrossReference" target="${escaped(url)}">${escaped(title.zh)}</xref>` : [],
    ),
    ...(entry.related ?? []).flatMap((id) => {
      const name = listed.get(id);
      return name ? `<ref type="crossReference" target="${conceptId(id)}">${escaped(name)}</ref>` : [];
    }),
    ...(supersededBy ? [element('note', escaped(`${words.head('supersededBy')}: ${supersededBy.term}`))] : []),
    section('zh-Hans', entry.definition.zh, origin('zh'), [
      termSection(entry.term, status, 'fullForm'),
      ...variants(forms),
    ]),
    `<langSec xml:lang="zh-Hant">${[termSection(hant, status, 'fullForm'), ...variants(hantForms)].join('')}</langSec>`,
    section('en', entry.definition.en, origin('en'), [termSection(entry.en, status, 'fullForm')]),
    '</conceptEntry>',
  ].join('\n');
}

const termSection = (term: string, status: string, type: string) =>
  element(
    'termSec',
    [
      element('term', escaped(term)),
      typed('termNote', 'partOfSpeech', 'noun'),
      typed('termNote', 'termType', type),
      typed('termNote', 'administrativeStatus', status),
    ].join(''),
  );

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
const typed = (name: string, type: string, text: string) => `<${name} type="${type}">${escaped(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
