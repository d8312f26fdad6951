import { Converter } from 'opencc-js';
import { doubtfulReadings } from '../../glossary/compile/editorial-polyphones.ts';
import { readTerm } from '../../glossary/compile/pinyin.ts';
import { DOMAINS, GIST_MAX, LEVELS } from '../../glossary/schema.ts';
import type { EditorDocument } from './document.ts';
import type { Occurrence } from './occurrences.ts';

const traditional = Converter({ from: 'cn', to: 'tw' });
/** So many places of a document are shown; the rest is counted. */
const SHOWN = 5;
/** An entry has at most four citations; two are a good beginning. */
const PROPOSED = 2;

export interface Found {
  readonly document: EditorDocument;
  readonly occurrences: readonly Occurrence[];
}

/** An id for a term: its pinyin without tones, words joined by hyphens; numbers and letters as they are. */
export function idOf(term: string, taken: ReadonlySet<string>): string {
  const pieces = term.match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? [];
  const words = pieces.map((piece) => (/^\p{Script=Han}/u.test(piece) ? readTerm(piece, '', undefined).pinyin : piece));
  const id = words
    .join(' ')
    .normalize('NFD')
    .replaceAll('u\u0308', 'v')
    .replace(/[\u0300-\u036f’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}

/** A YAML scalar: quoted where YAML would take it for something else. */
const scalar = (text: string) =>
  /^[\p{Script=Han}A-Za-z“‘「『][^:#{}[\],&*!|>'"%@`]*$/u.test(text) && !/^(true|false|null|yes|no)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** The skeleton of an entry, in YAML, with what the tools know as comments. Fields left empty are errors for `check`. */
export function skeletonOf(
  term: string,
  id: string,
  found: readonly Found[],
  knownSources: ReadonlySet<string>,
  remarks: readonly string[],
): string {
  const { pinyin } = readTerm(term, '', undefined);
  const doubtful = doubtfulReadings(term);
  const citations = found.flatMap(({ document, occurrences }) =>
    occurrences.map(({ locator }) => ({ doc: document.id, locator })),
  );
  return [
    ...remarks.map((remark) => `# ${remark}`),
    ...found.flatMap((place) => placesOf(place, knownSources)),
    `- id: ${id}`,
    `  term: ${scalar(term)}`,
    `  # pinyin: ${pinyin} is made by the build; write it only to correct it${doubtful.length ? ` (look at ${doubtful.join(', ')})` : ''}`,
    `  # hant: ${traditional(term)} is made by the build; write it only to correct it`,
    '  # forms: [] other surfaces; script, width, capitals, quotation marks and spaces make no other form',
    '  en: # capitals only for proper names',
    '  enStatus: # official, established or ours',
    `  domain: # ${DOMAINS.join(', ')}`,
    `  level: # ${LEVELS.join(', ')}`,
    '  gist:',
    `    zh: # one sentence, at most ${GIST_MAX} characters`,
    '    en: # one sentence',
    '  definition:',
    '    zh: # 1 to 4 sentences of your own: what, whose, since when, made of what, what became of it',
    '    en: # the same',
    '  # status: {from: YYYY-MM, fromIs: proposed, seenUntil: YYYY-MM}',
    '  sources:',
    ...(citations.length
      ? citations.slice(0, PROPOSED)
      : [
          {
            doc: '# the id of a source in glossary/sources.yaml',
            locator: '# at most 24 characters, exactly as written there',
          },
        ]
    ).flatMap(({ doc, locator }) => [
      `    - doc: ${doc}`,
      '      at: # heading, note number or paragraph',
      `      locator: ${locator.startsWith('# ') ? locator : scalar(locator)}`,
      '      says:',
      '        zh: # what the passage says, in your own words',
      '        en:',
    ]),
    '',
  ].join('\n');
}

function placesOf({ document, occurrences }: Found, knownSources: ReadonlySet<string>): string[] {
  const { file, id } = document;
  const times = occurrences.length === 1 ? 'once' : `${occurrences.length} times`;
  return [
    occurrences.length ? `# ${file}: ${times}` : `# ${file}: not there`,
    ...(occurrences.length && !knownSources.has(id)
      ? [`#   glossary/sources.yaml has no source “${id}”: add it first`]
      : []),
    ...occurrences.slice(0, SHOWN).map(({ line, start, context }) => `#   line ${line}, offset ${start}: ${context}`),
    ...(occurrences.length > SHOWN ? [`#   and ${occurrences.length - SHOWN} more`] : []),
  ];
}
