import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { ENTRY_FILE_SCHEMA, SOURCE_FILE_SCHEMA } from '../schema.ts';
import type { Diagnostic, Placed } from './diagnostic.ts';
import type { YamlFile } from './read.ts';

const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, strictRequired: false });
export const acceptsEntries = ajv.compile(ENTRY_FILE_SCHEMA);
export const acceptsSources = ajv.compile(SOURCE_FILE_SCHEMA);

/** The items of a file that the schema accepts; what it does not accept is added to the diagnostics. */
export function accepted<T extends { id: string }>(
  file: YamlFile,
  accepts: ValidateFunction,
  diagnostics: Diagnostic[],
): Placed<T>[] {
  for (const { line, message } of file.syntaxErrors) {
    diagnostics.push({ severity: 'error', file: file.name, line, id: '-', message: `not valid YAML: ${message}` });
  }
  if (file.syntaxErrors.length) return [];
  if (file.value === null) return [];
  if (!Array.isArray(file.value)) {
    diagnostics.push({
      severity: 'error',
      file: file.name,
      line: 1,
      id: '-',
      message: 'must be a list: each item begins with “- id:”',
    });
    return [];
  }
  return file.value.flatMap((value: unknown, index) => {
    if (accepts([value])) return [{ value: value as T, file, index }];
    const id = typeof (value as { id?: unknown } | null)?.id === 'string' ? (value as { id: string }).id : '-';
    for (const [path, message] of explain(accepts.errors ?? [])) {
      diagnostics.push({
        severity: 'error',
        file: file.name,
        line: file.lineAt([index, ...path.slice(1)]),
        id,
        message,
      });
    }
    return [];
  });
}

/** Turns ajv's errors into one sentence each; of a value that fits no alternative, only what its likeliest one says. */
function explain(errors: readonly ErrorObject[]): [path: (string | number)[], message: string][] {
  const seen = new Map<string, [(string | number)[], string]>();
  const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
  for (const error of errors) {
    const alternative =
      /\/(oneOf|anyOf)\//.test(error.schemaPath) ||
      errors.some(
        (e) => /^(oneOf|anyOf)$/.test(e.keyword) && error.instancePath.startsWith(e.instancePath) && e !== error,
      );
    if (/^(oneOf|anyOf)$/.test(error.keyword)) {
      const deeper = errors.some(
        (e) =>
          e !== error &&
          e.instancePath.startsWith(error.instancePath) &&
          e.keyword !== 'type' &&
          !(e.keyword === 'required' && error.keyword === 'anyOf'),
      );
      if (deeper) continue;
    } else if (alternative && error.keyword === 'type') continue;
    else if (alternative && error.keyword === 'required' && /anyOf/.test(error.schemaPath)) continue;
    else if (alternative && error.keyword === 'enum' && typeOf(error.data) !== 'string') continue;
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
    const place = path.slice(1).join('.') || 'entry';
    const key = error.keyword === 'additionalProperties' ? (error.params.additionalProperty as string) : undefined;
    seen.set(`${error.instancePath} ${error.keyword} ${key ?? error.params.missingProperty ?? ''}`, [
      key ? [...path, key] : path,
      `${place}: ${sentence(error)}`,
    ]);
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
