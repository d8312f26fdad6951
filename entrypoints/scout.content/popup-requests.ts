import { answer } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { Scout } from './scout.ts';

/** Answers what the popup asks of the page. `current` gives the scout, or undefined while the site is switched off. */
export function answerPopup(api: NativeApi, current: () => Scout | undefined): void {
  if (window.top !== window) return;
  answer(api.runtime, {
    'page/terms': () =>
      current()?.report() ?? { version: '', state: 'off', blocksRead: 0, blocksTotal: 0, terms: [], script: 'hans' },
    'page/jump': async ({ entry, occurrence }) => {
      const scout = current();
      const mark = scout?.find(entry, occurrence);
      if (!scout || !mark) return { ok: false };
      const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const [rect] = mark.rects();
      if (rect && (rect.top < 80 || rect.bottom > innerHeight - 80)) {
        scrollBy({ top: rect.top - innerHeight / 3, behavior: reduced ? 'instant' : 'smooth' });
      }
      scout.setOpen(mark);
      await scout.askForCard();
      scout.card?.open(mark, { focus: false });
      return { ok: true };
    },
    'page/read-rest': () => {
      current()?.readRest();
      return { ok: Boolean(current()) };
    },
  });
}
