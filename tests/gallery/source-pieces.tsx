import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/page-source.css';
import { EntryFilter } from '../../entrypoints/source/entry-filter.tsx';
import { Facts } from '../../entrypoints/source/facts.tsx';
import { Passages } from '../../entrypoints/source/passage-list.tsx';
import { passagesOf } from '../../entrypoints/source/passages.ts';
import { SourceList } from '../../entrypoints/source/source-list.tsx';
import { DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';
import { nothing, type Piece, type Stage } from './stage.ts';

/** The pieces of the source page: facts, passages, what rests on them, the list of all sources. */
export function sourcePieces({ bundle, speaker, t }: Stage): Piece[] {
  const choices = { settings: DEFAULT_SETTINGS, decide: async () => true };
  const page = {
    bundle,
    speaker,
    t,
    doc: undefined,
    entry: undefined,
    onEntry: nothing,
    openPage: nothing,
    ...choices,
  };
  const ofSources = bundle.sources.flatMap((source): Piece[] => {
    const passages = passagesOf(source.id, bundle);
    const entries = [...new Set(passages.flatMap((passage) => passage.entries))];
    const choice = { entries, passages, speaker, t, onChoose: nothing };
    return [
      { name: `facts: ${source.id}`, width: 560, draw: <Facts source={source} speaker={speaker} t={t} /> },
      {
        name: `passages: ${source.id}`,
        width: 640,
        draw: <Passages {...page} source={source} passages={passages} onLookUp={nothing} />,
      },
      { name: `entries of ${source.id}`, width: 260, draw: <EntryFilter {...choice} chosen={undefined} /> },
      { name: `one entry of ${source.id}`, width: 260, draw: <EntryFilter {...choice} chosen={entries[0]} /> },
    ];
  });
  return [
    ...ofSources,
    { name: 'all sources', width: 640, draw: <SourceList {...page} /> },
    { name: 'no such source', width: 640, draw: <SourceList {...page} doc="unknown" /> },
  ];
}
