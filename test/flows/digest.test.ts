// The digest after the lock: who gets it and when, what can be asked of it, and the paper beside it.
import { createHash } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../src/bot/message.ts";
import { documentById, documentByToken, expireDocuments } from "../../src/db/documents.ts";
import { lockedSnapshots } from "../../src/db/locked-snapshots.ts";
import { documentRoute } from "../../src/document-route.ts";
import { listen } from "../../src/http.ts";
import { readDocx } from "../../src/parsers/document/docx/read-docx.ts";
import { digestOf } from "../../src/plan/digest.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let plan: GivenPlan;
let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  const action = (reference: string, directorate: string, owner: string, due: `${number}-${number}-${number}`) => ({
    reference,
    words: `Do what ${reference} promises.`,
    directorate,
    owners: [owner],
    due,
  });
  plan = await aPlan(db, {
    actions: [
      action("PLA-1", "Place", "Head of Economy", "2026-09-30"),
      action("PLA-2", "Place", "Head of Economy", "2026-05-31"),
      action("ADU-1", "Adults and Health", "Head of Care", "2026-12-31"),
      action("ADU-2", "Adults and Health", "Complaints Manager", "2026-12-31"),
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Care"] },
      { name: "Olu Bright", role: "officer" },
      { name: "Morgan Vale", role: "leadership" },
      { name: "Asha Reid" },
    ],
  });
  chat = aConversation(db, plan, "2026-07-01T09:00:00Z");
  await chat.say("Olu Bright", "open the review");
  await chat.say("Priya Shah", "PLA-1 green, stalls are let");
  await chat.say("Priya Shah", "PLA-2 red, Priya Shah waits for the supplier");
  await chat.say("Sam Okoro", "ADU-1 amber, nobody can book the hall yet");
});

const titles = ({ view }: Message) =>
  view.flatMap((block) => (block.kind === "list" ? block.items.map(({ title }) => title.split(":")[0]) : []));
const row = ({ view }: Message, name: string) =>
  view.flatMap((block) => (block.kind === "table" ? block.rows : [])).find(([first]) => first === name);

