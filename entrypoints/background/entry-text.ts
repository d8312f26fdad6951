import { markdownOf, textOf } from '../../components/citation.ts';
import { citesOf } from '../../glossary/cite.ts';
import type { Bundle, EntryView, ShippedEntry } from '../../glossary/schema.ts';
import type { EntryTexts, Strings } from '../../platform/messages.ts';
import { translator } from '../../platform/strings.ts';

/**
 * What can be copied of an entry. Made here and sent along with the entry, so that the card is small and can copy within
 * the click that asks for it: later the browser may refuse.
 */
export function textsOf(entry: ShippedEntry, bundle: Bundle, view: EntryView, strings: Strings): EntryTexts {
  const t = translator(strings);
  const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
  return { text: textOf(view, t), markdown: markdownOf(view, t), ...citesOf(entry, bundle, today) };
}
