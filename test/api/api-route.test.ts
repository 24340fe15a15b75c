import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { apiRoute } from "../../src/api/api-route.ts";
import { makeToken, revokeToken, type TokenRights, tokensOf } from "../../src/db/api-tokens.ts";
import { type HttpServer, listen } from "../../src/http.ts";
import type { OrganisationId } from "../../src/plan/ids.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
const { db } = database;
let now = new Date("2026-07-10T09:00:00Z");
let server: HttpServer;
let plan: GivenPlan;

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.reset();
  now = new Date("2026-07-10T09:00:00Z");
  const served = {
    isReady: async () => true,
    failed: () => {},
    routes: [apiRoute({ db, clock: { now: async () => now } })],
  };
  server = await listen({ host: "127.0.0.1", port: 0 }, served);
  plan = await aPlan(db, {
    actions: [
      {
        reference: "1.1",
        words: '=HYPERLINK("http://evil.example","x")',
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-06-30",
      },
      {
        reference: "1.2",
        words: "Train managers",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-12-31",
      },
      {
        reference: "2.1",
        words: "Open on Sundays",
        directorate: "Adults",
        owners: ["Head of Libraries"],
        due: "2026-09-30",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Asha Bond", role: "lead of Place" },
    ],
  });
});
afterEach(() => server[Symbol.asyncDispose]());

const ALL: TokenRights = { kind: "viewer", planId: null, directorateId: null };
const token = (rights: TokenRights, name = "Power BI", organisationId: OrganisationId = plan.organisation.id) =>
  makeToken(db, { organisationId, name, rights, madeBy: null, at: now, expiresAt: new Date("2027-07-10T09:00:00Z") });

function ask(path: string, bearer: string, method = "GET") {
  const url = `http://127.0.0.1:${server.port}/api/v1/${path}`;
  return fetch(url, { method, headers: { authorization: `Bearer ${bearer}` } });
}
async function rows(path: string, bearer: string) {
  return (await (await ask(path, bearer)).json()) as {
    rows: Record<string, unknown>[];
    leftOut: unknown;
    next: string | null;
  };
}

