import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { dressPage, likelyLanguage } from '../../platform/own-page.ts';
import { followTab } from './follow-tab.ts';
import { Panel } from './panel.tsx';

loadBundle(likelyLanguage());
const reader = await dressPage();
const bundle = await loadBundle(reader.language);
const speaker = speakerOf(bundle, reader);
// The name in the HTML is for the manifest, where the browser translates it.
document.title = reader.t('extName');
const root = document.getElementById('root');
followTab((world) => {
  if (root) render(<Panel bundle={bundle} speaker={speaker} t={reader.t} world={world} />, root);
});
