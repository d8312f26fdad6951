import type { EntryView } from '../glossary/schema.ts';
import { formatDate } from './dates.ts';
import { joined } from './sources.tsx';
import type { Translate } from './translate.ts';

/** An entry as plain text with its sources: what “copy” puts on the clipboard. */
export function textOf(view: EntryView, t: Translate): string {
  const sources = view.sources.map(({ title, at, date, href }, index) => {
    const place = joined(view.language, title, at, formatDate(date, view.language));
    return `[${index + 1}] ${place}${href ? `\n${href}` : ''}`;
  });
  const names = view.language === 'en' ? `${view.term} (${view.en})` : view.term;
  return [names, view.gist, view.definition, `${t('cardSources')}`, ...sources].join('\n');
}

/**
 * The sources after GB/T 7714-2015, one a line: [EB/OL] where there is an address, with the day it was looked up, else
 * [Z]. `today` is YYYY-MM-DD.
 */
export function citationOf(view: EntryView, today: string): string {
  return view.sources
    .map(({ title, at, date, href }, index) =>
      href
        ? `[${index + 1}] ${title}[EB/OL]. (${date})[${today}]. ${href}.`
        : `[${index + 1}] ${title}[Z]. ${date}: ${at}.`,
    )
    .join('\n');
}
