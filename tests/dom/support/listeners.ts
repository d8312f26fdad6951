interface Noted {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: EventListenerOrEventListenerObject;
  readonly capture: boolean;
  readonly signal: AbortSignal | undefined;
}
type Owner = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Notes every event listener that is added while it watches, until it is removed or its signal aborts. */
export class ListenerWatch {
  #noted: Noted[] = [];
  readonly #undo: (() => void)[] = [];

  constructor() {
    this.#watch(EventTarget.prototype);
    // The runner gives the window functions of its own.
    if (Object.hasOwn(window, 'addEventListener')) this.#watch(window);
  }

  #watch(owner: Owner): void {
    const { addEventListener, removeEventListener } = owner;
    const noted = (listener: Noted) => this.#noted.push(listener);
    const forget = (gone: Omit<Noted, 'signal'>) => {
      this.#noted = this.#noted.filter(
        ({ target, type, listener, capture }) =>
          target !== gone.target || type !== gone.type || listener !== gone.listener || capture !== gone.capture,
      );
    };
    owner.addEventListener = function (this: EventTarget | undefined, type, listener, options) {
      // Called bare, it means the window.
      const target = this ?? window;
      addEventListener.call(target, type, listener, options);
      if (listener) noted({ target, type, listener, ...read(options) });
    };
    owner.removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? window;
      removeEventListener.call(target, type, listener, options);
      if (listener) forget({ target, type, listener, ...read(options) });
    };
    this.#undo.push(() => Object.assign(owner, { addEventListener, removeEventListener }));
  }

  /** What is there now, as `Window scroll`. A signal that was aborted tells nobody any more. */
  live(): string[] {
    const isLive = ({ target, signal }: Noted) =>
      !signal?.aborted && !(target instanceof AbortSignal && target.aborted);
    // What is over is let go, or this watch itself would hold it.
    this.#noted = this.#noted.filter(isLive);
    return this.#noted.map(({ target, type }) => `${target.constructor.name} ${type}`).sort();
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }
}

function read(options: AddEventListenerOptions | boolean | undefined): Pick<Noted, 'capture' | 'signal'> {
  if (typeof options !== 'object') return { capture: options === true, signal: undefined };
  return { capture: options.capture === true, signal: options.signal };
}
