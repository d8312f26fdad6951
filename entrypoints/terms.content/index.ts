import indexText from 'virtual:huizhu-index';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { keepTerms } from '../../page/terms.ts';

// The index alone, in a file before the scout's: data and code compress better apart (docs/adr/0013). Wherever the scout is
// put, this is put first (platform/scout-files.ts).
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => keepTerms(indexText),
});
