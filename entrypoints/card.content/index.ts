import { defineContentScript } from 'wxt/utils/define-content-script';
import { DOMAINS, LEVELS } from '../../glossary/schema.ts';
import { MarkViews } from '../../page/mark-views.ts';
import { sharedScout } from '../../page/scout-api.ts';
import { nativeApi } from '../../platform/native.ts';
import { styleShadowMarks } from './shadow-marks.ts';
import { startCard } from './start.ts';
import { thinOut } from './thin-out.ts';

// Injected by the background into a frame whose scout has found terms; safe to inject again.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const scout = sharedScout();
    const api = nativeApi();
    if (!scout || scout.card || scout.signal.aborted || !api?.runtime.id) return;
    styleShadowMarks(scout);
    thinOut(scout);
    startCard(new MarkViews(scout, { domains: DOMAINS, levels: LEVELS }), scout, api);
  },
});
