import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import { EntryCard } from '../../components/entry-card.tsx';
import type { ViewOptions } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';
import type { Piece, Stage } from './stage.ts';
import { actions, STATES, type State } from './states.ts';

/** The card's states in a language: those of the design's pictures, and the rest with entries of the tests' glossary. */
export function cardPieces(stage: Stage): Piece[] {
  const drawn = STATES.filter(({ props }) => (props.view?.language ?? stage.language) === stage.language);
  const all = stage.language === 'zh-Hans' ? drawn : [...drawn, ...translated(stage)];
  return all.map(({ name, props }) => ({
    name,
    width: 360,
    draw: <EntryCard {...props} t={stage.t} theme={stage.theme} />,
  }));
}

/** What the pictures show in Simplified Chinese alone. */
function translated({ t, bundle, speaker, language }: Stage): State[] {
  const options: ViewOptions = { language, script: speaker.script };
  const view = (id: string) => {
    const entry = speaker.find(id);
    return entry && viewOf(entry, bundle, options);
  };
  const other = speaker.find('port');
  const also = other && {
    ...speaker.lookUp(other),
    script: speaker.script,
    domain: other.domain,
    level: other.level,
  };
  const made: Readonly<Record<string, Partial<State['props']>>> = {
    'superseded, parts': {},
    'superseded, expanded': { expanded: true },
    also: { view: view('sponge'), also },
    'why it matched': { surface: '5+4+X', reason: { quoted: true, page: true, near: '西岸' }, expanded: true },
    docked: { closable: true },
    pinned: { pinned: true, expanded: true, saved: true },
    copied: { expanded: true, said: { of: 'text', key: 'cardCopied' } },
    'nested look-up': { trail: { names: ['5+4+X', '4+3+X', '5+4+X'], at: 1 } },
    sheet: { variant: 'sheet' },
    'sheet, expanded': { variant: 'sheet', expanded: true },
  };
  return [
    ...Object.entries(made).map(([name, props]) => ({
      name: `${name} (tests’ glossary)`,
      props: { t, on: actions, variant: 'card' as const, view: view('old-layout'), ...props },
    })),
    ...['port', 'sponge'].map((id) => ({
      name: `${id}, expanded (tests’ glossary)`,
      props: { t, on: actions, variant: 'card' as const, view: view(id), expanded: true },
    })),
  ];
}
