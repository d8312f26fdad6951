import { render } from 'preact';
import { speakerOf } from '../../glossary/speaker.ts';
import { loadBundle } from '../../platform/bundle.ts';
import { dressPage } from '../../platform/own-page.ts';
import { Popup } from './popup.tsx';
import { popupWorld } from './world.ts';

const [reader, world] = await Promise.all([dressPage(), popupWorld()]);
const bundle = await loadBundle(reader.language);
// The name in the HTML is for the manifest, where the browser translates it.
document.title = reader.t('extName');
const root = document.getElementById('root');
// The context menu and the omnibox open this page in a tab, with something to look up.
const query = new URLSearchParams(location.search).get('q') ?? undefined;
if (root) {
  render(<Popup bundle={bundle} speaker={speakerOf(bundle, reader)} t={reader.t} world={world} query={query} />, root);
}
