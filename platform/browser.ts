/**
 * The browser API for the background and for our own pages. Content scripts take `native.ts`: the polyfill would cost
 * each of them 2.85 kB (gz), and what they use needs no polyfill.
 */
import browser from 'webextension-polyfill';
import type { Asking, Listening } from './messages.ts';

export { browser };
/** Its types know only listeners that always answer; ours leave what is not theirs to others, which both browsers allow. */
export const runtime = browser.runtime as unknown as Asking & Listening;
