import { render } from 'preact';
import type { CardActions, Copied, Said } from '../../components/card-props.ts';
import { EntryCard } from '../../components/entry-card.tsx';
import type { Translate } from '../../components/translate.ts';
import type { EntryView } from '../../glossary/schema.ts';
import type { Mark, PressedMark } from '../../page/scout-api.ts';
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
  /** Keeps what the reader decided of a term; false where it cannot be stored. */
  change(change: TermChange): Promise<boolean>;
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
      options.whole.parts?.hush();
      this.#forget();
      this.draw();
      const { found } = this.#lookUps;
      options.say(found ? spoken(found.view, this.#t) : '');
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

  /** What a card on a mark would show. */
  pressed(mark: Mark): PressedMark | undefined {
    const { parts } = this.#options.whole;
    return parts && { surface: mark.surface, senses: this.#lookUps.sensesOf(mark, parts.reasonOf) };
  }

  /** One nested step back; false where there is none. */
  back(): boolean {
    return this.#lookUps.go(-1);
  }

  clear(): void {
    this.#lookUps.stop();
    this.#options.whole.parts?.hush();
    this.#forget();
    this.#options.say('');
    this.#pinned = false;
    render(null, this.#options.mount);
  }

  #step(by: 1 | -1): void {
    if (this.#lookUps.go(by)) this.#options.depth(by);
  }

  #copy(of: Copied | 'report'): void {
    const { found, mark } = this.#lookUps;
    if (!found || !mark) return;
    const { id, term } = found.view;
    const { version } = this.#options.views;
    const text =
      of === 'report' ? this.#t('cardReportText', term, id, version, location.href, mark.surface) : found.texts[of];
    this.#tell(of, this.#options.whole.parts?.copyText(text) ? 'cardCopied' : 'cardCopyFailed');
  }

  /** Says for a moment what an act has come to: in its button, and to screen readers. */
  #tell(of: Said['of'], key: Said['key']): void {
    this.#forget();
    this.#said = { of, key };
    this.#timer = setTimeout(() => {
      this.#forget();
      this.draw();
      // Said again, it is to be heard again.
      this.#options.say('');
    }, SAID);
    this.draw();
    this.#options.say(this.#t(key));
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#said = undefined;
  }

  #withEntry(act: (view: EntryView) => void): void {
    const { found } = this.#lookUps;
    if (found) act(found.view);
  }

  /** Keeps a choice about the entry that is shown; the card of a term that is marked no more goes with its mark. */
  async #change(of: 'save' | 'know' | 'exclude', what: TermChange['do'] = of, host?: string): Promise<void> {
    const { found } = this.#lookUps;
    if (!found) return;
    if (!(await this.#options.change({ do: what, entry: found.view.id, host }))) this.#tell(of, 'cardNotKept');
    else if (of !== 'save' && found === this.#lookUps.found) this.#options.close();
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
    save: (saved) => void this.#change('save', saved ? 'save' : 'unsave'),
    know: () => void this.#change('know'),
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
    render(
      <EntryCard
        t={this.#t}
        on={{
          ...this.#actions,
          // Only the page's own term can mean something else there.
          exclude: isFirst ? () => void this.#change('exclude', 'exclude', location.hostname) : undefined,
          speak: view && parts?.canSpeak(view) ? () => parts.speak(view, () => this.draw()) : undefined,
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
        speaking={view && parts?.isSpeaking(view)}
        said={this.#said}
      />,
      this.#options.mount,
    );
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
