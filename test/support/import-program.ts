// A service of one officer, to be killed while it reads and imports a plan: the real store, queue, reading and terminal.
import { join } from "node:path";
import type { KyselyPlugin, PluginTransformQueryArgs, RootOperationNode } from "kysely";
import { startApp } from "../../src/app.ts";
import type { IncomingBody } from "../../src/bot/incoming.ts";
import { fileInbox } from "../../src/bot/terminal/inbox.ts";
import { TERMINAL, terminalChannel } from "../../src/bot/terminal/terminal-channel.ts";
import { choiceTyped } from "../../src/bot/terminal/typed-choice.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { organisationById } from "../../src/db/people.ts";
import type { OrganisationId, PersonId } from "../../src/plan/ids.ts";

/** Where it kills itself, a number being that of a statement; null where it goes on until it is stopped. */
export type ImportCrash =
  | "file-stored"
  | "file-accepted"
  | "document-kept"
  | "tenth-action"
  | "plan-stored"
  | number
  | null;

export interface ImportOrder {
  readonly store: Parameters<typeof openDatabase>[0];
  readonly queue: Parameters<typeof startApp>[0]["queue"];
  readonly folder: string;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  /** A file to drop, by its text, or a line to say; null where it only goes on with what was left. */
  readonly does:
    | { readonly drops: string; readonly id: string }
    | { readonly says: string; readonly id: string }
    | null;
  readonly crashAt: ImportCrash;
}

/** Prints `stored` when what was done is stored, and `idle` when nothing is left to do after that. */
async function serve(order: ImportOrder): Promise<void> {
  const database = await openDatabase(order.store);
  const killing = killer(order.crashAt);
  const db = database.db.withPlugin(killing);
  const background = database.background.withPlugin(killing);
  const inbox = await fileInbox(join(order.folder, "inbox.jsonl"));
  const app = await startApp({
    store: {
      database: { ...database, db, background },
      db,
      organisation: await organisationById(database.db, order.organisationId),
      [Symbol.asyncDispose]: async () => {},
    },
    queue: order.queue,
    channels: [terminalChannel(inbox)],
    log: { info: () => {}, warn: ({ event, err }) => say(`warning ${event} ${JSON.stringify(err)}`), error: () => {} },
    tick: { cron: "* * * * * *", everyMs: 1_000 },
  });
  if (order.does !== null) {
    const { id } = order.does;
    await app.receive({ channel: TERMINAL, externalId: id, personId: order.personId, ...received(order.does) });
    say("stored");
    if (order.crashAt === "file-stored") process.kill(process.pid, "SIGKILL");
  }
  await app.jobs.idle();
  say("idle");
  await app[Symbol.asyncDispose]();
  await inbox[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();

  function received(does: NonNullable<ImportOrder["does"]>): { body: IncomingBody; bytes?: Map<string, Uint8Array> } {
    if ("says" in does) {
      const text: IncomingBody = { kind: "text", text: does.says, repliesTo: null };
      const typed = choiceTyped(does.says, inbox.of(order.personId));
      return { body: typed ? { kind: "press", ...typed.choice.press, repliesTo: typed.repliesTo } : text };
    }
    const bytes = new TextEncoder().encode(does.drops);
    const file = { id: does.id, name: "plan.txt", size: bytes.length, mediaType: null };
    return { body: { kind: "files", text: "", files: [file], repliesTo: null }, bytes: new Map([[does.id, bytes]]) };
  }
}

/** Ends the process just before a statement is run: what the transaction did so far must not be there afterwards. */
function killer(crashAt: ImportCrash): KyselyPlugin {
  let actions = 0;
  let statements = 0;
  return {
    transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => {
      const words = JSON.stringify(node);
      const isInsertOf = (table: string) => node.kind === "InsertQueryNode" && words.includes(`"name":"${table}"`);
      const isUpdateOfUpload = node.kind === "UpdateQueryNode" && words.includes('"name":"upload"');
      statements += 1;
      if (isInsertOf("action")) actions += 1;
      const ends =
        crashAt === statements ||
        (crashAt === "file-accepted" && isUpdateOfUpload && words.includes('"attempts"')) ||
        (crashAt === "document-kept" && isUpdateOfUpload && words.includes('"document"') && words.includes('"read"')) ||
        (crashAt === "tenth-action" && actions === 10) ||
        (crashAt === "plan-stored" && isInsertOf("audit_event"));
      if (ends) process.kill(process.pid, "SIGKILL");
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await serve(JSON.parse(process.argv[2] ?? "{}"));
