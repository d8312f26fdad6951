/**
 * Closes what Esc closes first: a menu that is open, else the look-up that an entry was left for. False where there is neither,
 * and Esc is for what is around them.
 */
export function closeInnermost(root: ParentNode): boolean {
  const menu = root.querySelector<HTMLElement>(':popover-open');
  if (menu) {
    menu.hidePopover();
    return true;
  }
  // The way back is the pane's own button, and the first of the two on its trail.
  const back = root.querySelector<HTMLButtonElement>('.look-up .trail > .tool:first-child:not(:disabled)');
  back?.click();
  return back !== null;
}
