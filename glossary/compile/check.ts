import { Ajv, type ErrorObject } from 'ajv';
import { fold, type Variants } from '../../annotator/fold.ts';
import { ENTRY_FILE_SCHEMA, type Entry, GIST_MAX, type Need, SOURCE_FILE_SCHEMA, type Source } from '../schema.ts';
import { formsOf } from './forms.ts';
import type { YamlFile } from './read.ts';

/** What is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  /** The entry's or source's id, or `-` where it has none. */
  readonly id: string;
  readonly message: string;
}

export interface CheckedGlossary {
  readonly diagnostics: readonly Diagnostic[];
  /** All entries and sources that the schema accepts; complete only if no diagnostic is an error. */
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

type Path = readonly (string | number)[];
interface Placed<T> {
  readonly value: T;
  readonly file: YamlFile;
  readonly index: number;
}

const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, strictRequired: false });
const acceptsEntries = ajv.compile(ENTRY_FILE_SCHEMA);
const acceptsSources = ajv.compile(SOURCE_FILE_SCHEMA);

/** Checks a whole glossary and reports everything that is wrong with it at once, in the order of files and lines. */
export function checkGlossary(files: { sources: YamlFile; entries: readonly YamlFile[] }, variants: Variants): CheckedGlossary {
  const diagnostics: Diagnostic[] = [];
  const report = <T extends { id: string }>(at: Placed<T>, path: Path, message: string, severity: Diagnostic['severity'] = 'error') =>
    diagnostics.push({ severity, file: at.file.name, line: at.file.lineAt([at.index, ...path]), id: at.value.id, message });

  const sources = accepted<Source>(files.sources, acceptsSources, diagnostics);
  const entries = files.entries.flatMap((file) => accepted<Entry>(file, acceptsEntries, diagnostics));

  for (const items of [sources, entries] as Placed<{ id: string }>[][]) {
    const first = new Map<string, Placed<{ id: string }>>();
    for (const item of items) {
      const other = first.get(item.value.id);
      if (other) report(item, ['id'], `duplicate id: ${other.file.name}:${other.file.lineAt([other.index, 'id'])} has it too; ids are never shared`);
      else first.set(item.value.id, item);
    }
  }
  const context: Context = {
    ids: new Map(entries.map((entry) => [entry.value.id, entry])),
    docs: new Map(sources.map((source) => [source.value.id, source])),
    unsure: idsInDoubt([files.sources, ...files.entries]),
    report,
  };
  for (const entry of entries) for (const rule of ENTRY_RULES) rule(entry, context);
  checkForms(entries, variants, report);

  diagnostics.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { diagnostics, entries: entries.map((e) => e.value), sources: sources.map((s) => s.value) };
}

/** The items of a file that the schema accepts; what it does not accept is reported. */
function accepted<T extends { id: string }>(file: YamlFile, accepts: typeof acceptsEntries, diagnostics: Diagnostic[]): Placed<T>[] {
  for (const { line, message } of file.syntaxErrors) {
    diagnostics.push({ severity: 'error', file: file.name, line, id: '-', message: `not valid YAML: ${message}` });
  }
  if (file.syntaxErrors.length) return [];
  if (file.value === null) return [];
  if (!Array.isArray(file.value)) {
    diagnostics.push({ severity: 'error', file: file.name, line: 1, id: '-', message: 'must be a list: each item begins with “- id:”' });
    return [];
  }
  return file.value.flatMap((value: unknown, index) => {
    if (accepts([value])) return [{ value: value as T, file, index }];
    const id = typeof (value as { id?: unknown } | null)?.id === 'string' ? (value as { id: string }).id : '-';
    for (const [path, message] of explain(accepts.errors ?? [])) {
      diagnostics.push({ severity: 'error', file: file.name, line: file.lineAt([index, ...path.slice(1)]), id, message });
    }
    return [];
  });
}

