import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';
import { DEFAULT_SITES } from '../../platform/sites.ts';
import { start } from './start.ts';

// What every matching page pays for: index, scanner, marks, hit test. Nothing else belongs here.
export default defineContentScript({
  matches: [...DEFAULT_SITES],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => {
    // A page may have broken what we rely on; then it stays as it is, and nothing is said in it.
    start().catch(() => undefined);
  },
});
