import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { languageOf, loadStrings, localeOf, translator } from '../../platform/strings.ts';
import { Popup } from './popup.tsx';
import { browserWorld } from './world.ts';

const locale = localeOf(browser.i18n.getUILanguage());
const language = languageOf(locale);
const [bundle, strings, world] = await Promise.all([loadBundle(language), loadStrings(locale), browserWorld()]);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) {
  const speaker = speakerOf(bundle, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' });
  render(<Popup bundle={bundle} speaker={speaker} t={translator(strings)} world={world} />, root);
}
