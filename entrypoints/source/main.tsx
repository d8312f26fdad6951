import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { browser } from '../../platform/browser.ts';
import { loadBundleWithPassages } from '../../platform/bundle.ts';
import { dressPage } from '../../platform/own-page.ts';
import { readSettings, updateSettings, watchSettings, withTerm } from '../../platform/settings.ts';
import { SourcePage } from './source-page.tsx';

const reader = await dressPage();
const bundle = await loadBundleWithPassages(reader.language);
const root = document.getElementById('root');
const { storage } = browser;
let { settings } = await readSettings(storage);
const today = () => new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
const speaker = speakerOf(bundle, reader);

/** The address says it all: which source, and the passages of which entry. */
function show(): void {
  const { searchParams, hash } = new URL(location.href);
  const entry = /^#entry-(.+)$/.exec(hash)?.[1];
  if (!root) return;
  render(
    <SourcePage
      bundle={bundle}
      speaker={speaker}
      t={reader.t}
      doc={searchParams.get('doc') ?? undefined}
      entry={entry && decodeURIComponent(entry)}
      onEntry={(id) => {
        history.replaceState(null, '', id ? `#entry-${encodeURIComponent(id)}` : location.pathname + location.search);
        show();
      }}
      openPage={(path) => location.assign(path)}
      settings={settings}
      decide={(decision) =>
        updateSettings(storage, (now) => withTerm(now, decision, today())).then(
          () => true,
          () => false,
        )
      }
    />,
    root,
  );
}
addEventListener('hashchange', show);
watchSettings(storage, (read) => {
  settings = read.settings;
  show();
});
show();
