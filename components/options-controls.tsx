import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option<V extends string> {
  readonly value: V;
  readonly name: string;
  /** Of the name, where it is not the page's. */
  readonly lang?: string | undefined;
  /** Shown with the name: a sample, a count. */
  readonly extra?: ComponentChildren;
}

interface OneOfProps<V extends string> {
  readonly label: string;
  /** cards: a box for each, its sample above its name. rows: a box for each, one below the other. segments: one row. */
  readonly as: 'cards' | 'rows' | 'segments';
  readonly options: readonly Option<V>[];
  readonly value: V;
  onChange(value: V): void;
}

/** One of a few values, by the browser's own radio buttons: arrow keys, names and groups are theirs. */
export function OneOf<V extends string>({ label, as, options, value, onChange }: OneOfProps<V>) {
  const group = useId();
  return (
    <fieldset class={`one-of ${as}`}>
      <legend class={as === 'segments' ? 'name' : 'unseen'}>{label}</legend>
      <div class="options">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'option on' : 'option'}>
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>{option.name}</span>
            {option.extra}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: { readonly min: number; readonly max: number; readonly step: number };
  readonly disabled?: boolean;
  /** The value in words. */
  readonly text: string;
  onChange(value: number): void;
}

export function Slider({ label, value, bounds, disabled = false, text, onChange }: SliderProps) {
  const id = useId();
  return (
    <div class="slider">
      <label class="name" for={id}>
        {label}
      </label>
      <span class="rail">
        <input
          id={id}
          type="range"
          {...bounds}
          value={value}
          disabled={disabled}
          aria-valuetext={text}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output for={id}>{text}</output>
      </span>
    </div>
  );
}

/** A part of the page with a heading of its own, which can take the keyboard's focus when what had it is gone. */
export function Group({ title, hint, children }: { title: string; hint?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
