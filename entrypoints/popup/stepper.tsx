import { useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import type { Translate } from '../../components/translate.ts';

interface StepperProps {
  readonly count: number;
  /** Only the active row has its buttons; the others show how often the term stands on the page. */
  readonly active: boolean;
  readonly t: Translate;
  /** The occurrence to scroll to, from 0. */
  onStep(occurrence: number): void;
}

/** A finger makes no row active before it presses: there each row has at least its way to the page. */
const byFinger = () => matchMedia('(pointer: coarse)').matches;

/** How often a term stands on the page, and the way from one place to the next, round and round. */
export function Stepper({ count, active, t, onStep }: StepperProps) {
  const [at, setAt] = useState<number | undefined>();
  const step = (by: 1 | -1) => {
    const next = at === undefined ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
    setAt(next);
    onStep(next);
  };
  const text = active && at !== undefined ? `${Math.min(at, count - 1) + 1} / ${count}` : t('listCount', String(count));
  return (
    <>
      <span class="count">{text}</span>
      {(active || byFinger()) && count > 0 && (
        <span class="steps">
          {active && (
            <button type="button" class="tool" aria-label={t('popupPrevious')} onClick={() => step(-1)}>
              <Icon name="up" />
            </button>
          )}
          <button type="button" class="tool" aria-label={t('popupNext')} onClick={() => step(1)}>
            <Icon name="down" />
          </button>
        </span>
      )}
    </>
  );
}
