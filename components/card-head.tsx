import type { EntryCardProps } from './card-props.ts';
import { Icon } from './icons.tsx';
import { langOf, ui } from './labels.ts';

/** The term, its names, and the tools of the card. The English interface puts the English name first and larger. */
export function CardHead(props: EntryCardProps & { id: string }) {
  const { view, glimpse, t, on, pinned, closable, variant } = props;
  const term = view?.term ?? glimpse?.term ?? '';
  const script = view?.script ?? glimpse?.script ?? 'hans';
  const english = view?.language === 'en';
  const pinyin = view && view.pinyin !== view.term && (
    <p class="pinyin" lang="zh-Latn">
      {view.pinyin}
    </p>
  );
  const name = view && view.en !== view.term && (
    <p class="english" lang="en">
      {view.en}
    </p>
  );
  return (
    <div class="head">
      <h2 class="term" id={props.id} lang={langOf(script)}>
        {term}
      </h2>
      <div class="tools" lang={ui(t)}>
        {on.pin && (
          <button
            type="button"
            class="tool pin"
            aria-pressed={pinned === true}
            aria-label={t('cardPin')}
            title={t('cardPin')}
            onClick={() => on.pin?.(!pinned)}
          >
            <Icon name="pin" />
          </button>
        )}
        {on.close && (pinned || closable || variant === 'sheet') && (
          <button type="button" class="tool" aria-label={t('cardClose')} title={t('cardClose')} onClick={on.close}>
            <Icon name="close" />
          </button>
        )}
      </div>
      {view && (
        <div class="names">
          {english ? name : pinyin}
          {english ? pinyin : name}
        </div>
      )}
    </div>
  );
}
