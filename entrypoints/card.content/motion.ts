/** True where the reader wants nothing to move. */
export const wantsStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Scrolls the page by CSS px. */
export const scrollPage = (top: number): void => scrollBy({ top, behavior: wantsStill() ? 'instant' : 'smooth' });
