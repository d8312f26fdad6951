import { IGNORE, type TermIndex } from '../annotator/index.ts';
import { NEAR_REACH } from '../annotator/resolve.ts';

/** What a rule asked for besides the words themselves: why they are marked here, and would not be elsewhere. */
export interface Reason {
  /** They stand between quotation marks. */
  readonly quoted: boolean;
  /** The page speaks of Xuhui. */
  readonly page: boolean;
  /** What stands near them, as the page has it; empty where something does, but is not found again. */
  readonly near?: string | undefined;
}

/**
 * The reason why a surface is marked as an entry, undefined where its rule asks for nothing. `text`: of the block
 * or list that it stands in; where the surface stands there twice, the first place counts.
 */
export function reasonOf(index: TermIndex, surface: string, entry: number, text: string): Reason | undefined {
  const { codes, trie } = index;
  let node = 0;
  for (const letter of surface.split('')) {
    const code = codes[letter.charCodeAt(0)] as number;
    if (code !== IGNORE) node = node === 0 ? code : trie.child(node, code);
  }
  let form = trie.formAt(node);
  while (form >= 0 && index.forms[form]?.entry !== entry) form = trie.nextForm(form);
  const rule = index.forms[form]?.rule;
  if (!rule) return undefined;
  const { quoted, page, near } = rule;
  if (!quoted && !page && !near.length) return undefined;
  return { quoted, page, near: near.length ? nearby(index, near, surface, text) : undefined };
}

/** The first of the cues (as codes) that stands around a surface, in the page's own letters. */
function nearby(index: TermIndex, cues: readonly string[], surface: string, text: string): string {
  const at = Math.max(0, text.indexOf(surface));
  const around = text.slice(Math.max(0, at - NEAR_REACH), at) + text.slice(at + surface.length).slice(0, NEAR_REACH);
  // Where each letter stood: what is ignored in matching is none.
  const places = around.split('').flatMap((unit, place) => (index.coded(unit) ? [place] : []));
  const coded = index.coded(around);
  for (const cue of cues) {
    const found = coded.indexOf(cue);
    if (found >= 0) return around.slice(places[found], (places[found + cue.length - 1] ?? 0) + 1);
  }
  return '';
}
