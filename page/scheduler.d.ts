/** Gives the page its turn. Both browsers have it; TypeScript’s DOM library does not yet. */
declare const scheduler: { yield(): Promise<void> };
