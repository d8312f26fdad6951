import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { TermIndex } from '../../annotator/index.ts';
import { annotate, type Match } from '../../annotator/resolve.ts';
import { speaksOfXuhui } from '../../annotator/telling.ts';
import type { FileRun } from '../html-runs.ts';
import { runsOf } from '../scan-text.ts';
import { UsageError } from './command.ts';

const HTML = /\.(x?html?|xht)$/i;
const READABLE = /\.(txt|x?html?|xht)$/i;
/** The longest context that a tool prints, in UTF-16 units: enough to recognise a place, never a sentence. */
export const CONTEXT_MAX = 24;

/** A document that an editor works from: a text or HTML file anywhere on the machine. */
export interface EditorDocument {
  readonly file: string;
  /** The file's name without its ending: the id of the source, where the file is named after it. */
  readonly id: string;
  readonly text: string;
  readonly runs: readonly FileRun[];
}

export interface MarkedRun extends FileRun {
  readonly matches: readonly Match[];
}

/** Reads files, and of folders every text and HTML file in them. Throws a `UsageError` that names what is not there. */
export function readDocuments(places: readonly string[]): EditorDocument[] {
  return places.flatMap(filesAt).map((file) => documentOf(file, readFileSync(file, 'utf8')));
}

function filesAt(place: string): string[] {
  if (!existsSync(place)) throw new UsageError(`no such file or folder: ${place}`);
  if (!statSync(place).isDirectory()) return [place];
  const files = readdirSync(place)
    .filter((name) => READABLE.test(name))
    .sort();
  if (!files.length) throw new UsageError(`the folder ${place} holds no .txt or .html file`);
  return files.map((name) => join(place, name));
}

export function documentOf(file: string, text: string): EditorDocument {
  const runs = runsOf(text, { html: HTML.test(file) });
  return { file, id: basename(file, extname(file)), text, runs };
}

/** The document's runs with the terms that the extension would find in them, whatever a reader's settings show. */
export function markedRuns(index: TermIndex, { text, runs }: EditorDocument): MarkedRun[] {
  const aboutXuhui = speaksOfXuhui(text);
  return runs.map((run) => ({ ...run, matches: annotate(index, run.text, { aboutXuhui, beside: run.beside }) }));
}

/** The line, from 1, of a UTF-16 offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** A place of a text in its surroundings, on one line and at most CONTEXT_MAX units long; … stands where more follows. */
export function contextOf(text: string, start: number, end: number): string {
  const flat = (piece: string) => piece.replace(/\s+/g, '');
  const middle = flat(text.slice(start, end)).slice(0, CONTEXT_MAX - 2);
  const room = Math.floor((CONTEXT_MAX - 2 - middle.length) / 2);
  const before = room > 0 ? flat(text.slice(Math.max(0, start - 4 * room), start)).slice(-room) : '';
  const after = room > 0 ? flat(text.slice(end, end + 4 * room)).slice(0, room) : '';
  return `…${before}${middle}${after}…`;
}
