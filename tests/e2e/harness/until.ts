/** How long a condition may take to come true; far above what any of them takes, so that a busy machine passes too. */
const DEADLINE_MS = 10_000;
const INTERVAL_MS = 25;

type Truthy<T> = Exclude<T, false | 0 | '' | null | undefined>;

/**
 * Asks again and again until the answer is truthy, and returns it. Throws after ten seconds, saying what was waited for.
 * (Puppeteer's waitForFunction builds its function from text, which a page with a strict policy forbids.)
 */
export async function until<T>(what: string, ask: () => Promise<T>): Promise<Truthy<T>> {
  const deadline = performance.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Truthy<T>;
    if (performance.now() > deadline) throw new Error(`waited ${DEADLINE_MS / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