/** Turns ajv's errors into one sentence each; of a value that fits no alternative, only what its likeliest one says. */
function explain(errors: readonly ErrorObject[]): [path: (string | number)[], message: string][] {
  const seen = new Map<string, [(string | number)[], string]>();
  const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
  for (const error of errors) {
    const alternative = /\/(oneOf|anyOf)\//.test(error.schemaPath) || errors.some((e) => /^(oneOf|anyOf)$/.test(e.keyword) && error.instancePath.startsWith(e.instancePath) && e !== error);
    if (/^(oneOf|anyOf)$/.test(error.keyword)) {
      const deeper = errors.some((e) => e !== error && e.instancePath.startsWith(error.instancePath) && e.keyword !== 'type' && !(e.keyword === 'required' && error.keyword === 'anyOf'));
      if (deeper) continue;
    } else if (alternative && error.keyword === 'type') continue;
    else if (alternative && error.keyword === 'required' && /anyOf/.test(error.schemaPath)) continue;
    else if (alternative && error.keyword === 'enum' && typeOf(error.data) !== 'string') continue;
    const path = error.instancePath.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
    const place = path.slice(1).join('.') || 'entry';
    const key = error.keyword === 'additionalProperties' ? (error.params.additionalProperty as string) : undefined;
    seen.set(`${error.instancePath} ${error.keyword} ${key ?? error.params.missingProperty ?? ''}`, [key ? [...path, key] : path, `${place}: ${sentence(error)}`]);
  }
  return [...seen.values()];
}

