import type { ComponentChildren } from 'preact';
import type { EntryCardProps, Said } from './card-props.ts';
import { Icon, type IconName } from './icons.tsx';

/** The words of a button: for a moment they say what it has come to. */
export const wordsOf = ({ said, t }: EntryCardProps, of: Said['of'], words: string): string =>
  said?.of === of ? t(said.key) : words;

/** What can be done with an entry: copy, cite, save, and the rarer things behind three dots. */
export function CardMenus(props: EntryCardProps & { id: string }) {
  const { t, on, saved, speaking, id } = props;
  const { copy, save, speak, panel, glossary, know, exclude, report } = on;
  const words = (of: Said['of'], label: string) => wordsOf(props, of, label);
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
          label={words('save', t(saved ? 'cardSaved' : 'cardSave'))}
          pressed={saved === true}
          act={() => save(!saved)}
        />
      )}
      {copy && (
        <Menu id={`${id}-more`} icon="dots" title={t('cardActions')}>
          {speak && <Act label={t(speaking ? 'cardHush' : 'cardSpeak')} act={speak} />}
          {panel && <Act label={t('cardPanel')} act={panel} />}
          {glossary && <Act label={t('cardGlossary')} act={glossary} />}
          <Act label={words('markdown', t('cardMarkdown'))} act={() => copy('markdown')} />
          {know && <Act label={words('know', t('cardKnow'))} act={know} />}
          {exclude && <Act label={words('exclude', t('cardExclude'))} act={exclude} />}
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
