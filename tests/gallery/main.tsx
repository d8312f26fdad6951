import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import { EntryCard } from '../../components/entry-card.tsx';
import { STATES } from './states.ts';

// ?theme=dark|light, ?only=<part of a name>, ?text=200 (per cent), ?spacing (WCAG 1.4.12 overrides)
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const only = asked.get('only') ?? '';
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  body { margin: 0; padding: 32px; background: ${theme === 'dark' ? '#121515' : '#eef1ef'}; color: ${theme === 'dark' ? '#e9edeb' : '#1a1f1e'};
    display: flex; flex-wrap: wrap; gap: 32px; align-items: flex-start; zoom: ${Number(asked.get('text') ?? 100) / 100}; }
  figure { margin: 0; width: 360px; max-height: 540px; max-width: calc(100vw - 64px); }
  figure > div { max-height: 540px; display: grid; }
  figcaption { font: 12px/18px sans-serif; margin-bottom: 8px; }
  ${asked.has('spacing') ? '.card, .card * { line-height: 1.5em !important; letter-spacing: .12em !important; word-spacing: .16em !important } .card p { margin-bottom: 2em !important }' : ''}
`);
document.adoptedStyleSheets = [sheet];

render(
  STATES.filter(({ name }) => name.includes(only)).map(({ name, props }) => (
    <figure key={name}>
      <figcaption>{name}</figcaption>
      <div>
        <EntryCard {...props} theme={theme} />
      </div>
    </figure>
  )),
  document.body,
);
