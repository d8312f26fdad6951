import type { YamlFile } from './read.ts';

/** What is wrong, where, and what to do about it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  /** The entry's or source's id, or `-` where it has none. */
  readonly id: string;
  readonly message: string;
}

/** A path from an item of a file to a value in it. */
export type Path = readonly (string | number)[];

/** An item of a file, with its place. */
export interface Placed<T> {
  readonly value: T;
  readonly file: YamlFile;
  readonly index: number;
}

export type Report<T> = (at: Placed<T>, path: Path, message: string, severity?: Diagnostic['severity']) => void;

export function describe({ severity, file, line, id, message }: Diagnostic): string {
  return `${file}:${line}:${id}: ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}
