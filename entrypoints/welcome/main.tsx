import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { readSettings } from '../../platform/settings.ts';
import { applyTheme, chineseFor, localeFor } from '../../platform/settings-reader.ts';
import { languageOf, loadStrings, translator } from '../../platform/strings.ts';
import { findTerms } from '../options/find-terms.ts';
import { WelcomePage } from './welcome-page.tsx';

const { settings } = await readSettings(browser.storage);
const locale = localeFor(settings, browser.i18n.getUILanguage());
const language = languageOf(locale);
// The sample stands for a page in the interface's own Chinese.
const script = language === 'zh-Hant' ? ('hant' as const) : ('hans' as const);
const chinese = chineseFor(settings, { script, region: undefined }, browser.i18n.getUILanguage());
const [bundle, strings] = await Promise.all([loadBundle(language), loadStrings(locale)]);
document.documentElement.lang = language;
applyTheme(settings);
const root = document.getElementById('root');
if (root) {
  render(
    <WelcomePage
      bundle={bundle}
      speaker={speakerOf(bundle, { language, script, region: chinese.region })}
      t={translator(strings)}
      settings={settings}
      chinese={chinese}
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
