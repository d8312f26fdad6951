import type { Language, SeenView } from '../glossary/schema.ts';
import type { Translate } from './translate.ts';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * A date of the glossary (YYYY, YYYY-MM or YYYY-MM-DD) as a reader of the language writes it: 2023.1.4, 4 Jan 2023.
 * As exact as the data and no more. Text that is not such a date is given back as it is.
 */
export function formatDate(date: string, language: Language): string {
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  const [year, month, day] = date.split('-').map(Number);
  const parts = language === 'en' ? [day, month && MONTHS.slice(3 * month - 3, 3 * month), year] : [year, month, day];
  return parts.filter(Boolean).join(language === 'en' ? ' ' : '.');
}

const SEEN_KEYS: Readonly<Record<SeenView['kind'], string>> = {
  between: 'cardSeenBetween',
  last: 'cardSeenLast',
  first: 'cardSeenFirst',
  proposed: 'cardSeenProposed',
  issued: 'cardSeenIssued',
  opened: 'cardSeenOpened',
  founded: 'cardSeenFounded',
};

/** When a term was seen, in words; empty where the data gives no date. It never says that a term is valid. */
export function seenText(seen: SeenView, language: Language, t: Translate): string {
  const { kind, from, until } = seen;
  const dates = kind === 'between' ? [from, until] : [kind === 'last' ? (until ?? from) : (from ?? until)];
  const known = dates.filter((date) => date !== undefined);
  if (known.length < dates.length) return '';
  return t(SEEN_KEYS[kind], ...known.map((date) => formatDate(date, language)));
}
