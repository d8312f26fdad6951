import { render } from 'preact';
import type { CardActions, OtherSense } from '../../components/card-props.ts';
import { citationOf, textOf } from '../../components/citation.ts';
import { EntryCard } from '../../components/entry-card.tsx';
import type { Translate } from '../../components/translate.ts';
import type { EntryView, Script } from '../../glossary/schema.ts';
import type { Mark } from '../../page/scout-api.ts';
import { PATIENCE, SAID } from '../../page/timings.ts';
import { translator } from '../../platform/strings.ts';
import { copyText } from './clipboard.ts';
import { surfaceOf } from './surface.ts';
import type { Found, Views, Wanted } from './views.ts';

/** What the card's content asks of the rest. */
export interface ContentOptions {
  readonly mount: HTMLElement;
  readonly views: Views;
  pin(pinned: boolean): void;
  close(): void;
  /** A nested look-up went one step on, or back. */
  depth(by: 1 | -1): void;
  openPage(path: string): void;
  /** For screen readers. */
  say(text: string): void;
  /** The content was drawn anew, so its height may differ. */
  drawn(): void;
}

/** What is in the card: one mark's entry and the nested look-ups from there, and how it is shown. */
export class Content {
  readonly #options: ContentOptions;
  #mark: Mark | undefined;
  #trail: readonly Wanted[] = [];
  #at = 0;
  #expanded = false;
  #pinned = false;
  #waiting = false;
  #failed = false;
  #said: { of: 'copy' | 'cite'; done: boolean } | undefined;
  #also: OtherSense | undefined;
  #t: Translate = () => '';
  #theme: 'light' | 'dark' = 'light';
  #sheet = false;
  #timers: number[] = [];

  constructor(options: ContentOptions) {
    this.#options = options;
  }

  get isLoading(): boolean {
    return !this.#found && !this.#failed;
  }

  show(mark: Mark, look: { theme: 'light' | 'dark'; sheet: boolean }): void {
    this.#mark = mark;
    this.#trail = [mark.entry];
    this.#at = 0;
    this.#expanded = false;
    this.#also = undefined;
    this.#theme = look.theme;
    this.#sheet = look.sheet;
    this.#load();
  }

  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    this.#draw();
  }

  set sheet(sheet: boolean) {
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.#draw();
  }

  /** One nested step back; false where there is none. */
  back(): boolean {
    return this.#go(-1);
  }

  clear(): void {
    this.#stopTimers();
    this.#mark = undefined;
    this.#pinned = false;
    render(null, this.#options.mount);
  }

  get #script(): Script {
    return this.#mark?.script ?? 'hans';
  }

  get #found(): Found | undefined {
    const wanted = this.#trail[this.#at];
    return wanted === undefined ? undefined : this.#options.views.get(wanted, this.#script);
  }

  #go(by: 1 | -1): boolean {
    if (this.#trail[this.#at + by] === undefined) return false;
    this.#at += by;
    this.#load();
    return true;
  }

  #lookUp(id: string): void {
    this.#trail = [...this.#trail.slice(0, this.#at + 1), id];
    this.#options.depth(1);
    this.#go(1);
  }

  /** Draws what is known of the present step and asks for the rest. */
  #load(): void {
    const mark = this.#mark;
    const wanted = this.#trail[this.#at];
    if (!mark || wanted === undefined) return;
    this.#stopTimers();
    this.#said = undefined;
    this.#failed = false;
    this.#waiting = false;
    const isPresent = () => this.#mark === mark && this.#trail[this.#at] === wanted;
    const other = this.#at === 0 ? mark.also[0] : undefined;
    const { views } = this.#options;
    const complete = views.get(wanted, mark.script) && (other === undefined || views.get(other, mark.script));
    this.#also = undefined;
    if (complete) {
      this.#also = this.#sense(other);
      this.#draw();
      return;
    }
    this.#after(PATIENCE, () => {
      this.#waiting = true;
      this.#draw();
    });
    this.#draw();
    void Promise.all([
      views.load(wanted, mark.script),
      other === undefined ? undefined : views.load(other, mark.script),
    ]).then(([found]) => {
      if (!isPresent()) return;
      this.#failed = !found;
      this.#also = this.#sense(other);
      this.#stopTimers();
      this.#draw();
    });
  }

  #sense(other: number | undefined): OtherSense | undefined {
    const view = other === undefined ? undefined : this.#options.views.get(other, this.#script)?.view;
    return (
      view && {
        id: view.id,
        name: view.language === 'en' ? view.en : view.term,
        script: view.script,
        domain: view.domain,
        level: view.level,
      }
    );
  }

  #copy(of: 'copy' | 'cite'): void {
    const view = this.#found?.view;
    if (!view) return;
    const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
    this.#said = { of, done: copyText(of === 'copy' ? textOf(view, this.#t) : citationOf(view, today)) };
    this.#after(SAID, () => {
      this.#said = undefined;
      this.#draw();
    });
    this.#draw();
  }

  readonly #actions: CardActions = {
    lookUp: (id) => this.#lookUp(id),
    expand: (expanded) => {
      this.#expanded = expanded;
      this.#draw();
    },
    openPage: (path) => this.#options.openPage(path),
    copy: () => this.#copy('copy'),
    cite: () => this.#copy('cite'),
    pin: (pinned) => this.#options.pin(pinned),
    close: () => this.#options.close(),
    back: () => {
      if (this.#go(-1)) this.#options.depth(-1);
    },
    forward: () => {
      if (this.#go(1)) this.#options.depth(1);
    },
  };

  #names(): string[] {
    return this.#trail.map((wanted) => this.#options.views.get(wanted, this.#script)?.view.term ?? '…');
  }

  #draw(): void {
    const mark = this.#mark;
    if (!mark) return;
    const found = this.#found;
    if (found) this.#t = translator(found.strings);
    const { view } = found ?? {};
    const glimpse = { term: mark.surface, script: mark.script, domain: mark.domain, level: mark.level };
    const said = this.#said && this.#t(this.#said.done ? 'cardCopied' : 'cardCopyFailed');
    render(
      <EntryCard
        t={this.#t}
        on={this.#actions}
        variant={this.#sheet ? 'sheet' : 'card'}
        view={view}
        glimpse={this.#at === 0 ? glimpse : undefined}
        problem={this.#failed}
        waiting={this.#waiting}
        theme={this.#theme}
        expanded={this.#expanded}
        pinned={this.#pinned}
        surface={view && this.#at === 0 ? surfaceOf(mark.surface, view.term) : undefined}
        also={this.#also}
        trail={this.#trail.length > 1 ? { names: this.#names(), at: this.#at } : undefined}
        said={this.#said}
      />,
      this.#options.mount,
    );
    this.#options.say(said ?? (view ? spoken(view, this.#t) : ''));
    this.#options.drawn();
  }

  #after(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms) as unknown as number);
  }

  #stopTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}

/** What a screen reader says when a card opens by itself. */
function spoken(view: EntryView, t: Translate): string {
  const stop = view.language === 'en' ? '. ' : '。';
  return `${view.term}${stop}${view.gist} ${t('cardMoreInCard')}`;
}
