import type { ComponentChildren } from 'preact';
import type { Domain, Level, Script } from '../glossary/schema.ts';
import { Icon } from './icons.tsx';
import { DOMAIN_LABELS, langOf } from './labels.ts';
import { Seal } from './seal.tsx';
import type { Translate } from './translate.ts';

/** A text with the parts of it that matched, in UTF-16 units, in order. */
export interface Matched {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** A term as a list shows it. */
export interface TermItem {
  /** The entry's number. */
  readonly entry: number;
  readonly term: Matched;
  readonly script: Script;
  readonly domain: Domain;
  readonly level: Level;
  readonly superseded: boolean;
  /** The lines below the term, each with its language. */
  readonly lines: readonly (Matched & { readonly lang: string })[];
}

/** Seal, term and lines of one row. */
export function TermText({ item, t }: { item: TermItem; t: Translate }) {
  const { term, script, domain, level, superseded, lines } = item;
  return (
    <>
      <Seal domain={domain} level={level} script={script} name={t(DOMAIN_LABELS[domain].key)} />
      <span class="words">
        <span class="name">
          <span lang={langOf(script)}>
            <Hits {...term} />
          </span>
          {superseded && (
            <span class="gone">
              <Icon name="superseded" small />
              {t('listSuperseded')}
            </span>
          )}
        </span>
        {lines.map((line) => (
          <span key={line.lang + line.text} class={line.lang === 'zh-Latn' ? 'reading' : 'line'} lang={line.lang}>
            <Hits {...line} />
          </span>
        ))}
      </span>
    </>
  );
}

/** A text whose matched parts stand out: bold and underlined, so that colour is not the only sign. */
function Hits({ text, ranges }: Matched) {
  const pieces: ComponentChildren[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(done, start), <b key={start}>{text.slice(start, end)}</b>);
    done = end;
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}
