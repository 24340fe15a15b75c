// A real process is killed with SIGKILL while it reads and imports a plan: whole or none, and nothing is asked twice.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { messageSchema } from "../../src/bot/message.ts";
import { renderTerminal } from "../../src/bot/terminal/render-terminal.ts";
import type { Database } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { aPlan } from "../support/a-plan.ts";
import { startProgram } from "../support/child.ts";
import type { ImportCrash, ImportOrder } from "../support/import-program.ts";
import { storeToShare } from "../support/store-to-share.ts";
import { testQueue } from "../support/test-jobs.ts";

const PATIENCE_MS = 120_000;
const ACTIONS = 24;
const PLAN = [
  "Marlbrook Race Equality Plan",
  "",
  "Place",
  "",
  "Action\tLead\tBy when\tRAG",
  ...Array.from(
    { length: ACTIONS },
    (_, at) => `Hold listening event number ${at + 1}.\tHead of Economy\tJune 2030\tG`,
  ),
  "Publish what residents told us.\tHead of Policy\t2031\tG",
].join("\n");

test("killed at every step of an import, it goes on after a restart; a plan is there whole or not at all", {
  timeout: 400_000,
}, async () => {
  await using store = await storeToShare();
  const folder = await mkdtemp(join(tmpdir(), "due-regard-import-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const queue = testQueue();
  const { organisationId, personId } = await inStore(store.config, async (db) => {
    const plan = await aPlan(db, { actions: [], people: [{ name: "Olu Bright", role: "officer" }] });
    return { organisationId: plan.organisation.id, personId: plan.person("Olu Bright").id };
  });

  async function run(does: ImportOrder["does"], crashAt: ImportCrash): Promise<void> {
    const order: ImportOrder = { store: store.config, queue, folder, organisationId, personId, does, crashAt };
    const child = startProgram(new URL("../support/import-program.ts", import.meta.url), order);
    if (crashAt === null) {
      await child.says("idle", PATIENCE_MS);
      expect(await child.ended, child.lines.join(" | ")).toBe(0);
    } else expect(await child.ended, `${crashAt}: ${child.lines.join(" | ")}`).toBe("SIGKILL");
  }

  const written: string[] = [];
  const seen = async (what: string) => {
    const stored = await inStore(store.config, state);
    written.push(`*${what}*\n\nStored: ${stored.actions} actions, ${stored.uploads.join(", ") || "no file"}.`);
    return stored;
  };
  const nothing = { actions: 0, owners: 0, checks: 0, editions: 0, answers: 0 };

  await run({ drops: PLAN, id: "drop-1" }, "file-stored");
  expect(await seen("Olu Bright drops plan.txt; the process is killed when the file is stored")).toMatchObject({
    ...nothing,
    uploads: ["a stored file"],
  });
  await run(null, "file-accepted");
  await run(null, "document-kept");
  expect(await seen("Killed as the reading begins, and again when the document is to be kept")).toMatchObject({
    ...nothing,
    uploads: ["an accepted file"],
  });
  await run({ drops: PLAN, id: "drop-1" }, null);
  expect(await seen("Restarted, and the chat service delivers the file once more")).toMatchObject({
    ...nothing,
    uploads: ["a read file"],
  });
  await run({ says: "by 31 March 2032", id: "say-1" }, null);
  expect(await seen("Restarted; Olu Bright answers the question: by 31 March 2032")).toMatchObject({
    ...nothing,
    answers: 1,
  });
  await run({ says: "Import", id: "say-2" }, "tenth-action");
  expect(await seen("Restarted; Olu Bright presses Import; killed at the tenth action")).toMatchObject({
    actions: 0,
    editions: 0,
  });
  await run(null, "plan-stored");
  expect(await seen("Restarted; killed again when every action is written, before the commit")).toMatchObject({
    actions: 0,
    editions: 0,
  });
  await run(null, null);
  const after = await seen("Restarted once more");
  expect(after).toMatchObject({
    actions: ACTIONS + 1,
    owners: ACTIONS + 1,
    editions: 1,
    uploads: ["an imported file"],
    lastDue: "2032-03-31",
  });
  await run({ says: "Import", id: "say-3" }, null);
  expect(await inStore(store.config, state)).toEqual(after);

  const messages = await inStore(store.config, (db) =>
    db.selectFrom("message").select(["content", "state"]).orderBy("id").execute(),
  );
  expect(messages.map(({ state: sent }) => sent)).toEqual(messages.map(() => "sent"));
  const said = messages.map(({ content }) => `\`\`\`text\n${renderTerminal(messageSchema.parse(content), 96)}\n\`\`\``);
  const transcript = [
    "# A process is killed at every step of an import",
    ...written,
    "What Olu Bright was told, each once:",
    ...said,
  ];
  await expect(`${transcript.join("\n\n")}\n`).toMatchFileSnapshot("import-kill.transcript.md");
});

async function inStore<Result>(
  config: Parameters<typeof openDatabase>[0],
  look: (db: Database) => Promise<Result>,
): Promise<Result> {
  await using database = await openDatabase(config);
  return await look(database.db);
}

async function state(db: Database) {
  const count = async (table: "action" | "action_owner" | "check_date" | "edition" | "upload_answer") => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return n;
  };
  const uploads = await db.selectFrom("upload").select(["state", "bytes", "document"]).orderBy("id").execute();
  const last = await db.selectFrom("action").select("due_on").orderBy("position", "desc").limit(1).executeTakeFirst();
  return {
    actions: await count("action"),
    owners: await count("action_owner"),
    checks: await count("check_date"),
    // The council's own, empty plan has one.
    editions: (await count("edition")) - 1,
    answers: await count("upload_answer"),
    uploads: uploads.map((upload) => `${/^[aeiou]/.test(upload.state) ? "an" : "a"} ${upload.state} file`),
    lastDue: last?.due_on ?? null,
  };
}
