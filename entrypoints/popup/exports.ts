/** Files of terms: what each format is called, and how its contents are made. */
import { seenText } from '../../components/dates.ts';
import { DOMAIN_LABELS, LEVEL_KEYS } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import { toCsv } from '../../glossary/export/csv.ts';
import { toMarkdown } from '../../glossary/export/markdown.ts';
import type { Column, ExportRow, ExportWords } from '../../glossary/export/rows.ts';
import { toTbx } from '../../glossary/export/tbx.ts';
import { toYomitan } from '../../glossary/export/yomitan.ts';
import type { Speaker } from '../../glossary/speaker.ts';

export const FORMATS = ['csv', 'markdown', 'tbx', 'yomitan'] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_KEYS: Readonly<Record<Format, string>> = {
  csv: 'popupExportCsv',
  markdown: 'popupExportMarkdown',
  tbx: 'popupExportTbx',
  yomitan: 'popupExportYomitan',
};

const ENDINGS: Readonly<Record<Format, string>> = { csv: 'csv', markdown: 'md', tbx: 'tbx', yomitan: 'zip' };
const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  markdown: 'text/markdown',
  tbx: 'application/xml',
  yomitan: 'application/zip',
};

const COLUMN_KEYS: Readonly<Record<Column, string>> = {
  term: 'exportTerm',
  hant: 'exportHant',
  pinyin: 'exportPinyin',
  en: 'exportEn',
  forms: 'exportForms',
  domain: 'exportDomain',
  level: 'exportLevel',
  gistZh: 'exportGistZh',
  gistEn: 'exportGistEn',
  definitionZh: 'exportDefinitionZh',
  definitionEn: 'exportDefinitionEn',
  seen: 'exportSeen',
  supersededBy: 'exportSupersededBy',
  sources: 'exportSources',
  id: 'exportId',
};

export function wordsOf({ language }: Speaker, t: Translate): ExportWords {
  return {
    language,
    title: t('exportTitle'),
    domain: (domain) => t(DOMAIN_LABELS[domain].key),
    level: (level) => t(LEVEL_KEYS[level]),
    seen: (seen) => seenText(seen, language, t),
    head: (column) => t(COLUMN_KEYS[column]),
  };
}

/** A file with these terms; `today` is YYYY-MM-DD. */
export function fileOf(
  format: Format,
  rows: readonly ExportRow[],
  { speaker, t, today }: { readonly speaker: Speaker; readonly t: Translate; readonly today: string },
): File {
  const words = wordsOf(speaker, t);
  const contents = {
    csv: () => toCsv(rows, words),
    markdown: () => toMarkdown(rows, words, speaker),
    tbx: () => toTbx(rows, words),
    yomitan: () => toYomitan(rows, words, speaker, today),
  }[format]();
  return new File([contents], `${t('exportTitle')} ${today}.${ENDINGS[format]}`, { type: TYPES[format] });
}
