import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { toList, toMarkdown } from '../../glossary/export/markdown.ts';
import { rowsOf } from '../../glossary/export/rows.ts';
import { FORMAT_KEYS, FORMATS, type Format, fileOf, wordsOf } from './exports.ts';
import type { PopupProps } from './props.ts';

interface FootProps extends PopupProps {
  /** The numbers of the entries that are listed: what is copied and exported. */
  readonly listed: () => readonly number[];
  readonly listsAny: boolean;
  /** The address of the page, where the list is that of a page. */
  readonly address: string | undefined;
  /** Stops the marks of this page; absent where there are none. */
  readonly onPause: (() => void) | undefined;
}

/** How long “copied” stands in place of “copy”, in ms. */
const SAID_MS = 1500;
const MENU = 'popup-export';

/** What can be done with the list as a whole, and the ways to the side panel and the options. */
export function Foot({ listed, listsAny, address, onPause, bundle, speaker, t, world }: FootProps) {
  const [said, setSaid] = useState<string | undefined>();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = (done: boolean) => setSaid(t(done ? 'cardCopied' : 'cardCopyFailed'));
  // The list needs nothing but what is here; the digest is in the reader’s language, which is here too.
  const rows = () => rowsOf(listed(), bundle, speaker.region);
  const copyList = async () => say(await world.copy(toList(rows(), speaker)));
  const copyDigest = async () => {
    menu.current?.hidePopover();
    say(await world.copy(toMarkdown(rows(), wordsOf(speaker, t), speaker, address)));
  };
  const save = async (format: Format) => {
    menu.current?.hidePopover();
    const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
    download(fileOf(format, rowsOf(listed(), await world.wholeBundle(), speaker.region), { speaker, t, today }));
  };
  const { openPanel } = world;
  return (
    <footer class="list-foot">
      {openPanel && (
        <button type="button" class="button" onClick={openPanel}>
          <svg class="icon small" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 4.5h12v11H4zM12 4.5v11" />
          </svg>
          {t('popupPanel')}
        </button>
      )}
      {listsAny && (
        <>
          <button type="button" class="button" onClick={copyList}>
            {said ? (
              <svg class="icon small" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M4.5 10.5l3.5 3.5 7.5-8" />
              </svg>
            ) : (
              <Icon name="copy" small />
            )}
            <span aria-live="polite">{said ?? t('popupCopyList')}</span>
          </button>
          <button type="button" class="button" popovertarget={MENU}>
            <svg class="icon small" viewBox="0 0 20 20" aria-hidden="true">
              <path d="M10 4v8.5M6.5 9.5L10 13l3.5-3.5M4.5 16h11" />
            </svg>
            {t('popupExport')}
          </button>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form */}
          <div class="menu" id={MENU} ref={menu} popover="auto" role="group" aria-label={t('popupExport')}>
            <button type="button" class="button" onClick={copyDigest}>
              {t('popupCopyDigest')}
            </button>
            {FORMATS.map((format) => (
              <button key={format} type="button" class="button" data-format={format} onClick={() => save(format)}>
                {t(FORMAT_KEYS[format])}
              </button>
            ))}
          </div>
        </>
      )}
      <span class="gap" />
      {onPause && (
        <button type="button" class="tool pause" aria-label={t('popupPause')} title={t('popupPause')} onClick={onPause}>
          <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M7.5 5v10M12.5 5v10" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="tool"
        aria-label={t('popupOptions')}
        title={t('popupOptions')}
        onClick={world.openOptions}
      >
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3.5 7h7M14.5 7h2M3.5 13h2M9.5 13h7M12.5 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM7.5 11a2 2 0 1 0 0 4 2 2 0 0 0 0-4z" />
        </svg>
      </button>
    </footer>
  );
}

/** Hands a file over to the browser's own downloads, which needs no permission. */
function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Firefox reads the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_MS);
}

/** How long a browser may take to begin reading a file, in ms. */
const DOWNLOAD_MS = 60_000;
