/**
 * The browser API for the background and for our own pages. Content scripts take `native.ts`: the polyfill would cost
 * each of them 2.85 kB (gz), and what they use needs no polyfill.
 */
import browser from 'webextension-polyfill';

export { browser };
