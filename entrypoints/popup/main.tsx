import { render } from 'preact';
import type { Bundle } from '../../glossary/schema.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { loadBundle, loadList } from '../../platform/bundle.ts';
import { dressPage, likelyLanguage, type Reader, watchLooks } from '../../platform/own-page.ts';
import { serialised } from '../background/serialised.ts';
import { Popup } from './popup.tsx';
import { popupWorld } from './world.ts';

// The context menu and the omnibox open this page in a tab, with something to look up, or nothing yet.
const query = new URLSearchParams(location.search).get('q') ?? undefined;
// Nothing waits for what it does not need: the lists are drawn before the texts are there. A search needs them.
if (query) loadBundle(likelyLanguage());
const [reader, world, list] = await Promise.all([dressPage(), popupWorld(), query ? undefined : loadList()]);
// The name in the HTML is for the manifest, where the browser translates it.
document.title = reader.t('extName');
const root = document.getElementById('root');
const draw = (bundle: Bundle, { t, ...reader }: Reader) => {
  const speaker = speakerOf(bundle, reader);
  if (root) render(<Popup bundle={bundle} speaker={speaker} t={t} world={world} query={query} />, root);
};
if (list) draw(list, reader);
draw(await loadBundle(reader.language), reader);
// In a tab it stays open.
watchLooks(
  serialised(async () => {
    const now = await dressPage();
    draw(await loadBundle(now.language), now);
  }),
);
