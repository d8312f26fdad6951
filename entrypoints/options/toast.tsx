import { Icon } from '../../components/icons.tsx';
import type { Translate } from '../../components/translate.ts';

/** What has just been done, or has not. */
export interface Said {
  readonly text: string;
  /** How many things were said before: the same words twice are said twice. */
  readonly times: number;
  /** The browser did not do it. */
  readonly isTrouble?: boolean;
  readonly undo?: () => void;
}

/** Says it at the foot of the window, in a live region that is always there; with a way back, until it is taken or closed. */
export function Toast({ said, t, onClose }: { said: Said; t: Translate; onClose(): void }) {
  const { text, times, isTrouble, undo } = said;
  return (
    <div class={isTrouble ? 'said stop' : 'said'}>
      <p role="status">{text && !isTrouble && <span key={times}>{text}</span>}</p>
      <p role="alert">{text && isTrouble && <span key={times}>{text}</span>}</p>
      {undo && (
        <button type="button" class="button" onClick={undo}>
          {t('optionsUndo')}
        </button>
      )}
      {(undo || isTrouble) && (
        <button type="button" class="button" aria-label={t('cardClose')} onClick={onClose}>
          <Icon name="close" small />
        </button>
      )}
    </div>
  );
}