describe("the digest", () => {
  test("goes to leadership and to whom the officer chose, and to nobody before it is published", async () => {
    expect((await chat.say("Olu Bright", "who gets the digest?")).fallback).toMatch(/goes to Morgan Vale\./);
    expect((await chat.say("Olu Bright", "send the digest to Asha")).fallback).toMatch(/Morgan Vale and Asha Reid/);
    await chat.say("Olu Bright", "close the review");
    expect(() => chat.lastTo("Asha Reid")).toThrow();
    await chat.press("Olu Bright", "Publish the digest");
    for (const name of ["Asha Reid", "Morgan Vale"]) {
      expect(chat.lastTo(name).fallback).toMatch(/^Q1 2026\/27 digest of .*: 3 of 4 actions updated, 1 need attention/);
    }
  });

  test("is sent to whom is chosen after it was published, and not to the others again", async () => {
    await chat.say("Olu Bright", "close the review");
    await chat.say("Olu Bright", "publish the digest");
    await chat.say("Olu Bright", "send the digest to Asha");
    expect(chat.lastTo("Asha Reid").fallback).toMatch(/^Q1 2026\/27 digest/);
    const sent = await db.selectFrom("message").select("key").where("key", "like", "digest-%").execute();
    expect(sent).toHaveLength(2);
  });

  test("goes out by itself at the time that was set after the lock, once", async () => {
    await chat.say("Olu Bright", "publish the digest 2 days after the review closes");
    await chat.turnClockTo("2026-07-14T10:00:00Z");
    await chat.say("Olu Bright", "close the review");
    await chat.turnClockTo("2026-07-16T07:30:00Z");
    await chat.sweep();
    expect(() => chat.lastTo("Morgan Vale")).toThrow();
    await chat.turnClockTo("2026-07-16T08:30:00Z");
    await chat.sweep();
    await chat.sweep();
    await chat.turnClockTo("2026-07-16T10:00:00Z");
    expect(chat.lastTo("Morgan Vale").fallback).toMatch(/^Q1 2026\/27 digest/);
    const sent = await db.selectFrom("message").select("key").where("key", "like", "digest-%").execute();
    expect(sent).toHaveLength(1);
    expect((await chat.say("Olu Bright", "publish the digest")).fallback).toMatch(/published before/);
  });

  test("of a review that the calendar locks is shown to the officer first, with its day and its readers", async () => {
    await chat.say("Olu Bright", "open reviews every quarter");
    await chat.say("Olu Bright", "publish the digest 2 days after the review closes");
    await db.updateTable("review").set({ closes_on: "2026-07-22" }).execute();
    await chat.turnClockTo("2026-07-22T09:00:00Z");
    await chat.sweep();
    const first = chat.lastTo("Olu Bright");
    expect(first.fallback).toMatch(
      /^The review of .* is locked\. .* It is published on 24 July 2026 at 9:30, to Morgan Vale\. Q1 2026\/27 digest/,
    );
    expect(row(first, "All")?.at(-1)).toBe("4");
    expect(() => chat.lastTo("Morgan Vale")).toThrow();
    expect((await chat.say("Olu Bright", "only Place")).fallback).toMatch(/Place only: 2 of 2/);
    await chat.press("Olu Bright", "Publish the digest");
    expect(chat.lastTo("Morgan Vale").fallback).toMatch(/^Q1 2026\/27 digest/);
    await chat.turnClockTo("2026-07-24T09:00:00Z");
    await chat.sweep();
    const sent = await db.selectFrom("message").select("key").where("key", "like", "digest-%").execute();
    expect(sent).toHaveLength(1);
  });

  test("is published of the plan under whose digest the button stands, where there are several", async () => {
    await chat.say("Olu Bright", "close the review");
    const organisation_id = plan.organisation.id;
    await db.insertInto("plan").values({ organisation_id, title: "Another plan" }).execute();
    await chat.press("Olu Bright", "Publish the digest");
    expect(chat.lastTo("Morgan Vale").fallback).toMatch(/^Q1 2026\/27 digest of Fair Thornbridge/);
  });

  test("waits for the officer where they say so", async () => {
    await chat.say("Olu Bright", "publish the digest 2 days after the review closes");
    await chat.say("Olu Bright", "publish the digest by hand");
    await chat.say("Olu Bright", "close the review");
    await chat.turnClockTo("2026-07-20T08:30:00Z");
    await chat.sweep();
    expect(() => chat.lastTo("Morgan Vale")).toThrow();
  });

  test("is asked about, and answers from the quarter as it was closed", async () => {
    await chat.say("Olu Bright", "close the review");
    await chat.say("Olu Bright", "publish the digest");
    await chat.say("Sam Okoro", "ADU-1 red, nobody can book it this year");
    const adults = await chat.say("Morgan Vale", "only Adults");
    expect(adults.fallback).toMatch(/Adults and Health only: 1 of 2 actions updated/);
    expect(row(adults, "Adults and Health")?.slice(1)).toEqual(["0", "0", "1", "0", "1", "2"]);
    const red = await chat.say("Morgan Vale", "red in Place?");
    expect([red.fallback, titles(red)]).toEqual([expect.stringContaining("1 of 2 red"), ["PLA-2"]]);
    expect(titles(await chat.say("Morgan Vale", "not updated"))).toEqual(["ADU-2"]);
    expect((await chat.say("Morgan Vale", "all decisions")).fallback).toMatch(/0 of 4 waiting for a decision/);
    expect((await chat.say("Morgan Vale", "what moved?")).fallback).toMatch(/0 of 4 moved since the last quarter/);
    expect((await chat.say("Morgan Vale", "only red")).fallback).toMatch(/1 of 4 red, as at 1 July 2026/);
  });

  test("is shown again to those whom it is for, and to nobody else", async () => {
    await chat.say("Olu Bright", "close the review");
    expect((await chat.say("Olu Bright", "show the digest")).fallback).toMatch(/3 of 4 actions updated/);
    expect((await chat.say("Morgan Vale", "digest for Place")).fallback).toMatch(/no digest/);
    await chat.say("Olu Bright", "publish the digest");
    expect((await chat.say("Morgan Vale", "digest for Place")).fallback).toMatch(/Place only: 2 of 2/);
    expect((await chat.say("Priya Shah", "show the digest")).fallback).toMatch(/Ask the officer to send it to you/);
    expect((await chat.say("Olu Bright", "send the digest to #nowhere")).fallback).toMatch(/no place “#nowhere”/);
  });
});

describe("a paper that is asked for in chat", () => {
  const linkOf = ({ view }: Message) =>
    view.flatMap((block) => (block.kind === "facts" ? block.facts : [])).find(({ value }) => value.startsWith("http"));

  test("comes as a link that opens it until it ends", async () => {
    await chat.say("Olu Bright", "close the review");
    expect((await chat.say("Olu Bright", "export the committee paper")).fallback).toMatch(/I am making .*\(Word\)/);
    const ready = chat.lastTo("Olu Bright");
    expect(ready.fallback).toMatch(/is ready: Q1 2026\/27, as at 1 July 2026; 3 of 4 actions updated\./);
    const link = linkOf(ready)?.value ?? "";
    const now = new Date("2026-07-02T09:00:00Z");
    await using server = await listen(
      { host: "127.0.0.1", port: 0 },
      {
        isReady: async () => true,
        routes: [documentRoute(db, { now: async () => now })],
        failed: (_path, cause) => {
          throw cause;
        },
      },
    );
    const at = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
    const opened = await at(new URL(link).pathname);
    expect([opened.status, opened.headers.get("content-disposition"), opened.headers.get("cache-control")]).toEqual([
      200,
      'attachment; filename="fair-thornbridge-2025-2027-q1-2026-27-committee-paper.docx"',
      "private, no-store",
    ]);
    const { blocks } = readDocx(new Uint8Array(await opened.arrayBuffer()), "paper.docx");
    expect(JSON.stringify(blocks)).toContain("3 of 4 actions (75%) were updated for Q1 2026/27");
    expect((await at("/documents/guess")).status).toBe(404);
    expect((await at(`/documents/${"A".repeat(43)}`)).status).toBe(404);

    // Whoever reads the table finds nothing there that opens a paper.
    const { token_sha256: kept } = await db.selectFrom("document").select("token_sha256").executeTakeFirstOrThrow();
    const token = new URL(link).pathname.split("/").at(-1) ?? "";
    expect(kept).toBe(createHash("sha256").update(token).digest("hex"));
    expect((await at(`/documents/${kept}`)).status).toBe(404);

    await expireDocuments(db, plan.organisation.id, new Date("2026-07-06T09:00:00Z"));
    const ended = await at(new URL(link).pathname);
    expect([ended.status, await ended.text()]).toEqual([404, expect.stringContaining("say “export”")]);
  });

  test("has the digest's numbers, and the answers' too", async () => {
    await chat.say("Olu Bright", "close the review");
    const shown = await chat.say("Olu Bright", "show the digest");
    await chat.say("Olu Bright", "export the committee paper");
    const [file] = chat.lastTo("Olu Bright").files ?? [];
    const kept = file && (await documentById(db, file.document, new Date("2026-07-01T12:00:00Z")));
    const { blocks } = readDocx(kept?.bytes ?? new Uint8Array(), "paper.docx");
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.rows.map(({ cells }) => cells)] : []));
    const counts = tables.find(([heading]) => heading?.[0] === "Directorate") ?? [];
    for (const name of ["Place", "Adults and Health", "All"]) {
      expect(counts.find(([first]) => first === name)).toEqual(row(shown, name));
    }
    const [snapshot] = await lockedSnapshots(db, plan.planId);
    expect(snapshot && digestOf(snapshot, null).counts.at(-1)?.total).toBe(4);
    const titled = tables.find(([heading]) => heading?.[0] === "Directorate")?.[0] ?? [];
    const all = counts.find(([first]) => first === "All") ?? [];
    for (const colour of ["Red", "Amber", "Green"]) {
      const figure = all[titled.findIndex((title) => title.endsWith(colour))];
      expect([colour, figure]).toEqual([colour, "1"]);
      expect((await chat.say("Olu Bright", `how many are ${colour}?`)).fallback).toMatch(new RegExp(`^${figure} `));
      const inPlace = counts.find(([first]) => first === "Place")?.[titled.findIndex((one) => one.endsWith(colour))];
      const said = (await chat.say("Olu Bright", `how many are ${colour} in Place?`)).fallback;
      expect(said).toMatch(new RegExp(inPlace === "0" ? "^No " : `^${inPlace} `));
    }
  });

  test("as a public version holds no name of staff", async () => {
    await chat.say("Olu Bright", "close the review");
    await chat.say("Olu Bright", "export a public version for publication");
    const message = chat.lastTo("Olu Bright");
    expect(JSON.stringify(message)).toContain("Read it before it is published");
    const [file] = message.files ?? [];
    const kept = file && (await documentById(db, file.document, new Date("2026-07-01T12:00:00Z")));
    const text = JSON.stringify(readDocx(kept?.bytes ?? new Uint8Array(), "paper.docx").blocks);
    expect(text).toContain("[name] waits for the supplier");
    for (const name of ["Priya", "Shah", "Okoro", "Olu Bright"]) expect(text).not.toContain(name);
    expect(text).toContain("Head of Economy");
  });

  test.each([
    ["export the register", /register \(Excel\)/, /\.xlsx$/],
    ["export csv", /register \(CSV\)/, /\.csv$/],
    ["annual summary please", /annual summary \(Word\)/, /annual-summary\.docx$/],
    ["export as it stands today", /committee paper \(Word\)/, /\.docx$/],
  ])("“%s” is understood", async (words, says, name) => {
    await chat.say("Olu Bright", "close the review");
    expect((await chat.say("Olu Bright", words)).fallback).toMatch(says);
    expect(chat.lastTo("Olu Bright").files?.[0]?.name).toMatch(name);
  });

  test("is a sentence where it cannot be made", async () => {
    await chat.say("Olu Bright", "export pdf");
    expect(chat.lastTo("Olu Bright").fallback).toMatch(/no committee paper \(PDF\) .* needs an office program/);
    await chat.say("Olu Bright", "export the evidence pack for EFLG");
    expect(chat.lastTo("Olu Bright").fallback).toMatch(/no evidence pack .* names a framework's theme/);
  });

  test("is for the officer", async () => {
    expect((await chat.say("Priya Shah", "export the register")).fallback).toMatch(/for the officer who runs the plan/);
    expect(await db.selectFrom("document").select("id").execute()).toEqual([]);
    expect(await documentByToken(db, "nothing", new Date())).toBeNull();
  });
});
