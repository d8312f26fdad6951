import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { dressPage, likelyLanguage, watchLooks } from '../../platform/own-page.ts';
import { serialised } from '../background/serialised.ts';
import { followTab } from './follow-tab.ts';
import { Panel } from './panel.tsx';
import type { PanelWorld } from './panel-world.ts';

/** What the panel speaks with: the reader's language, script and theme, as they are now. */
async function dress() {
  const reader = await dressPage();
  const bundle = await loadBundle(reader.language);
  // The name in the HTML is for the manifest, where the browser translates it.
  document.title = reader.t('extName');
  return { bundle, speaker: speakerOf(bundle, reader), t: reader.t };
}

loadBundle(likelyLanguage());
let words = await dress();
let world: PanelWorld | undefined;
const root = document.getElementById('root');
const draw = () => {
  if (root && world) render(<Panel {...words} world={world} />, root);
};
followTab((another) => {
  world = another;
  draw();
});
// A panel stays open for hours.
watchLooks(
  serialised(async () => {
    words = await dress();
    draw();
  }),
);
