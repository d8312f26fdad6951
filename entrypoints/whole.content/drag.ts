/** What a drag does with the card; dx and dy are CSS px since it began. */
interface Drag {
  /** Whether a drag may begin on this element of the card. */
  accepts(target: Element): boolean;
  move(dx: number, dy: number): void;
  end(dx: number, dy: number): void;
}

/** Follows a pointer that is held down on a part of the card. */
export function followDrags(mount: HTMLElement, drag: Drag, signal: AbortSignal): void {
  let from: { id: number; x: number; y: number } | undefined;
  const by = (event: PointerEvent) => [event.clientX - (from?.x ?? 0), event.clientY - (from?.y ?? 0)] as const;
  mount.addEventListener(
    'pointerdown',
    (event) => {
      const { target } = event;
      if (!event.isPrimary || event.button !== 0 || !(target instanceof Element)) return;
      if (target.closest('button, a') || !drag.accepts(target)) return;
      from = { id: event.pointerId, x: event.clientX, y: event.clientY };
      target.setPointerCapture(event.pointerId);
      // Else the drag would select the term.
      event.preventDefault();
    },
    { signal },
  );
  mount.addEventListener(
    'pointermove',
    (event) => {
      if (from?.id === event.pointerId) drag.move(...by(event));
    },
    { signal },
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    mount.addEventListener(
      type,
      (event) => {
        if (from?.id !== event.pointerId) return;
        const moved = by(event);
        from = undefined;
        drag.end(...moved);
      },
      { signal },
    );
  }
}
