import { Component, type ComponentChildren, createRef } from 'preact';
import type { EntryView } from '../glossary/schema.ts';
import { Also, bandOf, CardBand, NotThis } from './card-band.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardHead } from './card-head.tsx';
import { CardMeta } from './card-meta.tsx';
import type { EntryCardProps } from './card-props.ts';
import { Figures, KeyFigure, noteOf, TimeLine } from './facts.tsx';
import { ui } from './labels.ts';
import { LookUpLink } from './links.tsx';
import { PartStrip, Unfold, Wholes } from './parts.tsx';
import { type Scrolled, scrolledTo } from './scrolled.ts';
import { Sources } from './sources.tsx';
import { TrailBar } from './trail.tsx';
import type { Translate } from './translate.ts';

let cards = 0;

/**
 * The card of an entry: compact answers in one sentence, expanded says all that is known. Pure props, no browser API; its
 * only state is where its middle is scrolled to. (A class, because Preact's hooks would cost every card 1 kB.)
 */
export class EntryCard extends Component<EntryCardProps, Scrolled> {
  override state: Scrolled = { past: false, more: false };
  readonly #id = `huizhu-term-${++cards}`;
  readonly #middle = createRef<HTMLDivElement>();
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #observed: Element | null = null;

  readonly #measure = () => {
    const { current } = this.#middle;
    if (!current) return;
    const found = scrolledTo(current, this.state);
    if (found !== this.state) this.setState(found);
  };

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  /** The middle is another element for another entry, so that it begins at its top. */
  override componentDidUpdate(): void {
    const { current } = this.#middle;
    if (current !== this.#observed) {
      this.#sizes.disconnect();
      if (current) this.#sizes.observe(current);
      this.#observed = current;
    }
    this.#measure();
  }

  override componentWillUnmount(): void {
    this.#sizes.disconnect();
  }

  override render() {
    const { props, state } = this;
    const { view, variant, theme, expanded, trail, problem, waiting, t } = props;
    const classes = ['card', variant, expanded && 'expanded', state.past && 'scrolled', trail && 'nested'];
    // Both roles take a name; the linter cannot know that of a role that is chosen.
    const identity = { role: variant === 'flat' ? 'article' : 'dialog', 'aria-labelledby': this.#id } as const;
    return (
      <div
        class={classes.filter(Boolean).join(' ')}
        lang={view?.language}
        data-theme={theme}
        data-level={view?.level}
        {...identity}
        aria-busy={!view && !problem}
        tabIndex={-1}
      >
        {variant === 'sheet' && <div class="grip" aria-hidden="true" />}
        <TrailBar {...props} />
        <CardHead {...props} id={this.#id} />
        <div class="scroll" key={view?.id} ref={this.#middle} onScroll={this.#measure}>
          <CardMeta {...props} />
          <CardBand {...props} />
          {view && <p class="gist">{view.gist}</p>}
          {view && (expanded ? <Whole {...props} view={view} /> : <Compact {...props} view={view} />)}
          {!view && problem && (
            <p class="gist" lang={ui(t)}>
              {t('cardUnavailable')}
            </p>
          )}
          {!view && !problem && waiting && (
            <div class="skeleton">
              <i />
              <i />
            </div>
          )}
        </div>
        {state.more && <div class="fade" />}
        <CardFoot {...props} id={this.#id} />
      </div>
    );
  }
}

type Shown = EntryCardProps & { view: EntryView };

function Compact(props: Shown) {
  return (
    <>
      {props.view.parts.length === 0 && <KeyFigure {...props} />}
      <PartStrip {...props} />
      {props.view.parts.length === 0 && <Wholes {...props} />}
    </>
  );
}

function Whole(props: Shown) {
  const { view, t, on, also } = props;
  return (
    <>
      <p class="definition">{view.definition}</p>
      <Wholes {...props} />
      <Section t={t} title={t('cardParts')} when={view.parts.length > 0}>
        <Unfold {...props} />
      </Section>
      <Section t={t} title={t('cardHistory')} when={view.history.length > 0 || noteOf(view) !== undefined}>
        <TimeLine {...props} />
      </Section>
      <Section t={t} title={t('cardFigures')} when={view.figures.length > 0}>
        <Figures {...props} />
      </Section>
      <Section t={t} title={t('cardRelated')} when={view.related.length > 0}>
        <p class="related">
          {view.related.map((related) => (
            <LookUpLink key={related.id} to={related} lookUp={on.lookUp} />
          ))}
        </p>
      </Section>
      <Section t={t} title={t('cardSources')} when={view.sources.length > 0}>
        <Sources {...props} />
      </Section>
      {bandOf(props) !== 'also' && also && <Also {...props} also={also} />}
      <Why {...props} />
    </>
  );
}

/** Why the page's words are marked as this term: other words than its own, and what their rule asked for. */
function Why(props: Shown) {
  const { view, t, surface, reason } = props;
  const near = reason?.near;
  const why = [
    surface !== undefined && t('cardWhyInFull', surface, view.term),
    reason?.quoted && t('cardReasonQuoted'),
    reason?.page && t('cardReasonPage'),
    near !== undefined && (near ? t('cardReasonNear', near) : t('cardReasonWords')),
  ].filter((text) => typeof text === 'string');
  return (
    <Section t={t} title={t('cardWhyMarked')} when={why.length > 0}>
      {why.map((text) => (
        <p key={text} class="reason" lang={ui(t)}>
          {text}
        </p>
      ))}
      {bandOf(props) !== 'why' && <NotThis {...props} />}
    </Section>
  );
}

function Section(props: { t: Translate; title: string; when: boolean; children: ComponentChildren }) {
  const { t, title, when, children } = props;
  if (!when) return null;
  return (
    <section class="section">
      <h3 lang={ui(t)}>{title}</h3>
      {children}
    </section>
  );
}
