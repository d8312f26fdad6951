import { ENTRY_FILE_SCHEMA, SOURCE_FILE_SCHEMA } from '../../glossary/schema.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** The JSON Schema files that editors complete YAML from, by their path in the project. */
export const SCHEMA_FILES: Readonly<Record<string, object>> = {
  'glossary/entries.schema.json': { $schema: DRAFT, title: 'Huizhu: a file of entries', ...ENTRY_FILE_SCHEMA },
  'glossary/sources.schema.json': { $schema: DRAFT, title: 'Huizhu: the sources', ...SOURCE_FILE_SCHEMA },
};
