import { type Entry, GIST_MAX, type Source } from '../schema.ts';
import type { Path, Placed, Report } from './diagnostic.ts';
import { needsOf } from './forms.ts';
import type { YamlFile } from './read.ts';

/**
 * Tells of an id that no accepted entry has whether it may yet belong to one that could not be read: then a reference to
 * it is no error of its own.
 */
export function idsInDoubt(files: readonly YamlFile[]): (id: string) => boolean {
  const unreadable = files.some(({ syntaxErrors }) => syntaxErrors.length > 0);
  const written = new Set(
    files.flatMap(({ value }) => (Array.isArray(value) ? value.map((item: { id?: unknown } | null) => item?.id) : [])),
  );
  return (id) => unreadable || written.has(id);
}

export interface Context {
  readonly unsure: (id: string) => boolean;
  readonly ids: ReadonlyMap<string, Placed<Entry>>;
  readonly docs: ReadonlyMap<string, Placed<Source>>;
  readonly report: Report<Entry>;
}
type EntryRule = (entry: Placed<Entry>, context: Context) => void;

/** Every reference leads to an entry or a source that exists, and not to the entry itself. */
const referencesResolve: EntryRule = (at, { ids, docs, unsure, report }) => {
  const { value: entry } = at;
  const refer = (id: string | undefined, path: Path) => {
    if (id === undefined) return;
    if (!ids.has(id) && !unsure(id)) report(at, path, `no entry has the id “${id}”`);
    else if (id === entry.id) report(at, path, 'refers to itself');
  };
  entry.parts?.forEach((part, i) => {
    refer(part.entry, ['parts', i, 'entry']);
  });
  entry.related?.forEach((id, i) => {
    refer(id, ['related', i]);
  });
  refer(entry.status?.supersededBy, ['status', 'supersededBy']);
  entry.sources.forEach((citation, i) => {
    if (!docs.has(citation.doc) && !unsure(citation.doc))
      report(at, ['sources', i, 'doc'], `glossary/sources.yaml has no source “${citation.doc}”`);
  });
  const cites = [
    ...(entry.figures ?? []).map((f, i) => [f.cite, 'figures', i] as const),
    ...(entry.history ?? []).map((f, i) => [f.cite, 'history', i] as const),
  ];
  for (const [cite, key, i] of cites) {
    if (cite > entry.sources.length)
      report(at, [key, i, 'cite'], `cites source ${cite}, but the entry has ${entry.sources.length}`);
  }
  entry.forms?.forEach((form, i) => {
    if (typeof form === 'string') return;
    for (const need of needsOf(form.needs)) {
      if (typeof need === 'string') continue;
      for (const near of need.near) {
        if (/^[a-z0-9-]+$/.test(near) && !ids.has(near) && !unsure(near))
          report(
            at,
            ['forms', i, 'needs'],
            `near: no entry has the id “${near}” (a cue that is no id holds a Han character or a capital letter)`,
          );
      }
    }
  });
};

/** Dates stand in order, and what superseded an entry is not superseded by it in turn. */
const timeRunsForward: EntryRule = (at, { ids, report }) => {
  const { status, history } = at.value;
  if (status?.from && status.seenUntil && status.from.slice(0, status.seenUntil.length) > status.seenUntil) {
    report(at, ['status', 'seenUntil'], `last seen (${status.seenUntil}) before it began (${status.from})`);
  }
  history?.forEach((moment, i) => {
    const before = history[i - 1];
    if (before && before.date > moment.date)
      report(at, ['history', i, 'date'], `${moment.date} stands after ${before.date}`);
  });
  const seen = new Set([at.value.id]);
  for (
    let next = status?.supersededBy;
    next && next !== at.value.id;
    next = ids.get(next)?.value.status?.supersededBy
  ) {
    if (seen.has(next)) {
      report(at, ['status', 'supersededBy'], `is superseded in a circle: ${[...seen, next].join(' -> ')}`);
      break;
    }
    seen.add(next);
  }
};

const sentencesOf = (text: string) =>
  text.split(/[。！？]|[.!?](?=\s|$)/).filter((s) => /[\p{L}\p{N}]/u.test(s)).length;
const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The gist is short, the definition 1 to 4 sentences, and each language stands where it belongs. */
const textsAreInShape: EntryRule = (at, { report }) => {
  const { gist, definition, en } = at.value;
  const han = hanIn(gist.zh);
  if (han > GIST_MAX) report(at, ['gist', 'zh'], `gist: ${han} Han characters, at most ${GIST_MAX}`);
  const count = sentencesOf(definition.zh);
  if (count > 4) report(at, ['definition', 'zh'], `definition: ${count} sentences, at most 4`);
  for (const [text, path] of [
    [gist.zh, ['gist', 'zh']],
    [definition.zh, ['definition', 'zh']],
  ] as const) {
    if (hanIn(text) === 0) report(at, path, `${path.join('.')}: no Chinese in the Chinese text`);
  }
  for (const [text, path] of [
    [gist.en, ['gist', 'en']],
    [definition.en, ['definition', 'en']],
    [en, ['en']],
  ] as const) {
    if (hanIn(text) > text.length / 4) report(at, path, `${path.join('.')}: Chinese in the English text`);
  }
};

const FILLERS =
  /重要举措|重要抓手|重大意义|具有重要意义|有力支撑|an important (measure|initiative|step)|plays? an important role|of great significance/i;
const noFiller: EntryRule = (at, { report }) => {
  for (const key of ['gist', 'definition'] as const) {
    for (const language of ['zh', 'en'] as const) {
      const found = FILLERS.exec(at.value[key][language]);
      if (found) report(at, [key, language], `${key}.${language}: “${found[0]}” says nothing; write what it is`);
    }
  }
};

export const ENTRY_RULES: readonly EntryRule[] = [referencesResolve, timeRunsForward, textsAreInShape, noFiller];
