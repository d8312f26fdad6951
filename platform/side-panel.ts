/** Our own page beside the tabs: Chromium calls it side panel, Firefox sidebar. */

/** As far as we use them; webextension-polyfill knows the one and not the other. */
interface Panels {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = () => globalThis as { readonly chrome?: Panels; readonly browser?: Panels };

/** Whether the browser has such a panel: those of phones do not. */
export const hasPanel = (): boolean => Boolean(panels().chrome?.sidePanel ?? panels().browser?.sidebarAction);

/**
 * Opens the panel of a window. Call it within a reader's act and await nothing before: both browsers ask for one.
 * False where the browser has no such panel or refuses.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  const { chrome, browser } = panels();
  const opening = chrome?.sidePanel?.open({ windowId }) ?? browser?.sidebarAction?.open();
  return (
    opening?.then(
      () => true,
      () => false,
    ) ?? false
  );
}
