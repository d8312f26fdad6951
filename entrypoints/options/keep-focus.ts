const CONTROLS = 'button, a, input, label, summary';

/** Where the keyboard was: what had the focus, its place in a list, and its part of the page. */
interface Place {
  readonly element: HTMLElement;
  readonly list: Element | undefined;
  /** Its row's number. */
  readonly at: number;
  readonly part: Element | undefined;
}

function placeOf(element: HTMLElement): Place {
  const row = element.closest('.row');
  const list = row?.parentElement ?? undefined;
  const at = row && list ? [...list.children].indexOf(row) : -1;
  return {
    element,
    list,
    at,
    part: element.closest('.group') ?? undefined,
  };
}

/**
 * Takes the keyboard on when what it was on leaves the page, as a row that is removed does with its button: to the row that
 * took its place, the last one, or the heading of its part. What is said at the foot of the page (“undo”) leads back to where
 * the keyboard came from. For as long as the signal lasts.
 */
export function keepFocus(page: HTMLElement, signal: AbortSignal): void {
  let last: Place | undefined;
  let beforeFoot: Place | undefined;
  page.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      if (!target.closest('.said')) beforeFoot = undefined;
      else if (last && !last.element.closest('.said')) beforeFoot = last;
      last = placeOf(target);
    },
    { signal },
  );
  // Pressed beside every control: the reader has left it, and nothing is to be taken on.
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!(target instanceof Element && target.closest(CONTROLS))) last = undefined;
    },
    { capture: true, signal },
  );
  const onChange = () => {
    const gone = last;
    if (!gone || gone.element.isConnected || document.activeElement !== document.body) return;
    last = undefined;
    const to = nextOf(beforeFoot ?? gone);
    if (to instanceof HTMLElement) to.focus();
  };
  const observer = new MutationObserver(onChange);
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function nextOf({ element, list, at, part }: Place): Element | undefined {
  if (element.isConnected) return element;
  const rows = list?.isConnected ? [...list.children] : [];
  const row = rows[Math.min(at, rows.length - 1)];
  return row?.querySelector('button') ?? part?.querySelector('h2') ?? undefined;
}
