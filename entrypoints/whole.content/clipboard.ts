/**
 * Copies text; true if it was taken. By a `copy` event, which works on http pages, in frames and under every policy, and
 * needs no permission; navigator.clipboard does not. Must run in a user's click or key press.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', fill, { capture: true });
  }
}
