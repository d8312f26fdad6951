import { browser, runtime } from '../../platform/browser.ts';
import { answer, on, panelShow } from '../../platform/messages.ts';
import { followPressesIn } from '../../platform/page-call.ts';
import { takeForPanel } from '../../platform/panel-entry.ts';
import type { Pressed } from '../../platform/pressed.ts';
import { worldOf } from '../popup/world.ts';
import type { PanelWorld } from './panel-world.ts';

/** Calls back with the world of the tab that is active in this window, now and whenever it is another one or another page. */
export async function followTab(callback: (world: PanelWorld) => void): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  let turn = 0;
  let current: number | undefined;
  let onPress: (pressed: Pressed) => void = () => {};

  const show = async () => {
    const mine = ++turn;
    const [tab] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
    const world = await worldOf(tab ?? {}, true);
    // Another tab may have come to the front meanwhile.
    if (mine !== turn) return;
    current = tab?.id;
    onPress = () => {};
    callback({
      ...world,
      onHandedOver: (hear) => (windowId === undefined ? () => {} : takeForPanel(windowId, hear)),
      onPress: (hear) => {
        onPress = hear;
        if (current !== undefined) followPressesIn(current);
        return () => {
          onPress = () => {};
        };
      },
    });
  };

  answer(runtime, [
    on(panelShow, (pressed, { tab }) => {
      if (tab?.id === undefined || tab.id !== current) return { ok: false };
      onPress(pressed);
      return { ok: true };
    }),
  ]);
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) show();
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (tabId === current && (url !== undefined || status === 'complete')) show();
  });
  await show();
}
