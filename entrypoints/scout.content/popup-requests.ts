import { answer, on, pageJump, pageReadRest, pageTerms } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { Scout } from './scout.ts';

/** Answers what the popup asks of the page. `current` gives the scout, or undefined while the site is switched off. */
export function answerPopup(api: NativeApi, current: () => Scout | undefined): void {
  if (window.top !== window) return;
  answer(api.runtime, [
    on(
      pageTerms,
      () =>
        current()?.report() ?? {
          version: '',
          state: 'off',
          blocksRead: 0,
          blocksTotal: 0,
          terms: [],
          script: 'hans',
        },
    ),
    on(pageJump, async ({ entry, occurrence }) => {
      const scout = current();
      await scout?.askForCard();
      return { ok: scout?.card?.jump(entry, occurrence) ?? false };
    }),
    on(pageReadRest, () => {
      current()?.readAll(true);
      return { ok: true };
    }),
  ]);
}
