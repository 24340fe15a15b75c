// Waiting that ends.

/** Waits for an event, or a while. */
export async function eventOrAWhile(target: EventTarget, event: string, ms: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      target.removeEventListener(event, done);
      resolve();
    }
    target.addEventListener(event, done);
  });
}

/** Waits for something, but no longer than this; `late` is called when it took longer. */
export async function within(ms: number, done: Promise<unknown>, late: () => void): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    late();
    over.resolve();
  }, ms);
  try {
    await Promise.race([done, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
