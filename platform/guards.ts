/** Run-time checks of what crosses a trust boundary (messages, stored settings), made of a few small pieces. */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isTruth: Guard<boolean> = (value) => typeof value === 'boolean';
/** A whole number from 0 up: counts, entry numbers, indices. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const isOneOf =
  <T extends string>(...allowed: readonly T[]): Guard<T> =>
  (value): value is T =>
    (allowed as readonly unknown[]).includes(value);

export const isListOf =
  <T>(item: Guard<T>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(item);

export const isEither =
  <A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> =>
  (value): value is A | B =>
    a(value) || b(value);

export const maybe =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose fields each pass. Further fields are let through: they are never read. */
export const isShape =
  <T>(fields: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> =>
  (value): value is T =>
    isObject(value) && Object.entries<Guard<unknown>>(fields).every(([name, guard]) => guard(value[name]));

export const isRecordOf =
  <T>(guard: Guard<T>): Guard<Readonly<Record<string, T>>> =>
  (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(guard);
