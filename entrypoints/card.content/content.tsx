import { render } from 'preact';
import type { CardActions, EntryCardProps } from '../../components/card-props.ts';
import { EntryCard } from '../../components/entry-card.tsx';
import type { Translate } from '../../components/translate.ts';
import type { EntryView } from '../../glossary/schema.ts';
import type { Mark } from '../../page/scout-api.ts';
import { SAID } from '../../page/timings.ts';
import type { TermChange } from '../../platform/settings.ts';
import type { Choices } from '../../platform/settings-shape.ts';
import { translator } from '../../platform/strings.ts';
import { LookUps } from './look-ups.ts';
import { surfaceOf } from './surface.ts';
import type { Views } from './views.ts';
import type { Whole } from './whole.ts';

/** What the card's content asks of the rest. */
export interface ContentOptions {
  readonly mount: HTMLElement;
  readonly views: Views;
  readonly whole: Whole;
  choices(): Choices;
  /** Keeps what the reader decided of a term. */
  change(change: TermChange): void;
  pin(pinned: boolean): void;
  close(): void;
  /** A nested look-up went one step on, or back. */
  depth(by: 1 | -1): void;
  openPage(path: string): void;
  openPanel(entry: string): void;
  /** For screen readers. */
  say(text: string): void;
  /** The content was drawn anew, so its height may differ. */
  drawn(): void;
  /** Makes a change of what is drawn, at which the card may grow. */
  grow(change: () => void): void;
}

/** How a card is shown. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly sheet: boolean;
  /** In its corner, away from its term. */
  readonly docked: boolean;
}

type Said = NonNullable<EntryCardProps['said']>;

/** What is in the card, and how it is shown: draws it, and does what its controls say. */
export class Content {
  readonly #options: ContentOptions;
  readonly #lookUps: LookUps;
  #expanded = false;
  #pinned = false;
  #said: Said | undefined;
  #t: Translate = () => '';
  #look: Look = { theme: 'light', sheet: false, docked: false };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ContentOptions) {
    this.#options = options;
    this.#lookUps = new LookUps(options.views, () => {
      this.#said = undefined;
      this.draw();
    });
  }

  get isLoading(): boolean {
    return this.#lookUps.isLoading;
  }

  show(mark: Mark, look: Look): void {
    this.#options.views.refresh();
    this.#expanded = false;
    this.#look = look;
    this.#lookUps.start(mark);
  }

  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    this.draw();
  }

  set sheet(sheet: boolean) {
    if (sheet === this.#look.sheet) return;
    this.#look = { ...this.#look, sheet };
    this.draw();
  }

  /** What the reader decided could not be stored. */
  sayNotKept(): void {
    this.#options.say(this.#t('cardNotKept'));
  }

  /** One nested step back; false where there is none. */
  back(): boolean {
    return this.#lookUps.go(-1);
  }

  clear(): void {
    this.#lookUps.stop();
    clearTimeout(this.#timer);
    this.#pinned = false;
    render(null, this.#options.mount);
  }

  #step(by: 1 | -1): void {
    if (this.#lookUps.go(by)) this.#options.depth(by);
  }

  #copy(of: Said['of']): void {
    const { found, mark } = this.#lookUps;
    if (!found || !mark) return;
    const { id, term } = found.view;
    const { version } = this.#options.views;
    const text =
      of === 'report' ? this.#t('cardReportText', term, id, version, location.href, mark.surface) : found.texts[of];
    this.#said = { of, done: this.#options.whole.parts?.copyText(text) === true };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#said = undefined;
      this.draw();
    }, SAID);
    this.draw();
  }

  #withEntry(act: (view: EntryView) => void): void {
    const { found } = this.#lookUps;
    if (found) act(found.view);
  }

  /** Keeps a choice about the entry that is shown; the card of a term that is marked no more goes with its mark. */
  #change(what: TermChange['do'], host?: string): void {
    const entry = this.#lookUps.found?.view.id;
    if (entry === undefined) return;
    this.#options.change({ do: what, entry, host });
    if (what === 'know' || what === 'exclude') this.#options.close();
  }

  async #expand(expanded: boolean): Promise<void> {
    const { found } = this.#lookUps;
    await this.#options.whole.load();
    // Another term may be shown meanwhile.
    if (found !== this.#lookUps.found) return;
    this.#options.grow(() => {
      this.#expanded = expanded;
      this.draw();
    });
  }

  readonly #actions: CardActions = {
    lookUp: (id) => {
      this.#lookUps.lookUp(id);
      this.#options.depth(1);
    },
    expand: (expanded) => void this.#expand(expanded),
    openPage: (path) => this.#options.openPage(path),
    // Firefox opens its sidebar for a click in an extension's own page only: there the glossary opens in a tab.
    ...(import.meta.env.FIREFOX
      ? {
          glossary: () =>
            this.#withEntry(({ term }) => this.#options.openPage(`/popup.html?q=${encodeURIComponent(term)}`)),
        }
      : { panel: () => this.#withEntry(({ id }) => this.#options.openPanel(id)) }),
    copy: (of) => this.#copy(of),
    report: () => this.#copy('report'),
    save: (saved) => this.#change(saved ? 'save' : 'unsave'),
    know: () => this.#change('know'),
    swap: () => this.#lookUps.swap(),
    pin: (pinned) => this.#options.pin(pinned),
    close: () => this.#options.close(),
    back: () => this.#step(-1),
    forward: () => this.#step(1),
  };

  /** Draws the card anew, if there is one. */
  draw(): void {
    const { mark, found, other, isFirst, isLoading, isSlow, trail } = this.#lookUps;
    if (!mark) return;
    if (found) this.#t = translator(found.strings);
    const { view } = found ?? {};
    const sense = other?.view;
    const { parts } = this.#options.whole;
    const said = this.#said && this.#t(this.#said.done ? 'cardCopied' : 'cardCopyFailed');
    render(
      <EntryCard
        t={this.#t}
        on={{
          ...this.#actions,
          // Only the page's own term can mean something else there.
          exclude: isFirst ? () => this.#change('exclude', location.hostname) : undefined,
          speak: view && parts?.canSpeak(view) ? () => parts.speak(view) : undefined,
        }}
        variant={this.#look.sheet ? 'sheet' : 'card'}
        view={view}
        glimpse={isFirst ? { ...mark, term: mark.surface } : undefined}
        problem={!found && !isLoading}
        waiting={isSlow}
        theme={this.#look.theme}
        expanded={this.#expanded}
        pinned={this.#pinned}
        closable={this.#look.docked}
        saved={view && this.#options.choices().saved?.some(({ entry }) => entry === view.id)}
        surface={view && isFirst ? surfaceOf(mark.surface, view.term) : undefined}
        reason={this.#expanded && parts ? this.#lookUps.reason(parts.reasonOf) : undefined}
        also={sense && { ...sense, name: sense.language === 'en' ? sense.en : sense.term }}
        trail={trail}
        said={this.#said}
      />,
      this.#options.mount,
    );
    this.#options.say(said ?? (view ? spoken(view, this.#t) : ''));
    this.#options.drawn();
    // Not before it is painted: a card is not to wait for what it may never need.
    if (view) requestIdleCallback(() => this.#options.whole.load());
  }
}

/** What a screen reader says when a card opens by itself. */
function spoken(view: EntryView, t: Translate): string {
  const stop = view.language === 'en' ? '. ' : '。';
  return `${view.term}${stop}${view.gist} ${t('cardMoreInCard')}`;
}