function sentence(error: ErrorObject): string {
  const { keyword, params, data, parentSchema } = error;
  switch (keyword) {
    case 'additionalProperties':
      return `unknown key “${params.additionalProperty}”; known here: ${Object.keys((parentSchema?.properties as object | undefined) ?? {}).join(', ')}`;
    case 'required':
      return `missing “${params.missingProperty}”`;
    case 'enum':
      return `“${data}” is none of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'maxLength':
      return `${(data as string).length} characters long, at most ${params.limit}: “${data}”`;
    case 'minItems':
      return 'must not be empty; leave the key out instead';
    case 'maxItems':
      return `at most ${params.limit} items`;
    case 'pattern':
      return `“${data}” is not as it must be: ${parentSchema?.description ?? 'not empty, no space at either end'}`;
    case 'anyOf':
    case 'oneOf':
      return `fits none of the allowed shapes${parentSchema?.description ? `: ${parentSchema.description}` : ' (see glossary/schema.ts)'}`;
    case 'type':
      return `must be ${params.type === 'object' ? 'a mapping' : params.type === 'array' ? 'a list' : `a ${params.type}`}, is ${JSON.stringify(data)}`;
    default:
      return error.message ?? keyword;
  }
}

/**
 * Tells of an id that no accepted entry has whether it may yet belong to one that could not be read: then a reference to
 * it is no error of its own.
 */
function idsInDoubt(files: readonly YamlFile[]): (id: string) => boolean {
  const unreadable = files.some(({ syntaxErrors }) => syntaxErrors.length > 0);
  const written = new Set(files.flatMap(({ value }) => (Array.isArray(value) ? value.map((item: { id?: unknown } | null) => item?.id) : [])));
  return (id) => unreadable || written.has(id);
}

interface Context {
  readonly unsure: (id: string) => boolean;
  readonly ids: ReadonlyMap<string, Placed<Entry>>;
  readonly docs: ReadonlyMap<string, Placed<Source>>;
  readonly report: (at: Placed<Entry>, path: Path, message: string, severity?: Diagnostic['severity']) => void;
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
    if (!docs.has(citation.doc) && !unsure(citation.doc)) report(at, ['sources', i, 'doc'], `glossary/sources.yaml has no source “${citation.doc}”`);
  });
  const cites = [...(entry.figures ?? []).map((f, i) => [f.cite, 'figures', i] as const), ...(entry.history ?? []).map((f, i) => [f.cite, 'history', i] as const)];
  for (const [cite, key, i] of cites) {
    if (cite > entry.sources.length) report(at, [key, i, 'cite'], `cites source ${cite}, but the entry has ${entry.sources.length}`);
  }
  entry.forms?.forEach((form, i) => {
    if (typeof form === 'string') return;
    for (const need of needsOf(form.needs)) {
      if (typeof need === 'string') continue;
      for (const near of need.near) {
        if (/^[a-z0-9-]+$/.test(near) && !ids.has(near) && !unsure(near)) report(at, ['forms', i, 'needs'], `near: no entry has the id “${near}” (a cue that is no id holds a Han character or a capital letter)`);
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
    if (before && before.date > moment.date) report(at, ['history', i, 'date'], `${moment.date} stands after ${before.date}`);
  });
  const seen = new Set([at.value.id]);
  for (let next = status?.supersededBy; next && next !== at.value.id; next = ids.get(next)?.value.status?.supersededBy) {
    if (seen.has(next)) {
      report(at, ['status', 'supersededBy'], `is superseded in a circle: ${[...seen, next].join(' -> ')}`);
      break;
    }
    seen.add(next);
  }
};

const sentencesOf = (text: string) => text.split(/[。！？]|[.!?](?=\s|$)/).filter((s) => /[\p{L}\p{N}]/u.test(s)).length;
const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The gist is short, the definition 1 to 4 sentences, and each language stands where it belongs. */
const textsAreInShape: EntryRule = (at, { report }) => {
  const { gist, definition, en } = at.value;
  const han = hanIn(gist.zh);
  if (han > GIST_MAX) report(at, ['gist', 'zh'], `gist: ${han} Han characters, at most ${GIST_MAX}`);
  const count = sentencesOf(definition.zh);
  if (count > 4) report(at, ['definition', 'zh'], `definition: ${count} sentences, at most 4`);
  for (const [text, path] of [[gist.zh, ['gist', 'zh']], [definition.zh, ['definition', 'zh']]] as const) {
    if (hanIn(text) === 0) report(at, path, `${path.join('.')}: no Chinese in the Chinese text`);
  }
  for (const [text, path] of [[gist.en, ['gist', 'en']], [definition.en, ['definition', 'en']], [en, ['en']]] as const) {
    if (hanIn(text) > text.length / 4) report(at, path, `${path.join('.')}: Chinese in the English text`);
  }
};

const FILLERS = /重要举措|重要抓手|重大意义|具有重要意义|有力支撑|an important (measure|initiative|step)|plays? an important role|of great significance/i;
const noFiller: EntryRule = (at, { report }) => {
  for (const key of ['gist', 'definition'] as const) {
    for (const language of ['zh', 'en'] as const) {
      const found = FILLERS.exec(at.value[key][language]);
      if (found) report(at, [key, language], `${key}.${language}: “${found[0]}” says nothing; write what it is`);
    }
  }
};

const ENTRY_RULES: readonly EntryRule[] = [referencesResolve, timeRunsForward, textsAreInShape, noFiller];

export function needsOf(needs: Need | readonly Need[] | undefined): readonly Need[] {
  return needs === undefined ? [] : Array.isArray(needs) ? needs : [needs as Need];
}

/** A surface leads to one entry, unless all but one of those that share it say by a rule when it is theirs. */
function checkForms(entries: readonly Placed<Entry>[], variants: Variants, report: Context['report']): void {
  const owners = new Map<string, { at: Placed<Entry>; path: Path; ruled: boolean }[]>();
  for (const at of entries) {
    const own = new Set<string>();
    for (const { form, path, rule } of formsOf(at.value)) {
      const folded = fold(form, variants);
      if (folded.length < 2) {
        report(at, path, `form “${form}” is too short: a form has at least two letters or characters that count`);
        continue;
      }
      if (own.has(folded)) {
        report(at, path, `form “${form}” stands twice: script, width, capitals, quotation marks and spaces make no other form`);
        continue;
      }
      own.add(folded);
      const list = owners.get(folded) ?? [];
      list.push({ at, path, ruled: rule !== undefined });
      owners.set(folded, list);
      if (!rule && folded.length <= 2) report(at, path, `form “${form}” is only ${folded.length} characters long and has no rule: it will be marked wherever it occurs`, 'warning');
    }
  }
  for (const [folded, list] of owners) {
    const bare = list.filter((owner) => !owner.ruled);
    const [first, ...others] = bare;
    if (!first) continue;
    for (const { at, path } of others) {
      report(at, path, `duplicate form: “${folded}” is also a form of ${first.at.value.id} (${first.at.file.name}:${first.at.file.lineAt([first.at.index, ...first.path])}); all but one need a rule (needs, not)`);
    }
  }
}
