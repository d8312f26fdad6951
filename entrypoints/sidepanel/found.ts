import type { LookUpPaneProps } from '../../components/look-up.tsx';
import type { Bundle, Region, Script } from '../../glossary/schema.ts';
import { type Speaker, speakerOf } from '../../glossary/speaker.ts';
import type { Pressed } from '../../platform/pressed.ts';
import type { Senses } from '../card.content/senses.ts';
import { surfaceOf } from '../card.content/surface.ts';

/** What a term that was pressed in the page can mean, as far as the glossary has it; what the reader chose comes first. */
export function sensesOf(pressed: Pressed, bundle: Bundle, chosen: Senses): number[] {
  const [entry, ...also] = pressed.senses.map((sense) => sense.entry).filter((number) => bundle.entries[number]);
  return entry === undefined ? [] : chosen.of({ entry, also });
}

/** How a term can be written as a whole: then the page's words are not other words. */
const WAYS: readonly { readonly script: Script; readonly region?: Region }[] = [
  { script: 'hans' },
  { script: 'hant', region: 'tw' },
  { script: 'hant', region: 'hk' },
];

/** What the card on a pressed term would say of it besides its entry. `senses`: as they are to be shown, the first first. */
export function foundOf(
  pressed: Pressed,
  senses: readonly number[],
  { bundle, speaker }: { readonly bundle: Bundle; readonly speaker: Speaker },
): Omit<NonNullable<LookUpPaneProps['found']>, 'swap'> {
  const [entry, other] = senses.map((number) => bundle.entries[number]);
  if (!entry) return {};
  const { language, script } = speaker;
  const names = WAYS.map((way) => speakerOf(bundle, { language, ...way }).term(entry));
  const words = names.map((name) => surfaceOf(pressed.surface, name));
  return {
    surface: words.every((each) => each !== undefined) ? words[0] : undefined,
    reason: pressed.senses.find((sense) => sense.entry === senses[0])?.reason,
    also: other && { ...speaker.lookUp(other), script, domain: other.domain, level: other.level },
  };
}
