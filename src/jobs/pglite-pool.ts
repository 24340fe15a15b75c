// A `pg.Pool` look-alike over the one session of an embedded store, for BullMQ's PostgreSQL backend.
import { EventEmitter } from "node:events";
import type { EmbeddedSession, Rows, SqlRunner } from "../db/store.ts";

interface QueryResult {
  readonly rows: unknown[];
  readonly rowCount: number;
}

/**
 * The queue and our own queries share one PostgreSQL session inside the process, so nothing goes over a socket and a
 * NOTIFY reaches a sleeping worker at once (through a socket it never arrives). Statements go one after another.
 */
export class PglitePool extends EventEmitter {
  /** BullMQ polls every ten seconds unless it knows that a broken connection would be noticed. This one cannot break. */
  readonly options = { keepAlive: true };
  readonly #session: EmbeddedSession;

  constructor(session: EmbeddedSession) {
    super();
    this.#session = session;
  }

  async query(text: string, parameters?: readonly unknown[]): Promise<QueryResult> {
    return await run(this.#session, text, parameters);
  }

  async connect(): Promise<PgliteClient> {
    return new PgliteClient(this.#session);
  }

  /** The session belongs to the store, which closes it. */
  async end(): Promise<void> {}
}

/**
 * What `pool.connect()` hands out. From BEGIN to COMMIT or ROLLBACK it owns the session, as Kysely's transactions do:
 * other statements wait and are never part of it.
 */
export class PgliteClient extends EventEmitter {
  readonly #session: EmbeddedSession;
  readonly #silencers: (() => Promise<void>)[] = [];
  #transaction: OpenTransaction | null = null;

  constructor(session: EmbeddedSession) {
    super();
    this.#session = session;
    this.setMaxListeners(0);
  }

  async query(text: string, parameters?: readonly unknown[]): Promise<QueryResult> {
    const command = commandOf(text);
    switch (command) {
      case "BEGIN":
        this.#transaction = await begin(this.#session);
        return NOTHING;
      case "COMMIT":
      case "ROLLBACK": {
        const ended = this.#transaction;
        this.#transaction = null;
        await ended?.end(command);
        return NOTHING;
      }
      case "LISTEN":
        await this.#listen(channelOf(text));
        return NOTHING;
      default:
        return await run(this.#transaction?.runner ?? this.#session, text, parameters);
    }
  }

  /** Gives back what it held: an open transaction is rolled back, and it hears nothing more. */
  release(): void {
    const ended = this.#transaction;
    this.#transaction = null;
    ended?.end("ROLLBACK").catch(() => {});
    for (const silence of this.#silencers.splice(0)) silence().catch(() => {});
  }

  async #listen(channel: string): Promise<void> {
    const silence = await this.#session.listen(channel, (payload) => this.emit("notification", { channel, payload }));
    this.#silencers.push(silence);
  }
}

const NOTHING: QueryResult = { rows: [], rowCount: 0 };

interface OpenTransaction {
  readonly runner: SqlRunner;
  readonly end: (how: "COMMIT" | "ROLLBACK") => Promise<void>;
}

class RolledBack extends Error {}

/** Holds the session's own transaction open until it is ended by word. */
async function begin(session: EmbeddedSession): Promise<OpenTransaction> {
  const begun = Promise.withResolvers<SqlRunner>();
  const ending = Promise.withResolvers<"COMMIT" | "ROLLBACK">();
  const over = session.transaction(async (runner) => {
    begun.resolve(runner);
    if ((await ending.promise) === "ROLLBACK") throw new RolledBack();
  });
  over.catch(begun.reject);
  const runner = await begun.promise;
  return {
    runner,
    end: async (how) => {
      ending.resolve(how);
      await over.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
    },
  };
}

/** Without parameters a text may hold several statements (a migration); the last one's rows count, as with `pg`. */
async function run(runner: SqlRunner, text: string, parameters?: readonly unknown[]): Promise<QueryResult> {
  if (parameters && parameters.length > 0) {
    return resultOf(
      await runner.query(
        text,
        parameters.map((value) => value ?? null),
      ),
    );
  }
  return resultOf((await runner.exec(text)).at(-1));
}

function resultOf(result: Rows | undefined): QueryResult {
  const rows = result?.rows ?? [];
  // Of several statements PGlite adds up what was changed, so rows say more where there are any.
  return { rows, rowCount: rows.length || (result?.affectedRows ?? 0) };
}

function commandOf(text: string): string {
  return (
    withoutComments(text)
      .match(/^[a-z]+/i)?.[0]
      .toUpperCase() ?? ""
  );
}

function channelOf(text: string): string {
  const channel = /^listen\s+"?([\w.:-]+)"?\s*;?\s*$/i.exec(withoutComments(text))?.[1];
  if (!channel) throw new Error(`cannot tell the channel of: ${text}`);
  return channel;
}

function withoutComments(text: string): string {
  return text.replace(/--[^\n]*/g, "").trim();
}
