import { defineContentScript } from 'wxt/utils/define-content-script';
import { LEVEL_KEYS } from '../../components/labels.ts';
import type { Level } from '../../glossary/schema.ts';
import { MarkViews } from '../../page/mark-views.ts';
import { sharedScout } from '../../page/scout-api.ts';
import { nativeApi } from '../../platform/native.ts';
import { styleShadowMarks } from './shadow-marks.ts';
import { startCard } from './start.ts';

// The labels name every level, in the glossary's order (a test holds it): no second list in the card.
const LEVELS = Object.keys(LEVEL_KEYS) as Level[];

// Injected by the background into a frame whose scout has found terms; safe to inject again.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const scout = sharedScout();
    const api = nativeApi();
    if (!scout || scout.card || scout.signal.aborted || !api?.runtime.id) return;
    styleShadowMarks(scout, api.runtime);
    // Under forced colours marks are not painted (page/painter.ts): switched on or off, all are painted anew.
    const again = () => scout.choose(scout.choice);
    matchMedia('(forced-colors: active)').addEventListener('change', again, { signal: scout.signal });
    startCard(new MarkViews(scout, LEVELS), scout, api);
  },
});
