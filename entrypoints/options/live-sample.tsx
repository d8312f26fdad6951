import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EntryCard } from '../../components/entry-card.tsx';
import { langOf } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import type { Bundle, Language } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';
import type { Chinese } from '../../platform/settings-reader.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { paintSample } from './paint-sample.ts';
import { pointAtSample } from './point-at-sample.ts';
import type { FindTerms } from './props.ts';
import { type SampleMark, type SampleText, sampleMarks } from './sample-marks.ts';

export interface LiveSampleProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly settings: Settings;
  /** Of gist and definition. */
  readonly textLanguage: Language;
  /** Of the card. */
  readonly chinese: Chinese;
  readonly find: FindTerms;
  /** Simplified; shown in the page's script. */
  readonly paragraphs: readonly string[];
  /** A sentence of another page, which does not speak of Xuhui. */
  readonly elsewhere?: string;
  /** The entry whose card is open at first. */
  readonly open: string;
}

/** Chromium then paints every highlight as a solid block, so only the open term is painted. */
const FORCED_COLOURS = '(forced-colors: active)';

const placeOf = ({ paragraph, start }: SampleMark): string => `${paragraph}/${start}`;

/** Paragraphs with real marks and a real card, which answer to the pointer as the settings say. */
export function LiveSample(props: LiveSampleProps) {
  const { bundle, speaker, t, settings, textLanguage, chinese, find, paragraphs, elsewhere, open } = props;
  const [shown, setShown] = useState(open);
  /** The occurrence that was pointed at, by its place; none yet, or none after a look-up from the card. */
  const [pointed, setPointed] = useState<string>();
  /** The entry whose card is unfolded; another one's begins folded. */
  const [unfolded, setUnfolded] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => {
    const here = paragraphs.map((text) => ({ text: speaker.han(text), aboutXuhui: true }));
    return elsewhere === undefined ? here : [...here, { text: speaker.han(elsewhere), aboutXuhui: false }];
  }, [paragraphs, elsewhere, speaker]);
  const marks = sampleMarks(texts, find, bundle.entries, settings);
  const openMark =
    marks.find((mark) => placeOf(mark) === pointed) ?? marks.find(({ entry }) => bundle.entries[entry]?.id === shown);
  const [isForced, setForced] = useState(() => matchMedia(FORCED_COLOURS).matches);
  useEffect(() => {
    const colours = matchMedia(FORCED_COLOURS);
    const onChange = () => setForced(colours.matches);
    colours.addEventListener('change', onChange);
    return () => colours.removeEventListener('change', onChange);
  }, []);
  useEffect(() =>
    box.current
      ? paintSample(box.current, marks, { style: isForced ? 'none' : settings.markStyle, open: openMark })
      : undefined,
  );
  // The button that unfolds it goes with that: the focus stays in the card.
  useLayoutEffect(() => {
    if (unfolded !== undefined) card.current?.querySelector<HTMLElement>('.card')?.focus();
  }, [unfolded]);
  const latest = useRef(marks);
  latest.current = marks;
  const { trigger, delay } = settings;
  useEffect(() => {
    if (!box.current) return;
    return pointAtSample(box.current, {
      trigger,
      delay,
      marks: () => latest.current,
      onOpen: (mark) => {
        const id = bundle.entries[mark.entry]?.id;
        if (id === undefined) return;
        setUnfolded(undefined);
        setShown(id);
        setPointed(placeOf(mark));
      },
    });
  }, [trigger, delay, bundle]);

  // The glossary may come to lack the entry that is to be shown first: then the first that is marked.
  const entry = speaker.find(shown) ?? bundle.entries[marks[0]?.entry ?? -1];
  return (
    <div class="live-sample">
      <div class="sample" ref={box}>
        {texts.map(({ text, aboutXuhui }: SampleText) => (
          <div key={text} class={aboutXuhui ? undefined : 'elsewhere'}>
            {!aboutXuhui && <span class="caption">{t('optionsElsewhere')}</span>}
            <p lang={langOf(speaker.script)}>{text}</p>
          </div>
        ))}
      </div>
      {entry && (
        <div class={settings.place === 'corner' ? 'sample-card corner' : 'sample-card'} ref={card}>
          <EntryCard
            t={t}
            variant="flat"
            expanded={entry.id === unfolded}
            view={viewOf(entry, bundle, { language: textLanguage, ...chinese })}
            on={{
              lookUp: (id) => {
                setUnfolded(undefined);
                setShown(id);
                setPointed(undefined);
              },
              expand: (expanded) => setUnfolded(expanded ? entry.id : undefined),
              openPage: (path) => location.assign(path),
            }}
          />
        </div>
      )}
    </div>
  );
}
