/**
 * Runs a task one call after the other, so that the last one sees what is true last. A call during a run is one run more,
 * however many there are; a run that fails does not stop the next.
 */
export function serialised(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  return () => {
    if (running) {
      again = true;
      return running;
    }
    const run = async () => {
      try {
        do {
          again = false;
          await task().catch(() => undefined);
        } while (again);
      } finally {
        running = undefined;
      }
    };
    running = run();
    return running;
  };
}
