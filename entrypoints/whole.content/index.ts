import { defineContentScript } from 'wxt/utils/define-content-script';
import { sharedScout } from '../../page/scout-api.ts';
import { thinOut } from './thin-out.ts';
import { WHOLE_CARD } from './whole-card.ts';

// Injected by the background once a card has opened in a frame, or where marks are to be picked; safe to inject again.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const scout = sharedScout();
    if (scout?.card?.furnish(WHOLE_CARD)) thinOut(scout);
  },
});
