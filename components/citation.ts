import type { EntryView } from '../glossary/schema.ts';
import { formatDate } from './dates.ts';
import { joined } from './labels.ts';
import type { Translate } from './translate.ts';

/** The term and its other name, as a heading. */
const headOf = ({ term, en, language }: EntryView) => (language === 'en' && en !== term ? `${term} (${en})` : term);

/** An entry as plain text with its sources: what “copy” puts on the clipboard. */
export function textOf(view: EntryView, t: Translate): string {
  const sources = view.sources.map(({ title, at, date, href }, index) => {
    const place = joined(view.language, title, at, formatDate(date, view.language));
    return `[${index + 1}] ${place}${href ? `\n${href}` : ''}`;
  });
  return [headOf(view), view.gist, view.definition, t('cardSources'), ...sources].join('\n');
}

/** Characters that mean something in Markdown, wherever in a line they stand. */
const SPECIAL = /[\\`*_[\]<>#|]/g;
const plain = (text: string) => text.replaceAll(SPECIAL, '\\$&');

/** The same as Markdown, with the parts as a list and the sources as links where they have an address. */
export function markdownOf(view: EntryView, t: Translate): string {
  const { language, pinyin, en, gist, definition, parts, sources } = view;
  const names = language === 'en' ? pinyin : joined(language, pinyin, en);
  const colon = language === 'en' ? ': ' : '：';
  const items = parts.map(({ label, name, gloss, size }) => {
    const head = [label && `**${plain(label)}**`, plain(name ?? t('cardUnknown'))].filter(Boolean).join(' ');
    const more = joined(language, gloss ?? '', size ?? '');
    return `- ${head}${more && colon}${plain(more)}`;
  });
  const notes = sources.map(({ title, at, date, href }, index) => {
    const name = href ? `[${plain(title)}](${href.replaceAll(')', '%29')})` : plain(title);
    return `${index + 1}. ${joined(language, name, plain(at), formatDate(date, language))}`;
  });
  return [
    `## ${plain(headOf(view))}`,
    plain(names),
    `**${plain(gist)}**`,
    plain(definition),
    ...(items.length ? [items.join('\n')] : []),
    `### ${t('cardSources')}`,
    notes.join('\n'),
  ].join('\n\n');
}
