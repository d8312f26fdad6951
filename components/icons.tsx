/** Outlines on a 20 grid, 1.5 stroke, round; their colour is the text's. */
const PATHS = {
  pin: 'M7.6 3.2h4.8l-.5 5 2.6 2.4v1.6h-9v-1.6l2.6-2.4zM10 12.2v4.6',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12.5L10 8l4.5 4.5',
  back: 'M12 5l-5 5 5 5',
  forward: 'M8 5l5 5-5 5',
  out: 'M6.5 5.5h8v8M14 6l-8.5 8.5',
  leaf: 'M6 3.5h5.5l3 3v10H6zM11.5 3.5v3h3',
  superseded: 'M4 7h8.5a3.5 3.5 0 0 1 0 7H8M10.8 11.2L8 14l2.8 2.8',
  fork: 'M5 4.5v4A2.5 2.5 0 0 0 7.5 11H15M5 8.5v7M12.2 8.2L15 11l-2.8 2.8',
  info: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 9v4M10 6.7v.01',
  copy: 'M7.5 7.5H16V16H7.5zM12.5 7.5V4H4v8.5h3.5',
  cite: 'M4.5 10V4.5H10M15.5 10v5.5H10',
  save: 'M6 3.5h8v13l-4-3.2-4 3.2z',
  dots: 'M4.5 9.6v.8M10 9.6v.8M15.5 9.6v.8',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon; decoration only: the words beside it, or its button's label, say what it means. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg class={small ? 'icon small' : 'icon'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
