import { render } from 'preact';
import { type Look, lookIn, queryOf, type Section, SWITCHES, type Switch } from './look.ts';
import { type Piece, type Stage, stageOf } from './stage.ts';

/** Each section brings its own style sheets, as its surface does. */
const SECTIONS: Readonly<Record<Section, () => Promise<(stage: Stage) => Piece[]>>> = {
  card: async () => (await import('./card-pieces.tsx')).cardPieces,
  popup: async () => (await import('./popup-pieces.tsx')).popupPieces,
  options: async () => (await import('./options-pieces.tsx')).optionsPieces,
  source: async () => (await import('./source-pieces.tsx')).sourcePieces,
};

const FORCED = '(forced-colors: active)';
const FRAME = `
html, body { width: auto; height: auto; overflow: visible; }
body { padding: 0; background: var(--surface-3); }
.switches { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 12px 32px; background: var(--surface); font: 13px/22px sans-serif; }
.switches a { margin-left: 8px; color: var(--accent); }
.switches a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
.pieces { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 32px; padding: 32px; }
.piece { max-width: calc(100vw - 64px); margin: 0; }
.piece > figcaption { padding-bottom: 8px; color: var(--ink-2); font: 12px/18px sans-serif; }
/* What is fixed to the window stays within its frame. */
.piece > div { display: flow-root; contain: layout; max-height: 560px; overflow: auto; background: var(--surface); }
.piece.fills > div { display: flex; flex-direction: column; }
.piece.bare > div { display: grid; max-height: 540px; overflow: visible; background: none; }`;
const WIDE = `.piece > div, .piece > div * { line-height: 1.5em !important; letter-spacing: .12em !important; word-spacing: .16em !important }
.piece p { margin-bottom: 2em !important }`;

function Switches({ look }: { look: Look }) {
  return (
    <nav class="switches" aria-label="What is shown">
      {(Object.keys(SWITCHES) as Switch[]).map((name) => (
        <span key={name}>
          {name}
          {SWITCHES[name].map((value) => (
            <a
              key={value}
              href={queryOf({ ...look, [name]: value })}
              aria-current={look[name] === value ? 'true' : undefined}
            >
              {value}
            </a>
          ))}
        </span>
      ))}
      {look.contrast === 'forced' && !matchMedia(FORCED).matches && (
        <b>This window does not force colours; the one that npm run gallery opens does.</b>
      )}
    </nav>
  );
}

const look = lookIn(location.search);
const { documentElement: root } = document;
root.lang = look.lang;
root.dataset.theme = look.theme;
const pieces = (await SECTIONS[look.section]())(stageOf(look.lang, look.theme));
const only = new URLSearchParams(location.search).get('only') ?? '';

const frame = new CSSStyleSheet();
frame.replaceSync(`${FRAME} .pieces { zoom: ${look.text}%; } ${look.spacing === 'wide' ? WIDE : ''}`);
document.adoptedStyleSheets = [frame];
const draw = () =>
  render(
    <>
      <Switches look={look} />
      <main class="pieces">
        {pieces
          .filter(({ name }) => name.includes(only))
          .map(({ name, width, height, draw }) => (
            <figure
              key={name}
              class={look.section === 'card' ? 'piece bare' : height ? 'piece fills' : 'piece'}
              style={{ width: `${width}px` }}
            >
              <figcaption>{name}</figcaption>
              <div style={height ? { height: `${height}px` } : undefined}>{draw}</div>
            </figure>
          ))}
      </main>
    </>,
    document.body,
  );
draw();
// Whoever opens the page may force colours once it is there.
matchMedia(FORCED).addEventListener('change', draw);
root.dataset.drawn = '';
