import { type ParseArgsConfig, parseArgs } from 'node:util';

/** One command of the editors' tool. */
export interface Command {
  /** What stands after its name: `TERM [--documents DIR…|FILE…]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly about: string;
  /** More for `--help`, line by line. */
  readonly help?: readonly string[];
  /** Returns the exit code: 0 fine, 1 something is wrong with the glossary. Throws a `UsageError` for a bad call. */
  run(args: readonly string[]): number | Promise<number>;
}

/** The call cannot be carried out as it is written; the message says why and what to write instead. */
export class UsageError extends Error {}

/** Reads options and positionals; what parseArgs refuses is a `UsageError`. */
export function readArgs<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

/** The whole number that an option gives, or `fallback` where it is not given. */
export function wholeNumber(name: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (!/^[1-9]\d*$/.test(value)) throw new UsageError(`--${name} wants a whole number from 1, not “${value}”`);
  return Number(value);
}