describe("the read API", () => {
  test("a viewer's token reads the register and how each action stands, by the owner and by the calendar", async () => {
    const bearer = await token(ALL);
    const talk = aConversation(db, plan, "2026-07-09T09:00:00Z");
    await talk.say("Priya Shah", "1.1 green, published");
    expect((await rows("register", bearer)).rows[0]).toMatchObject({
      plan: "Fair Thornbridge 2025–2027",
      reference: "1.1",
      owners: ["Head of Economy"],
      deadlines: ["2026-06-30"],
    });
    const status = await rows("status", bearer);
    expect(status).toMatchObject({ asAt: "2026-07-10", organisation: "Thornbridge Council", actions: 3, leftOut: [] });
    expect(status.rows[0]).toMatchObject({
      reference: "1.1",
      rag: "G",
      note: "published",
      calendar: "overdue",
      daysLate: 10,
      reportedOn: "2026-07-09",
      reportedThisQuarter: true,
    });
    expect(status.rows[0]?.contradictions).toHaveLength(1);
    expect((await rows("history", bearer)).rows).toMatchObject([
      { reference: "1.1", kind: "report", by: "Priya Shah", rag: "G" },
    ]);
    expect((await rows("plans", bearer)).rows).toMatchObject([{ title: "Fair Thornbridge 2025–2027", actions: 3 }]);
  });

  test("a token sees what its person would see in chat, and what is left out is counted", async () => {
    const bearer = await token({ kind: "person", personId: plan.person("Asha Bond").id });
    for (const view of ["register", "status"]) {
      const seen = await rows(view, bearer);
      expect(seen.rows.map(({ reference }) => reference)).toEqual(["1.1", "1.2"]);
      expect(seen.leftOut).toEqual([{ reason: "no right to see", count: 1 }]);
    }
    const owner = await token({ kind: "person", personId: plan.person("Priya Shah").id }, "Priya's");
    expect((await rows("status", owner)).rows.map(({ reference }) => reference)).toEqual(["1.1", "1.2"]);
    await db.updateTable("person").set({ left_on: "2026-07-10" }).where("name", "=", "Asha Bond").execute();
    expect((await ask("status", bearer)).status).toBe(401);
  });

  test("a viewer of one directorate sees no other", async () => {
    const { id } = await db
      .selectFrom("directorate")
      .select("id")
      .where("name", "=", "Adults")
      .executeTakeFirstOrThrow();
    const bearer = await token({ kind: "viewer", planId: null, directorateId: id });
    expect((await rows("status", bearer)).rows.map(({ reference }) => reference)).toEqual(["2.1"]);
  });

  test("another organisation's token reads nothing of this one", async () => {
    const other = await db
      .insertInto("organisation")
      .values({ name: "Other" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const bearer = await token(ALL, "Theirs", other.id);
    for (const view of ["plans", "register", "status", "history", `status?plan=${plan.planId}`]) {
      expect((await rows(view, bearer)).rows).toEqual([]);
    }
  });

  test("pages follow each other until all are read, and none is read twice", async () => {
    const bearer = await token(ALL);
    const seen: unknown[] = [];
    for (let path: string | null = "status?limit=1"; path !== null; ) {
      const page = await rows(path, bearer);
      seen.push(...page.rows.map(({ reference }) => reference));
      path = page.next?.replace("/api/v1/", "") ?? null;
    }
    expect(seen).toEqual(["1.1", "1.2", "2.1"]);
  });

  test("CSV opens in a spreadsheet, and no cell of it is a formula", async () => {
    const answer = await ask("register?format=csv&limit=2", await token(ALL));
    const text = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("link")).toContain('rel="next"');
    expect(text.split("\r\n")[0]).toBe(
      "id,plan,reference,directorate,section,action,owners,due,dueSaid,deadlines,ongoing,recurrence",
    );
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  });

  test("a token that was revoked, has run out or was never made is refused, and nothing can be written", async () => {
    const bearer = await token(ALL);
    expect((await ask("status", bearer, "POST")).status).toBe(405);
    expect((await ask("status", `${bearer}x`)).status).toBe(401);
    expect((await ask("status?plan=x%27%20or%201=1", bearer)).status).toBe(400);
    expect((await ask("people", bearer)).status).toBe(404);
    now = new Date("2027-07-10T09:00:01Z");
    expect((await ask("status", bearer)).status).toBe(401);
    now = new Date("2026-07-10T09:00:00Z");
    expect((await ask("status", bearer)).status).toBe(200);
    await revokeToken(db, plan.organisation.id, "Power BI", { at: now, by: null });
    expect((await ask("status", bearer)).status).toBe(401);
    const kinds = await db.selectFrom("audit_event").select("kind").orderBy("id").execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(["token.made", "token.revoked"]);
  });

  test("the store keeps no token, only a digest of it", async () => {
    const bearer = await token(ALL);
    const row = await db.selectFrom("api_token").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(bearer.slice(10));
    expect(await tokensOf(db, plan.organisation.id)).toMatchObject([{ name: "Power BI", of: "viewer of everything" }]);
    await expect(token(ALL)).rejects.toThrow(/already/);
  });

  test("who asks more than sixty times a minute waits, and others do not", async () => {
    const [busy, calm] = [await token(ALL, "busy"), await token(ALL, "calm")];
    for (let count = 0; count < 60; count += 1) expect((await ask("plans", busy)).status).toBe(200);
    const refused = await ask("plans", busy);
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect((await ask("plans", calm)).status).toBe(200);
  });

  test("who tries tokens is slowed down", async () => {
    const answers: number[] = [];
    for (let count = 0; count < 21; count += 1) answers.push((await ask("plans", `dueregard_${count}`)).status);
    expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
  });
});
