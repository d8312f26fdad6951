/**
 * A terminology file for translation tools: TBX-Basic (ISO 30042:2019) in its DCA style, where data categories are
 * named by `type` attributes. A concept for each entry, with its Chinese terms in both scripts and its English ones.
 */
import type { Bilingual, Region } from '../schema.ts';
import type { ExportRow, ExportWords } from './rows.ts';
import { namesOf, type TbxName } from './tbx-names.ts';

const SCHEMA =
  'https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng';

/** Traditional characters differ from place to place: a section says whose its are. */
const HANT: Readonly<Record<Region, string>> = { hk: 'zh-Hant-HK', tw: 'zh-Hant-TW' };

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
  const { entry, region, supersededBy, sources } = row;
  const names = namesOf(row);
  const origin = (language: keyof Bilingual) =>
    sources.map(({ title, at, date }) => typed('admin', 'source', `${title[language]}, ${at}, ${date}`));
  const defined = (language: keyof Bilingual) => {
    const [first = '', ...others] = origin(language);
    return [element('descripGrp', typed('descrip', 'definition', entry.definition[language]) + first), ...others];
  };
  /** A term that was superseded is so by each of its full names. */
  const termSection = ({ name, type }: TbxName) => {
    const full = entry.status?.supersededBy ? 'supersededTerm-admn-sts' : 'preferredTerm-admn-sts';
    return termElement(name, type, type === 'fullForm' ? full : 'admittedTerm-admn-sts');
  };
  const section = (tag: string, said: readonly string[], terms: readonly TbxName[]) =>
    terms.length > 0 ? [`<langSec xml:lang="${tag}">${[...said, ...terms.map(termSection)].join('')}</langSec>`] : [];
  // What is said in Chinese stands in the first Chinese section.
  const said = defined('zh');
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
    ...section('zh-Hans', said, names.hans),
    ...section(HANT[region], [], names.hant),
    ...section('zh', names.hans.length > 0 ? [] : said, names.plain),
    ...section('en', defined('en'), names.en),
    '</conceptEntry>',
  ].join('\n');
}

const termElement = (term: string, type: string, status: string) =>
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
