/**
 * The browser's own API, for content scripts: `browser` in Firefox and in newer Chromium, `chrome` in older Chromium.
 * Typed only as far as content scripts use it, and as both browsers have it under Manifest V3 (promises everywhere).
 */
import type { Asking, Listening } from './messages.ts';
import type { StorageApi } from './settings.ts';

export interface NativeApi {
  readonly runtime: Asking &
    Listening & {
      getURL(path: string): string;
    };
  readonly storage: StorageApi;
}

type Globals = { readonly browser?: NativeApi; readonly chrome?: NativeApi };

/** Undefined outside an extension. In a script that outlived its extension, `runtime` is there but `runtime.id` is not. */
export function nativeApi(): NativeApi | undefined {
  const { browser, chrome } = globalThis as unknown as Globals;
  return browser?.runtime ? browser : chrome;
}
