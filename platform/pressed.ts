import { type Guard, isCount, isListOf, isShape, isText, isTruth, maybe } from './guards.ts';

/** Why words are marked as a sense of theirs, as far as their rule asks for something (page/reason.ts). */
interface Why {
  readonly quoted: boolean;
  readonly page: boolean;
  readonly near?: string | undefined;
}

/** What words can mean: a number in the index of a version. */
interface Sense {
  readonly entry: number;
  readonly reason?: Why | undefined;
}

/** A marked term that was pressed, and what its card would show: the page's own words, and their senses, the first first. */
export interface Pressed {
  readonly surface: string;
  readonly senses: readonly Sense[];
  /** Of the index. */
  readonly version: string;
}

const isSense: Guard<Sense> = (value): value is Sense =>
  isShape<Sense>({
    entry: isCount,
    reason: maybe(isShape<Why>({ quoted: isTruth, page: isTruth, near: maybe(isText) })),
  })(value);

export const isPressed: Guard<Pressed> = (value): value is Pressed =>
  isShape<Pressed>({ surface: isText, senses: isListOf(isSense), version: isText })(value);
