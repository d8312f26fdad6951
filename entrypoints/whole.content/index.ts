import { defineContentScript } from 'wxt/utils/define-content-script';
import { sharedScout } from '../../page/scout-api.ts';
import { WHOLE_CARD } from './whole-card.ts';

// Injected by the background once a card has opened in a frame; safe to inject again.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    sharedScout()?.card?.furnish(WHOLE_CARD);
  },
});
