// On a server too whoever is waited for goes first: the work that nobody waits for asks when they have their answer.
import type { PostgresPool } from "kysely";
import type pg from "pg";

/** However many are waited for, the work goes on. */
const AT_MOST_MS = 25;

/** What is begun is brought to its end. */
const ENDS = new Set(["commit", "rollback"]);

/**
 * A pool for work that nobody waits for, beside the one of those who are waited for. Connections are apart, so nobody
 * waits for one; but one thread asks for all of them, and with much to do an acknowledgement came after a piece of each.
 * So while somebody uses the first pool no statement is begun here, for 25 ms at most; then one in each turn of the
 * event loop.
 */
export function letOthersFirst(background: pg.Pool, first: pg.Pool): PostgresPool {
  const waiting: (() => void)[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isNextTold = false;

  const isUsed = () => first.waitingCount > 0 || first.totalCount > first.idleCount;

  function next(): void {
    waiting.shift()?.();
    goOn();
  }

  function goOn(): void {
    if (waiting.length === 0) {
      if (timer) clearTimeout(timer);
      timer = null;
      return;
    }
    timer ??= setTimeout(() => {
      timer = null;
      next();
    }, AT_MOST_MS);
    if (isNextTold || isUsed()) return;
    isNextTold = true;
    setImmediate(() => {
      isNextTold = false;
      if (!isUsed()) next();
    });
  }

  async function turn(): Promise<void> {
    if (!isUsed() && waiting.length === 0) return;
    await new Promise<void>((go) => {
      waiting.push(go);
      goOn();
    });
  }

  // The pool tells of it just before the connection is free.
  first.on("release", () => void (waiting.length > 0 && setImmediate(goOn)));
  return {
    options: background.options,
    connect: async () => {
      const client = await background.connect();
      const query = async (text: string, parameters: readonly unknown[]) => {
        if (!ENDS.has(text)) await turn();
        return await client.query(text, [...parameters]);
      };
      return { query: query as never, release: (destroy) => client.release(destroy) };
    },
    end: () => background.end(),
  };
}
