import type { CardActions, EntryCardProps } from './card-props.ts';
import { Icon, type IconName } from './icons.tsx';
import { FirstSource } from './sources.tsx';

/** The first source or the actions; “more” and “less” are one button in one place, so that focus and pointer stay. */
export function CardFoot(props: EntryCardProps) {
  const { view, t, on, expanded, variant } = props;
  if (!view) return null;
  return (
    <footer class="foot">
      {expanded ? (
        <div class="actions">
          <CopyButton {...props} of="copy" icon="copy" label={t('cardCopy')} />
          <CopyButton {...props} of="cite" icon="cite" label={t('cardCite')} title={t('cardCiteLabel')} />
        </div>
      ) : (
        <FirstSource {...props} view={view} />
      )}
      {variant !== 'flat' && (
        <button
          type="button"
          class="button more"
          aria-expanded={expanded === true}
          onClick={() => on.expand(!expanded)}
        >
          {t(expanded ? 'cardLess' : 'cardMore')}
          <Icon name={expanded ? 'up' : 'down'} small />
        </button>
      )}
    </footer>
  );
}

interface CopyButtonProps extends EntryCardProps {
  readonly of: keyof CardActions & ('copy' | 'cite');
  readonly icon: IconName;
  readonly label: string;
  readonly title?: string;
}

/** A button that copies, and says for a moment that it did, or did not. */
function CopyButton({ on, t, said, of, icon, label, title }: CopyButtonProps) {
  const act = on[of];
  if (!act) return null;
  const mine = said?.of === of ? said : undefined;
  return (
    <button type="button" class="button act" title={title} onClick={act}>
      <Icon name={mine?.done ? 'check' : icon} small />
      {mine ? t(mine.done ? 'cardCopied' : 'cardCopyFailed') : label}
    </button>
  );
}
