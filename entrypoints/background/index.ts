import { defineBackground } from 'wxt/utils/define-background';
import { runtime } from '../../platform/browser.ts';
import { answer } from '../../platform/messages.ts';
import { countTerms } from './badge.ts';
import { viewEntry } from './entry-views.ts';
import { keepIcons } from './icon.ts';
import { injectCard } from './inject-card.ts';
import { openPage } from './open-page.ts';
import { reinjectScouts } from './reinject.ts';

// All listeners are registered before anything is awaited: the browser wakes the background only for those it has seen.
export default defineBackground(() => {
  answer(runtime, {
    'card/inject': injectCard,
    'entry/view': viewEntry,
    'page/open': openPage,
    'badge/count': countTerms,
  });
  keepIcons();
  reinjectScouts();
});
