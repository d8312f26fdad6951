import type { ComponentChildren } from 'preact';

/** Outlines on a 56 grid. */
const PICTURES = {
  page: 'M14 8h20l8 8v32H14zM34 8v8h8M21 26h14M21 33h14M21 40h8',
  bookmark: 'M18 8h20v40L28 39l-10 9z',
} as const;

interface VoidProps {
  readonly title: string;
  readonly text: string;
  readonly picture?: keyof typeof PICTURES;
  readonly children?: ComponentChildren;
}

/** What stands where there is no list: what is so, why, and what can be done. */
export function Void({ title, text, picture, children }: VoidProps) {
  return (
    <section class="void">
      {picture && (
        <svg class="picture" viewBox="0 0 56 56" aria-hidden="true">
          <path d={PICTURES[picture]} />
        </svg>
      )}
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <p class="actions">{children}</p>}
    </section>
  );
}
