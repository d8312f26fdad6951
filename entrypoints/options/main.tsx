import { render } from 'preact';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { loadStrings } from '../../platform/strings.ts';
import { findTerms } from './find-terms.ts';
import { OptionsPage } from './options-page.tsx';
import { browserWorld } from './world.ts';

// All three languages: the reader may change the interface's here.
const [bundle, world, zh_CN, zh_TW, en] = await Promise.all([
  loadBundle('en'),
  browserWorld(),
  loadStrings('zh_CN'),
  loadStrings('zh_TW'),
  loadStrings('en'),
]);
const root = document.getElementById('root');
if (root) {
  render(
    <OptionsPage
      bundle={bundle}
      strings={{ zh_CN, zh_TW, en }}
      uiLanguage={browser.i18n.getUILanguage()}
      world={world}
      find={findTerms}
    />,
    root,
  );
}
