import { isIgnorable } from './fold.ts';

/** A surface as a reader would write it: line breaks and white space of the page's source taken out of Chinese text. */
export function plainSurface(text: string): string {
  let plain = '';
  let space = false;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (/\s/.test(character) || (isIgnorable(unit) && !/[“”‘’「」『』"'《》〈〉·・•]/.test(character))) {
      space = true;
      continue;
    }
    if (space && /[A-Za-z0-9]$/.test(plain) && /[A-Za-z0-9]/.test(character)) plain += ' ';
    plain += character;
    space = false;
  }
  return plain;
}
