import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EntryCard } from '../../components/entry-card.tsx';
import type { Translate } from '../../components/translate.ts';
import type { Bundle, Language } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import { viewOf } from '../../glossary/view.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { paintSample } from './paint-sample.ts';
import { type FoundTerm, type SampleMark, sampleMarks } from './sample-marks.ts';

export interface LiveSampleProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly settings: Settings;
  /** Of gist and definition. */
  readonly textLanguage: Language;
  readonly find: (text: string) => readonly FoundTerm[];
  /** Simplified; shown in the page's script. */
  readonly paragraphs: readonly string[];
  /** The entry whose card is open at first. */
  readonly open: string;
}

const placeOf = ({ paragraph, start }: SampleMark): string => `${paragraph}/${start}`;

/** Paragraphs with real marks and a real card, which answer to the pointer as the settings say. */
export function LiveSample({ bundle, speaker, t, settings, textLanguage, find, paragraphs, open }: LiveSampleProps) {
  const [shown, setShown] = useState(open);
  /** The occurrence that was pointed at, by its place; none yet, or none after a look-up from the card. */
  const [pointed, setPointed] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => paragraphs.map(speaker.han), [paragraphs, speaker]);
  const marks = sampleMarks(texts, find, bundle.entries, settings);
  const openMark =
    marks.find((mark) => placeOf(mark) === pointed) ?? marks.find(({ entry }) => bundle.entries[entry]?.id === shown);
  useEffect(() =>
    box.current ? paintSample(box.current, marks, { style: settings.markStyle, open: openMark }) : undefined,
  );
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
        setShown(id);
        setPointed(placeOf(mark));
      },
    });
  }, [trigger, delay, bundle]);

  // The glossary may come to lack the entry that is to be shown first: then the first that is marked.
  const entry = speaker.find(shown) ?? bundle.entries[marks[0]?.entry ?? -1];
  const script = settings.script === 'page' ? speaker.script : settings.script;
  return (
    <div class="live-sample">
      <div class="sample" ref={box} lang={speaker.script === 'hant' ? 'zh-Hant' : 'zh-Hans'}>
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {entry && (
        <div class={settings.place === 'corner' ? 'sample-card corner' : 'sample-card'}>
          <EntryCard
            t={t}
            variant="flat"
            view={viewOf(entry, bundle, { language: textLanguage, script })}
            on={{
              lookUp: (id) => {
                setShown(id);
                setPointed(undefined);
              },
              expand: () => {},
              openPage: (path) => location.assign(path),
            }}
          />
        </div>
      )}
    </div>
  );
}

interface PointOptions {
  readonly trigger: Settings['trigger'];
  /** In ms. */
  readonly delay: number;
  marks(): readonly SampleMark[];
  onOpen(mark: SampleMark): void;
}

/** Opens the term that is rested on, with Alt where that is chosen, or pressed. Returns a function that stops it. */
function pointAtSample(box: HTMLElement, { trigger, delay, marks, onOpen }: PointOptions): () => void {
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested: SampleMark | undefined;
  const markAt = ({ clientX, clientY }: MouseEvent) => {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    const paragraph = [...box.children].findIndex((child) => child.firstChild === caret?.offsetNode);
    const at = caret?.offset ?? -1;
    return marks().find((mark) => mark.paragraph === paragraph && mark.start <= at && at <= mark.end);
  };
  const forget = () => {
    clearTimeout(timer);
    rested = undefined;
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const mark = trigger === 'alt' && !event.altKey ? undefined : markAt(event);
    if (mark === rested) return;
    forget();
    rested = mark;
    if (mark) timer = setTimeout(onOpen, delay, mark);
  };
  const onClick = (event: MouseEvent) => {
    const mark = markAt(event);
    if (mark) onOpen(mark);
  };
  if (trigger !== 'click') {
    box.addEventListener('pointermove', onMove, { signal });
    box.addEventListener('pointerleave', forget, { signal });
  }
  box.addEventListener('click', onClick, { signal });
  return () => {
    forget();
    over.abort();
  };
}
