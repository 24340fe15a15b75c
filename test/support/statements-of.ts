// What a store is asked: the statements as they are run, with their values.
import type { CompiledQuery } from "kysely";
import type { Database } from "../../src/db/database.ts";

export interface Noted {
  /** The same store; what is asked through it is noted. */
  readonly db: Database;
  /** In their order; begin and commit are not among them. */
  readonly statements: readonly CompiledQuery[];
}

export function noting(db: Database): Noted {
  const statements: CompiledQuery[] = [];
  return {
    db: db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        statements.push(db.getExecutor().compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    }),
    statements,
  };
}
