import type { EntryView, PartView } from '../glossary/schema.ts';
import type { EntryCardProps } from './card-props.ts';
import { langOf, ui } from './labels.ts';
import { LookUpLink } from './links.tsx';
import type { Translate } from './translate.ts';

/** At most so many parts stand in the compact strip; the rest are counted. */
const STRIP_MAX = 6;

/** Width of a name, in widths of a Han character: what decides how many columns fit. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 1 : 0.54;
  return width;
}

/** CSS px: the card's width inside its padding, a gap between columns, a tile with its gap, a Han character. */
const INSIDE = 328;
const COLUMN_GAP = 14;
const TILE = 31;
const HAN = 14;

/** The most columns, up to three, in which no name needs a second line; of many names in two columns one may. */
function columnsFor(names: readonly string[]): number {
  const widths = names.map((name) => widthOf(name) * HAN + TILE + COLUMN_GAP).sort((a, b) => b - a);
  const fit = (width = 0) => Math.floor((INSIDE + COLUMN_GAP) / width);
  return Math.max(1, Math.min(fit(widths[0]), 3), names.length > 3 ? Math.min(fit(widths[1]), 2) : 1);
}

/** The characters that stand for the parts say enough by themselves, where no part can be looked up. */
const speakAlone = (parts: readonly PartView[]) =>
  parts.length > 3 && parts.every((part) => part.label !== undefined && part.entry === undefined);

/** The longest name, in letters, that is set as a word among words. */
const WORD = 2;

const nameOf = (part: PartView, t: Translate) => part.short ?? part.name ?? t('cardUnknown');

function Tile({ label, script, big }: { label: string; script: EntryView['script']; big?: boolean }) {
  return (
    <span class={big ? 'tile big' : 'tile'} lang={langOf(script)} aria-hidden="true">
      {label}
    </span>
  );
}

const areWords = (parts: readonly PartView[]) =>
  parts.every(({ label, entry }) => label === undefined && entry === undefined);

/** What the term unfolds to, in the compact card: two rows where the names are short. `most`: parts that it names. */
export function PartStrip(props: EntryCardProps & { view: EntryView; most?: number }) {
  const { view, t, on, most = STRIP_MAX } = props;
  const { parts, script } = view;
  if (parts.length === 0) return null;
  if (speakAlone(parts)) {
    return (
      <ul class="strip tiles">
        {parts.map((part) => (
          <li key={part.label}>
            <Tile label={part.label ?? ''} script={script} />
            <span class="unseen">{nameOf(part, t)}</span>
          </li>
        ))}
      </ul>
    );
  }
  const words = areWords(parts);
  const columns = columnsFor(parts.slice(0, STRIP_MAX).map((part) => nameOf(part, t)));
  const room = columns === 1 && !words ? STRIP_MAX / 2 : most;
  const shown = parts.length > room ? parts.slice(0, room - 1) : parts;
  const rest = parts.length - shown.length;
  return (
    <ul class={`strip ${words ? 'tiles words' : `columns-${columns}`}`}>
      {shown.map((part) => (
        <li key={`${part.label}${part.name}`}>
          {part.label && <Tile label={part.label} script={script} />}
          <PartName {...props} part={part} name={part.short ?? part.name} />
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button type="button" class="look" lang={ui(t)} onClick={() => on.expand(true)}>
            {t('cardMoreParts', String(rest))}
          </button>
        </li>
      )}
    </ul>
  );
}

/** `name`: absent where the data has none, which is said. */
function PartName({ part, name, t, on }: EntryCardProps & { part: PartView; name: string | undefined }) {
  if (part.entry && name) return <LookUpLink to={{ id: part.entry, name }} lookUp={on.lookUp} />;
  return (
    <span class={part.unknown ? 'quiet' : 'plain'} lang={name ? undefined : ui(t)}>
      {name ?? t('cardUnknown')}
    </span>
  );
}

/** The wholes that this entry is a part of: its tile in each, and the whole's name. */
export function Wholes({ view, on }: EntryCardProps & { view: EntryView }) {
  if (view.wholes.length === 0) return null;
  return (
    <ul class="strip columns-1">
      {view.wholes.map(({ label, whole }) => (
        <li key={whole.id}>
          {label && <Tile label={label} script={view.script} />}
          <LookUpLink to={whole} lookUp={on.lookUp} />
        </li>
      ))}
    </ul>
  );
}

/** The parts in full, in the expanded card: the term's own characters are the labels of the rows. */
export function Unfold(props: EntryCardProps & { view: EntryView }) {
  const { view } = props;
  const { parts, script } = view;
  // Words of one or two characters are no rows.
  if (areWords(parts) && parts.every(({ name = '', gloss }) => !gloss && name.length <= WORD))
    return <PartStrip {...props} most={parts.length} />;
  const bare = parts.every((part) => !part.gloss && !part.size && !part.entry);
  const short = bare && parts.length > 3 && parts.every((part) => widthOf(part.name ?? '') <= 8);
  const labelled = parts.some((part) => part.label);
  return (
    <ul class={`unfold ${short ? 'pairs' : ''} ${labelled ? 'labelled' : ''}`}>
      {parts.map((part) => (
        <li key={`${part.label}${part.name}`}>
          {labelled && (part.label ? <Tile label={part.label} script={script} big /> : <span />)}
          <div class={part.gloss && part.size ? 'sized' : ''}>
            <p class="row">
              <PartName {...props} part={part} name={part.name ?? part.short} />
              {part.size && <span class="size">{part.size}</span>}
            </p>
            {part.gloss && <p class="gloss">{part.gloss}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
