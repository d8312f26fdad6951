interface DividerProps {
  /** What the part above takes, from 0 to 1. */
  readonly share: number;
  readonly label: string;
  onShare(share: number): void;
}

/** Neither part may vanish. */
const MIN = 0.2;
const MAX = 0.8;
const STEP = 0.05;
const between = (share: number) => Math.min(MAX, Math.max(MIN, share));

/** Between the list and the card below it: dragged with a pointer, or moved with the arrow keys. */
export function Divider({ share, label, onShare }: DividerProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: share - STEP, ArrowDown: share + STEP, Home: MIN, End: MAX }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onShare(between(to));
  };
  const onPointerMove = ({ currentTarget, clientY, pointerId }: PointerEvent) => {
    if (!(currentTarget instanceof HTMLElement) || !currentTarget.hasPointerCapture(pointerId)) return;
    const whole = currentTarget.parentElement?.getBoundingClientRect();
    if (whole?.height) onShare(between((clientY - whole.top) / whole.height));
  };
  return (
    // A separator that can be moved is a control of its own; HTML has no element for it.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      class="divider"
      role="separator"
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={Math.round(share * 100)}
      aria-valuemin={MIN * 100}
      aria-valuemax={MAX * 100}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
