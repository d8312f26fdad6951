import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundleWithPassages } from '../../platform/bundle.ts';
import { languageOf, loadStrings, localeOf, translator } from '../../platform/strings.ts';
import { SourcePage } from './source-page.tsx';

const locale = localeOf(browser.i18n.getUILanguage());
const language = languageOf(locale);
const [bundle, strings] = await Promise.all([loadBundleWithPassages(language), loadStrings(locale)]);
document.documentElement.lang = language;
const root = document.getElementById('root');
const speaker = speakerOf(bundle, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' });

/** The address says it all: which source, and the passages of which entry. */
function show(): void {
  const { searchParams, hash } = new URL(location.href);
  const entry = /^#entry-(.+)$/.exec(hash)?.[1];
  if (!root) return;
  render(
    <SourcePage
      bundle={bundle}
      speaker={speaker}
      t={translator(strings)}
      doc={searchParams.get('doc') ?? undefined}
      entry={entry && decodeURIComponent(entry)}
      onEntry={(id) => {
        history.replaceState(null, '', id ? `#entry-${encodeURIComponent(id)}` : location.pathname + location.search);
        show();
      }}
      openPage={(path) => location.assign(path)}
    />,
    root,
  );
}
addEventListener('hashchange', show);
show();
