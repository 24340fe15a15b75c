// One's own check dates as a calendar: a secret address that shows them and nothing else, until it is ended.
import { afterAll, beforeEach, expect, test } from "vitest";
import { calendarRoute } from "../src/calendar-route.ts";
import { endFeed, makeFeed } from "../src/db/calendar-feeds.ts";
import { listen } from "../src/http.ts";
import type { PersonId } from "../src/plan/ids.ts";
import { aCouncil, type Council } from "./support/a-council.ts";
import { readCalendarFile } from "./support/calendar-file.ts";
import { openTestDatabase } from "./support/open-test-database.ts";

const NOW = new Date("2026-06-23T10:00:00Z");
const database = await openTestDatabase();
const { db } = database;
const server = await listen(
  { host: "127.0.0.1", port: 0 },
  { isReady: async () => true, routes: [calendarRoute(db, async () => NOW)], failed: () => {} },
);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

let council: Council;
let priya: PersonId;
beforeEach(async () => {
  await database.reset();
  council = await aCouncil(db, {
    importedOn: "2026-06-01",
    actions: [
      { reference: "PLA-1", owners: ["Head of Economy"], deadlines: ["2026-06-30"] },
      { reference: "PLA-2", owners: ["Head of Care"], deadlines: ["2026-07-31"] },
    ],
    held: ["Head of Economy", "Head of Care"],
    channel: "terminal",
  });
  priya = council.holders.get("Head of Economy") ?? (0 as PersonId);
});

function get(token: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}/calendar/${token}.ics`, { headers });
}

test("it holds one's own dates as whole days, with the plan's words escaped", async () => {
  await db
    .updateTable("action")
    .set({ words: "Stalls; fairs, and\nBEGIN:VALARM\\" })
    .where("reference", "=", "PLA-1")
    .execute();
  const response = await get(await makeFeed(db, council.organisationId, priya, NOW));
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(text).toContain("SUMMARY:PLA-1 is due\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20260630\r\n");
  expect(text).toContain("DESCRIPTION:Stalls\\; fairs\\, and\\nBEGIN:VALARM\\\\\\n");
  expect(text).not.toContain("\nBEGIN:VALARM");
  expect(text).not.toContain("PLA-2");
});

test("it is a calendar by the book: every date of the person once, whole days, and what it needs to be subscribed to", async () => {
  const words = `Stalls; fairs, and\nBEGIN:VALARM\\ ${"é".repeat(80)}`;
  await db.updateTable("action").set({ words }).where("reference", "=", "PLA-1").execute();
  const response = await get(await makeFeed(db, council.organisationId, priya, NOW));
  const calendar = readCalendarFile(await response.text());
  const value = (name: string) => calendar.properties.get(name)?.value;
  expect([calendar.name, value("VERSION"), value("PRODID") !== undefined]).toEqual(["VCALENDAR", "2.0", true]);
  const dates = await db
    .selectFrom("check_date")
    .innerJoin("action", "action.id", "check_date.action_id")
    .select("check_on")
    .where("reference", "=", "PLA-1")
    .execute();
  const events = calendar.components.map(({ name, properties }) => {
    const of = (property: string) => properties.get(property);
    expect([name, /^\d{8}T\d{6}Z$/.test(of("DTSTAMP")?.value ?? "")]).toEqual(["VEVENT", true]);
    expect(of("DTSTART")?.parameters).toBe(";VALUE=DATE");
    return { id: of("UID")?.value, on: of("DTSTART")?.value, said: of("DESCRIPTION")?.value };
  });
  expect(events.map(({ on }) => on).toSorted()).toEqual(
    dates.map((one) => one.check_on.replaceAll("-", "")).toSorted(),
  );
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(events[0]?.said?.startsWith(`${words}\n\n`)).toBe(true);
});

test("what did not change is not sent again, and what did is", async () => {
  const token = await makeFeed(db, council.organisationId, priya, NOW);
  const etag = (await get(token)).headers.get("etag") ?? "";
  expect((await get(token, { "if-none-match": etag })).status).toBe(304);
  await db.updateTable("check_date").set({ state: "met" }).execute();
  expect((await get(token, { "if-none-match": etag })).status).toBe(200);
});

test("a new address ends the old one; ended, guessed or left, it opens nothing", async () => {
  const first = await makeFeed(db, council.organisationId, priya, NOW);
  const second = await makeFeed(db, council.organisationId, priya, NOW);
  expect((await get(first)).status).toBe(404);
  expect((await get(second)).status).toBe(200);
  expect((await get("x".repeat(43))).status).toBe(404);
  await db.updateTable("person").set({ left_on: "2026-06-23" }).where("id", "=", priya).execute();
  expect((await get(second)).status).toBe(404);
  await db.updateTable("person").set({ left_on: null }).execute();
  expect(await endFeed(db, priya)).toBe(true);
  expect((await get(second)).status).toBe(404);
});

test("the secret itself is kept nowhere", async () => {
  const token = await makeFeed(db, council.organisationId, priya, NOW);
  expect(JSON.stringify(await db.selectFrom("calendar_feed").selectAll().execute())).not.toContain(token);
});
