import marksCss from '../scout.content/marks.css?inline';

/** The rules of the marks, for a page that has shadow roots: the manifest's sheet does not reach into them in Firefox. */
export function giveMarksStyle(): { readonly css: string } {
  return { css: marksCss };
}
