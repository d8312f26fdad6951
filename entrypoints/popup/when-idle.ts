/** Calls back when the next frame has been painted and nothing else is to be done; gives back what takes that back. */
export function whenIdle(callback: () => void): () => void {
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(callback);
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
