import { useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import type { Translate } from '../../components/translate.ts';
import { FACET_KEYS, FACETS, type Facet, type FacetValue } from './facets.ts';

/** All in CSS px, as popup-list.css has them: the room of a row, between two chips, around a chip's words, of its characters. */
const ROW_WIDTH = 368;
const GAP = 6;
const AROUND = { seal: 46, text: 24, choice: 46 };
const HAN = 13;
const LATIN = 7.4;

const widthOf = (words: string, around: number) =>
  around + [...words].reduce((sum, character) => sum + (character > '\u2e80' ? HAN : LATIN), 0);

/**
 * How many of the chips fill the rows: all, or as many as leave room for “the others”. An estimate: a row more does no
 * harm. Widths in CSS px.
 */
function fitting(widths: readonly number[], others: number, rows: number): number {
  return filling(widths, 0, rows) === widths.length ? widths.length : filling(widths, others + GAP, rows);
}

/** How many fill the rows with some px kept free in the last one. */
function filling(widths: readonly number[], kept: number, rows: number): number {
  let row = 1;
  let used = 0;
  const fits = (width: number) => used + width <= ROW_WIDTH;
  for (const [i, width] of widths.entries()) {
    if (row === rows && !fits(width + kept)) return i;
    if (!fits(width)) {
      row++;
      used = 0;
    }
    used += width + GAP;
  }
  return widths.length;
}

interface FacetChipsProps {
  readonly facet: Facet;
  /** Absent where there is only one facet to choose by. */
  readonly onFacet?: (facet: Facet) => void;
  readonly values: readonly FacetValue[];
  /** The ids of the values that each listed entry has. */
  readonly having: readonly (readonly string[])[];
  /** The fullest first; else in the order of the values. */
  readonly sorted: boolean;
  readonly rows: number;
  readonly chosen: string | undefined;
  readonly t: Translate;
  onChoose(id: string | undefined): void;
}

/** Chips that narrow a list to one value; only values that something in the list has are offered. */
export function FacetChips(props: FacetChipsProps) {
  const { facet, onFacet, values, having, sorted, rows, chosen, t, onChoose } = props;
  const [all, setAll] = useState(false);
  const counts = new Map<string, number>();
  for (const id of having.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = ({ id }: FacetValue) => counts.get(id) ?? 0;
  const present = values.filter(({ id }) => counts.has(id));
  const offered = sorted ? present.sort((a, b) => count(b) - count(a)) : present;
  const widths = [
    ...(onFacet ? [widthOf(t(FACET_KEYS[facet]), AROUND.choice)] : []),
    widthOf(t('searchAll') + having.length, AROUND.text),
    ...offered.map((value) => widthOf(value.label + count(value), value.seal ? AROUND.seal : AROUND.text)),
  ];
  // What is no value goes before them: “all”, and the choice of the facet.
  const before = widths.length - offered.length;
  const room = fitting(widths, widthOf(t('searchOthers', '10'), AROUND.text), rows) - before;
  const shown = all ? offered : offered.slice(0, Math.max(1, room));
  // The chosen one stays in sight.
  const missing = offered.find(({ id }) => id === chosen && !shown.some((value) => value.id === id));
  const chips = missing ? [...shown.slice(0, -1), missing] : shown;
  return (
    <fieldset class="chips">
      <legend class="unseen">{t(FACET_KEYS[facet])}</legend>
      {onFacet && (
        <select
          class="chip choice"
          aria-label={t('searchBrowseBy')}
          value={facet}
          onChange={({ currentTarget }) => onFacet(FACETS[currentTarget.selectedIndex] ?? 'domain')}
        >
          {FACETS.map((each) => (
            <option key={each} value={each}>
              {t(FACET_KEYS[each])}
            </option>
          ))}
        </select>
      )}
      <button type="button" class="chip text" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
        {t('searchAll')} <i>{having.length}</i>
      </button>
      {chips.map((value) => (
        <button
          key={value.id}
          type="button"
          class={value.seal ? 'chip' : 'chip text'}
          aria-pressed={value.id === chosen}
          onClick={() => onChoose(value.id === chosen ? undefined : value.id)}
        >
          {value.seal && (
            <span class="seal" lang={value.seal.lang} aria-hidden="true">
              {value.seal.text}
            </span>
          )}
          {value.label} <i>{count(value)}</i>
        </button>
      ))}
      {chips.length < offered.length && (
        <button type="button" class="chip text" onClick={() => setAll(true)}>
          {t('searchOthers', String(offered.length - chips.length))}
          <Icon name="down" small />
        </button>
      )}
    </fieldset>
  );
}
