import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { readSettings } from '../../platform/settings.ts';
import { applyTheme, localeFor } from '../../platform/settings-reader.ts';
import { languageOf, loadStrings, translator } from '../../platform/strings.ts';
import { findTerms } from '../options/find-terms.ts';
import { WelcomePage } from './welcome-page.tsx';

const { settings } = await readSettings(browser.storage);
const locale = localeFor(settings, browser.i18n.getUILanguage());
const language = languageOf(locale);
const [bundle, strings] = await Promise.all([loadBundle(language), loadStrings(locale)]);
document.documentElement.lang = language;
applyTheme(settings);
const root = document.getElementById('root');
if (root) {
  render(
    <WelcomePage
      bundle={bundle}
      speaker={speakerOf(bundle, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' })}
      t={translator(strings)}
      settings={settings}
      find={findTerms}
      close={async () => {
        const tab = await browser.tabs.getCurrent();
        if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
      }}
      openOptions={() => browser.runtime.openOptionsPage()}
    />,
    root,
  );
}
