import type { Bundle } from '../glossary/schema.ts';

let loading: Promise<Bundle> | undefined;

/** The entry bundle, read once by each page of ours and each life of the background. */
export function loadBundle(): Promise<Bundle> {
  loading ??= fetch('/glossary.json').then((response) => response.json() as Promise<Bundle>);
  return loading;
}
