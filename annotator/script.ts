/** Simplified and Traditional Chinese: conversion for display, and telling which of them a text is in. */
import type { Bundle, ConversionTable, Region, Script } from '../glossary/schema.ts';
import type { Variants } from './fold.ts';

interface Converter {
  readonly characters: ReadonlyMap<string, string>;
  /** By their first UTF-16 unit, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly (readonly [string, string])[]>;
}

const converters = new WeakMap<ConversionTable, Converter>();

function converterOf(table: ConversionTable): Converter {
  const known = converters.get(table);
  if (known) return known;
  const characters = new Map<string, string>();
  for (let i = 0; i + 1 < table.pairs.length; i += 2) characters.set(table.pairs.charAt(i), table.pairs.charAt(i + 1));
  const phrases = new Map<string, (readonly [string, string])[]>();
  for (const phrase of table.phrases) {
    const first = phrase[0].charAt(0);
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b[0].length - a[0].length);
  const converter = { characters, phrases };
  converters.set(table, converter);
  return converter;
}

/**
 * A text in other characters: at each place the longest phrase, else the character's pair, else the character itself
 * (maximum forward matching, as in OpenCC).
 */
export function convert(text: string, table: ConversionTable): string {
  const { characters, phrases } = converterOf(table);
  let converted = '';
  for (let i = 0; i < text.length; ) {
    const unit = text.charAt(i);
    const phrase = phrases.get(unit)?.find(([from]) => text.startsWith(from, i));
    converted += phrase ? phrase[1] : (characters.get(unit) ?? unit);
    i += phrase ? phrase[0].length : 1;
  }
  return converted;
}

/** A Simplified text in Traditional characters, as a region writes them; by the glossary's own tables. */
export function toTraditional(text: string, tables: Bundle['traditional'], region: Region = 'tw'): string {
  return inRegion(convert(text, tables), tables, region);
}

/** A Traditional text of Taiwan's usage as another region writes it. */
export const inRegion = (text: string, { hongKong }: Bundle['traditional'], region: Region): string =>
  region === 'hk' ? convert(text, hongKong) : text;

const simplifiedUnits = new WeakMap<Variants, ReadonlySet<number>>();

/**
 * The script of a text: the one that more of its telling characters belong to, undefined where none tells. A character
 * tells Traditional if it has a Simplified form (會), Simplified if it is such a form (会). Some forms are characters of
 * both scripts (台, 里); they are too few to outweigh the others.
 */
export function scriptOf(text: string, variants: Variants): Script | undefined {
  const simplified = simplifiedUnits.get(variants) ?? new Set(variants.values());
  simplifiedUnits.set(variants, simplified);
  let balance = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x2e80) continue;
    if (variants.has(unit)) balance++;
    else if (simplified.has(unit)) balance--;
  }
  return balance > 0 ? 'hant' : balance < 0 ? 'hans' : undefined;
}

/**
 * Characters that only one region writes in everyday use, Cantonese among them. Few: 說, 線 or 群 stand on many pages of
 * Hong Kong too, whatever its own standard (綫, 羣) says.
 */
const TELLING: Readonly<Record<Region, string>> = { hk: '裏衞綫説羣嘅咗喺嗰啲唔冇哋', tw: '裡臺' };

/** The region whose usage a Traditional text follows, undefined where nothing or as much speaks for both. */
export function regionOf(text: string): Region | undefined {
  let balance = 0;
  for (const character of text) balance += TELLING.hk.includes(character) ? 1 : TELLING.tw.includes(character) ? -1 : 0;
  return balance > 0 ? 'hk' : balance < 0 ? 'tw' : undefined;
}
