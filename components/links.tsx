import type { ComponentChildren } from 'preact';
import type { LookUp } from '../glossary/schema.ts';
import { Icon } from './icons.tsx';
import { ui } from './labels.ts';
import type { Translate } from './translate.ts';

/** A term that can be looked up without leaving the card: dotted, like a mark on the page. */
export function LookUpLink(props: { to: LookUp; lookUp: (id: string) => void; lang?: string }) {
  const { to, lookUp, lang } = props;
  return (
    <button type="button" class="look" lang={lang} onClick={() => lookUp(to.id)}>
      {to.name}
    </button>
  );
}

/** A link that leaves for the web: solid; its arrow stands where the caller puts it. */
export function OutLink(props: {
  href: string;
  t: Translate;
  class?: string;
  /** Of the children. */
  lang?: string;
  children: ComponentChildren;
}) {
  return (
    <a class={`out ${props.class ?? ''}`} lang={props.lang} href={props.href} target="_blank" rel="noopener noreferrer">
      {props.children}
      <span class="unseen" lang={ui(props.t)}>
        {props.t('cardNewTab')}
      </span>
    </a>
  );
}

/** A link to our own source page: dotted, for it is a look-up too. A web page cannot link there, hence a button. */
export function PageLink(props: {
  path: string;
  open: (path: string) => void;
  class?: string;
  lang?: string;
  children: ComponentChildren;
}) {
  return (
    <button type="button" class={`look ${props.class ?? ''}`} lang={props.lang} onClick={() => props.open(props.path)}>
      {props.children}
    </button>
  );
}

export function OutIcon() {
  return <Icon name="out" small />;
}
