import type { ComponentChildren } from 'preact';
import type { EntryCardProps } from './card-props.ts';
import { Icon, type IconName } from './icons.tsx';

type Said = NonNullable<EntryCardProps['said']>['of'];

/** What can be done with an entry: copy, cite, save, and the rarer things behind three dots. */
export function CardMenus(props: EntryCardProps & { id: string }) {
  const { t, on, saved, said, id } = props;
  const { copy, save, speak, panel, glossary, know, exclude, report } = on;
  /** The words of a button that copies: for a moment they say that it did, or did not. */
  const words = (of: Said, label: string) => (said?.of === of ? t(said.done ? 'cardCopied' : 'cardCopyFailed') : label);
  return (
    <div class="actions">
      {copy && <Act icon="copy" label={words('text', t('cardCopy'))} act={() => copy('text')} />}
      {copy && (
        <Menu id={`${id}-cite`} icon="cite" label={t('cardCite')}>
          <Act label={words('gbt', 'GB/T 7714')} act={() => copy('gbt')} />
          <Act label={words('apa', 'APA')} act={() => copy('apa')} />
        </Menu>
      )}
      {save && (
        <Act
          icon="save"
          label={t(saved ? 'cardSaved' : 'cardSave')}
          pressed={saved === true}
          act={() => save(!saved)}
        />
      )}
      {copy && (
        <Menu id={`${id}-more`} icon="dots" title={t('cardActions')}>
          {speak && <Act label={t('cardSpeak')} act={speak} />}
          {panel && <Act label={t('cardPanel')} act={panel} />}
          {glossary && <Act label={t('cardGlossary')} act={glossary} />}
          <Act label={words('markdown', t('cardMarkdown'))} act={() => copy('markdown')} />
          {know && <Act label={t('cardKnow')} act={know} />}
          {exclude && <Act label={t('cardExclude')} act={exclude} />}
          {report && <Act label={words('report', t('cardReport'))} act={report} />}
        </Menu>
      )}
    </div>
  );
}

function Act(props: { icon?: IconName; label: string; act: () => void; pressed?: boolean }) {
  return (
    <button type="button" class="button act" aria-pressed={props.pressed} onClick={props.act}>
      {props.icon && <Icon name={props.icon} small />}
      {props.label}
    </button>
  );
}

/** Between a menu and its button, and between a menu and the edges of the view, in CSS px. */
const MENU_GAP = 4;
const EDGE = 8;

/** Puts a menu that is about to open above its button: their right edges in one line, never past the edges of the view. */
function placeMenu(event: { readonly currentTarget: HTMLElement; readonly newState: string }): void {
  const { currentTarget: menu, newState } = event;
  const { right, top } = menu.previousElementSibling?.getBoundingClientRect() ?? new DOMRect();
  if (newState !== 'open') return;
  const floor = top - MENU_GAP;
  menu.style.cssText = `left: ${right}px; top: ${floor}px; max-width: ${right - EDGE}px; max-height: ${floor - EDGE}px`;
}

/** A button and what it opens: a popover, so that the browser closes it, keeps the focus and shows it above all. */
function Menu(props: { id: string; icon: IconName; label?: string; title?: string; children: ComponentChildren }) {
  const { id, icon, label, title } = props;
  return (
    <>
      <button type="button" class="button act" aria-label={title} title={title} popovertarget={id}>
        <Icon name={icon} small />
        {label}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form */}
      <div class="menu" id={id} popover="auto" role="group" aria-label={title ?? label} onBeforeToggle={placeMenu}>
        {props.children}
      </div>
    </>
  );
}
