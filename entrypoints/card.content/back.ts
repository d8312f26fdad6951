/** As far as it is used here; TypeScript does not know it, for Firefox and Safari do not have it. */
interface Watcher extends EventTarget {
  destroy(): void;
}

/**
 * Calls back when the reader goes back, on Android by gesture or button, without an entry in the page's history, which
 * belongs to the page. Chromium alone can tell; Firefox has no such watcher, and its Back leaves the page as ever.
 * Returns a function that ends the watch.
 */
export function watchBack(back: () => void): () => void {
  const { CloseWatcher } = globalThis as { readonly CloseWatcher?: new () => Watcher };
  const watcher = CloseWatcher && new CloseWatcher();
  watcher?.addEventListener('close', back);
  return () => watcher?.destroy();
}
