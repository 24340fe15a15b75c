// How a store is named, and what an open one offers.
import type { Database } from "./database.ts";

/**
 * Where everything is kept.
 *
 * - `embedded`: PostgreSQL inside this process, in a folder that it owns alone; "memory" keeps nothing.
 * - `postgres`: a server, named by its address.
 */
export type StoreConfig =
  | { readonly kind: "embedded"; readonly folder: string | "memory" }
  | { readonly kind: "postgres"; readonly url: string };

/** An open store. Closing it waits for the statements in hand; whoever uses it closes first. */
export interface OpenDatabase extends AsyncDisposable {
  readonly kind: StoreConfig["kind"];
  readonly db: Database;
  /**
   * The same store for work that nobody waits for: whoever uses `db` overtakes it. An acknowledgement comes after what is
   * in hand and not after all that is to be done.
   */
  readonly background: Database;
  /** What the queue needs to live in the same store. */
  readonly connections: Connections;
  /** What must be done every night: PGlite neither vacuums nor analyses by itself; a server does. */
  readonly maintain: () => Promise<void>;
  /** Tells of connections that broke while nobody used them. The next statement gets a new one; nothing is lost. */
  readonly onBroken: (heard: (error: Error) => void) => void;
}

/** The store underneath Kysely, for the queue, which brings its own SQL. */
export type Connections =
  | { readonly kind: "embedded"; readonly session: EmbeddedSession }
  | {
      readonly kind: "postgres";
      /** A pool of its own, whose unqualified names mean this schema. The caller ends it. */
      readonly openPool: (searchPath: string, size: number) => PostgresPool;
    };

/** The rows of a statement. */
export interface Rows {
  readonly rows: unknown[];
  readonly affectedRows?: number;
}

/** Runs SQL: `query` one statement with parameters, `exec` any number without. */
export interface SqlRunner {
  query(text: string, parameters?: unknown[]): Promise<Rows>;
  exec(text: string): Promise<Rows[]>;
}

/** The one session of an embedded store. Everybody shares it; a transaction owns it until it ends. */
export interface EmbeddedSession extends SqlRunner {
  transaction<T>(work: (transaction: SqlRunner) => Promise<T>): Promise<T>;
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
}

/** As much of a `pg.Pool` as its owner must know; the queue's library takes it whole. */
interface PostgresPool {
  query(text: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<PostgresClient>;
  end(): Promise<void>;
  on(event: "error", heard: (error: Error) => void): unknown;
  setMaxListeners(count: number): unknown;
}

interface PostgresClient {
  query(text: string, parameters?: unknown[]): Promise<{ rows: unknown[] }>;
  release(destroy?: boolean): void;
}
