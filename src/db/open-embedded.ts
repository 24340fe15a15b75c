// PostgreSQL inside this process: PGlite, in a folder that one process owns.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import { UserError } from "../plan/user-error.ts";
import { embeddedValueReaders, embeddedValueWriters } from "./column-values.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { restBetweenStatements } from "./rest-between-statements.ts";
import type { Schema } from "./schema/schema.ts";
import { lineBefore } from "./session-line.ts";
import type { OpenDatabase } from "./store.ts";

/** Opens the store of a folder, made if need be, or one in memory that is gone when it closes. */
export async function openEmbedded(
  folder: string | "memory",
  how: "up to date" | "as it is" = "up to date",
): Promise<OpenDatabase> {
  if (folder === "memory") return await openSession(await PGlite.create("memory://", EMBEDDED_OPTIONS));
  await makeFolder(folder);
  const lock = await lockFolder(folder);
  try {
    return await openSession(await PGlite.create(join(folder, "store"), EMBEDDED_OPTIONS), lock.release, how);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

export const EMBEDDED_OPTIONS = { parsers: embeddedValueReaders, serializers: embeddedValueWriters };

/** The store of a session that was created with `EMBEDDED_OPTIONS`; closing the store closes it. */
export async function openSession(
  session: PGlite,
  afterClosing = async () => {},
  how: "up to date" | "as it is" = "up to date",
): Promise<OpenDatabase> {
  restBetweenStatements(session);
  const { first, others } = lineBefore(session);
  const kysely = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: first }) });
  const background = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: others }) });
  try {
    if (how === "up to date") await migrate(kysely);
  } catch (error) {
    await session.close();
    throw error;
  }
  return {
    kind: "embedded",
    db: kysely.withSchema("due_regard"),
    background: background.withSchema("due_regard"),
    connections: { kind: "embedded", session: others },
    maintain: async () => {
      await others.exec("vacuum (analyze)");
    },
    // There is no connection that could break.
    onBroken: () => {},
    [Symbol.asyncDispose]: async () => {
      if (!session.closed) await session.close();
      await afterClosing();
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new UserError(
      `I can't keep data in ${folder}: it isn't a folder that I may write to. Name another one, or change its rights.`,
      { cause },
    );
  }
}
