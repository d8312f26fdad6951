import { defineBackground } from 'wxt/utils/define-background';
import { runtime } from '../../platform/browser.ts';
import { answer, badgeCount, cardInject, entryView, on, pageOpen } from '../../platform/messages.ts';
import { countTerms } from './badge.ts';
import { viewEntry } from './entry-views.ts';
import { keepIcons } from './icon.ts';
import { injectCard } from './inject-card.ts';
import { openPage } from './open-page.ts';
import { reinjectScouts } from './reinject.ts';

// All listeners are registered before anything is awaited: the browser wakes the background only for those it has seen.
export default defineBackground(() => {
  answer(runtime, [
    on(cardInject, injectCard),
    on(entryView, viewEntry),
    on(pageOpen, openPage),
    on(badgeCount, countTerms),
  ]);
  keepIcons();
  reinjectScouts();
});
