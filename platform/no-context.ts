/**
 * Stands in for WXT's ContentScriptContext (1.3 kB compressed in every page), which we do not use: it announces itself by
 * an event that the page can see. Our scripts clean up by themselves (entrypoints/scout.content/start.ts).
 * @public aliased in wxt.config.ts
 */
export class ContentScriptContext {}
