// What many ask for at the same time, done at once.

/** Enough that a statement is shared by many, and little to do again where one of them fails. */
const AT_ONCE = 50;

/**
 * A function whose calls are gathered: what is asked for while the last lot is in hand is done together as the next.
 * Nobody waits for company, so alone it is as quick as it was.
 *
 * Where a lot fails, each is tried by itself, so that one that cannot be done keeps nobody from theirs. So `work` has to
 * bear being done a second time.
 *
 * @param work answers each item, in their order
 */
export function together<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: { readonly item: Item; readonly answer: PromiseWithResolvers<Result> }[] = [];
  let isWorking = false;

  async function workOff(): Promise<void> {
    for (let some = waiting.splice(0, AT_ONCE); some.length > 0; some = waiting.splice(0, AT_ONCE)) {
      try {
        const results = await work(some.map(({ item }) => item));
        if (results.length !== some.length) throw new Error(`${some.length} asked, ${results.length} were answered`);
        for (const [nth, result] of results.entries()) some[nth]?.answer.resolve(result);
      } catch (error) {
        if (some.length === 1) some[0]?.answer.reject(error);
        else for (const one of some) await alone(one.item).then(one.answer.resolve, one.answer.reject);
      }
    }
    isWorking = false;
  }

  async function alone(item: Item): Promise<Result> {
    const [result] = await work([item]);
    return result as Result;
  }

  return (item) => {
    const answer = Promise.withResolvers<Result>();
    waiting.push({ item, answer });
    if (!isWorking) {
      isWorking = true;
      // Whoever asks in the same turn of the event loop comes along.
      setImmediate(() => void workOff());
    }
    return answer.promise;
  };
}
