// Work that must not run beside other work of its kind.

/** Runs what it is given one after the other, in the order in which it was given. One that fails holds up nobody. */
export function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = before.then(work);
    before = mine.catch(() => {});
    return mine;
  };
}
