import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TeamsService } from "../../support/a-teams-service.ts";
import { aMember, type FakeMember } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { anAction, asha, aTeamsDesk, priya, type TeamsDesk } from "../../support/teams-desk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const started = ({ strangers = false } = {}) =>
  aTeamsDesk(database, {
    strangers,
    actions: [anAction("PLA-1", "Train the front desk.", { due: "2026-12-31" })],
  });

const says = (desk: TeamsDesk, from: FakeMember, text: string, more: object = {}) => desk.says(from, text, more);

const lastPosted = ({ teams }: TeamsService) => teams.posted.at(-1);
const incoming = () => database.db.selectFrom("incoming").selectAll().orderBy("id").execute();

describe("what is said in Teams", () => {
  test("somebody is known by the tenant's own directory, and answered where they wrote", async () => {
    const service = await started();
    expect((await says(service, priya, "PLA-1 green, all trained")).status).toBe(200);
    expect(lastPosted(service)?.conversation).toBe(service.teams.conversationOf(priya));
    expect(lastPosted(service)?.summary).toContain("PLA-1");
    const [account] = await database.db.selectFrom("chat_identity").selectAll().execute();
    expect(account).toMatchObject({ person_id: service.plan.person("Priya Shah").id, external_id: priya.aadObjectId });
    const report = await database.db.selectFrom("report").select(["rag", "note"]).executeTakeFirstOrThrow();
    expect(report.rag).toBe("G");
  });

  test("a second delivery of the same message changes nothing", async () => {
    const service = await started();
    const activity = service.teams.activity(priya, { text: "PLA-1 green, all trained" });
    await service.teams.tell(service.url, activity);
    await service.teams.tell(service.url, activity);
    await service.app.jobs.idle();
    expect(await incoming()).toHaveLength(1);
    expect(service.teams.posted).toHaveLength(1);
  });

  test("in a channel our own name is left out, and the list goes to the person alone", async () => {
    const service = await started();
    service.teams.addGroup("19:equalities@thread.tacv2", [priya, asha]);
    const { appId } = service.teams.app;
    await says(service, priya, "<at>Due Regard</at>&nbsp;my actions", {
      conversation: {
        id: "19:equalities@thread.tacv2;messageid=1700000000000",
        conversationType: "channel",
        isGroup: true,
        tenantId: service.teams.app.tenant,
      },
      entities: [
        { type: "mention", text: "<at>Due Regard</at>", mentioned: { id: `28:${appId}`, name: "Due Regard" } },
      ],
    });
    const [event] = await incoming();
    expect(event?.body).toMatchObject({ kind: "text", text: "my actions" });
    expect(event?.place).toEqual({
      conversation: "19:equalities@thread.tacv2",
      thread: "1700000000000",
      tenant: service.teams.app.tenant,
    });
    const [openly, alone] = service.teams.posted;
    expect(openly?.conversation).toBe("19:equalities@thread.tacv2;messageid=1700000000000");
    expect(JSON.stringify(openly?.card)).not.toContain("Train the front desk");
    expect(alone?.conversation).toBe(service.teams.conversationOf(priya));
    expect(JSON.stringify(alone?.card)).toContain("Train the front desk");
  });

  test("an edited message puts the report right; a deleted one takes it back", async () => {
    const service = await started();
    await says(service, priya, "PLA-1 green, all trained", { id: "1700" });
    const edited = { type: "messageUpdate", id: "1700", channelData: { ...tenant(service), eventType: "editMessage" } };
    await says(service, priya, "PLA-1 amber, waiting for a date", edited);
    const { rag } = await database.db.selectFrom("action").select("rag").executeTakeFirstOrThrow();
    expect(rag).toBe("A");
    await says(service, priya, "", { type: "messageDelete", id: "1700", channelData: tenant(service) });
    const kinds = (await incoming()).map(({ body }) => (body as { kind: string }).kind);
    expect(kinds).toEqual(["text", "edit", "delete"]);
  });

  test("somebody of the tenant whom nobody here knows is told whom to ask, and their words are kept", async () => {
    const service = await started();
    const stranger = aMember("Noor Malik");
    service.teams.install(stranger);
    await says(service, stranger, "hello");
    expect(lastPosted(service)?.text).toContain("Please ask Asha Patel to add you");
    expect(await incoming()).toMatchObject([{ person_id: null }]);
  });

  test("a guest with the e-mail address of one of us is not taken for them", async () => {
    const service = await started();
    service.teams.guests.add(priya.id);
    await says(service, priya, "my actions");
    expect(await database.db.selectFrom("chat_identity").selectAll().execute()).toEqual([]);
  });

  test("a picture alone, or our name alone in a channel, is kept and answered", async () => {
    const service = await started();
    await says(service, priya, "", {
      attachments: [{ contentType: "image/*", contentUrl: "https://elsewhere.example" }],
    });
    expect(service.teams.posted).toHaveLength(1);
    const { appId } = service.teams.app;
    service.teams.addGroup("19:equalities@thread.tacv2", [priya]);
    await says(service, priya, "<at>Due Regard</at>", {
      conversation: {
        id: "19:equalities@thread.tacv2",
        conversationType: "groupChat",
        tenantId: service.teams.app.tenant,
      },
      entities: [
        { type: "mention", text: "<at>Due Regard</at>", mentioned: { id: `28:${appId}`, name: "Due Regard" } },
      ],
    });
    expect(service.teams.posted.length).toBeGreaterThan(1);
    expect((await incoming()).map(({ body }) => body)).toMatchObject([{ text: "" }, { text: "" }]);
  });

  test("signs that no database keeps are left out, and the rest is read", async () => {
    const service = await started();
    await says(service, priya, "PLA-1 green\u0000, all \ud800trained");
    expect((await incoming())[0]?.state).toBe("handled");
  });
});

describe("installing and removing the app", () => {
  test("whoever installs it is welcomed once; whoever removes it is not reached, and the officer hears of it", async () => {
    const service = await started({ strangers: true });
    const installation = (action: string) => service.teams.activity(priya, { type: "installationUpdate", action });
    await service.teams.tell(service.url, installation("add"));
    await service.app.jobs.idle();
    expect(service.teams.posted).toHaveLength(1);
    await service.teams.tell(service.url, installation("remove"));
    await service.app.jobs.idle();
    const account = await database.db.selectFrom("chat_identity").selectAll().executeTakeFirstOrThrow();
    expect(account.unreachable_because).toBe("they have removed the app in Teams");
    const news = await database.db.selectFrom("news").select(["person_id", "title"]).execute();
    expect(news).toEqual([
      {
        person_id: service.plan.person("Asha Patel").id,
        title: "Priya Shah cannot be reached in Teams: they have removed the app in Teams",
      },
    ]);
    await says(service, priya, "hello");
    const back = await database.db.selectFrom("chat_identity").selectAll().executeTakeFirstOrThrow();
    expect(back.unreachable_at).toBeNull();
  });

  test("a team that gets the app makes its members reachable, before any of them writes", async () => {
    const service = await started();
    service.teams.addGroup("19:team@thread.tacv2", [priya, asha, aMember("Noor Malik")]);
    const linked = service.log.until(({ event }) => event === "teams.members");
    await service.teams.tell(
      service.url,
      service.teams.activity(asha, {
        type: "installationUpdate",
        action: "add",
        conversation: { id: "19:team@thread.tacv2", conversationType: "channel", tenantId: service.teams.app.tenant },
        channelData: { ...tenant(service), team: { id: "19:team@thread.tacv2" } },
      }),
    );
    expect(await linked).toMatchObject({ met: 3, linked: 2 });
    const people = await database.db.selectFrom("person").select("channel").execute();
    expect(people).toEqual([{ channel: "teams" }, { channel: "teams" }]);
  });
});

function tenant({ teams }: TeamsService) {
  return { tenant: { id: teams.app.tenant } };
}

describe("who is let in", () => {
  test("forged, expired and misdirected requests are refused, and nothing of them is kept", async () => {
    const service = await started();
    const { teams, url } = service;
    const activity = teams.activity(priya, { text: "hello" });
    const refused: [string, object, string | null][] = [
      ["no token", activity, null],
      ["no token at all", activity, ""],
      ["a stranger's signature", activity, await teams.forgedToken()],
      ["ended", activity, await teams.token({ expiresInSeconds: -600 })],
      ["another audience", activity, await teams.token({ aud: "22222222-2222-4222-8222-222222222222" })],
      ["another issuer", activity, await teams.token({ iss: "https://issuer.example" })],
      ["another service address", { ...activity, serviceUrl: "https://elsewhere.example/" }, await teams.token()],
      [
        "another tenant",
        { ...activity, conversation: { id: "a:1", tenantId: aTenant }, channelData: {} },
        await teams.token(),
      ],
      ["two tenants", { ...activity, channelData: { tenant: { id: aTenant } } }, await teams.token()],
      ["no tenant", { ...activity, conversation: { id: "a:1" }, channelData: {} }, await teams.token()],
      ["another channel", { ...activity, channelId: "emulator" }, await teams.token()],
    ];
    for (const [what, body, token] of refused) {
      expect([what, (await teams.tell(url, body, token)).status]).toEqual([what, 401]);
    }
    expect(await incoming()).toEqual([]);
    expect(teams.posted).toEqual([]);
    expect(JSON.stringify(service.log.lines)).not.toMatch(/BEGIN|Bearer| at /);
  });

  test("what is no activity is refused as that, without a word about our insides", async () => {
    const { url, teams } = await started();
    const bodies = [
      "",
      "{",
      "[]",
      "null",
      '"x"',
      "{}",
      '{"type":"message"}',
      '{"hello":1}',
      `{"type":"${"x".repeat(9)}`,
    ];
    for (const body of bodies) {
      const response = await fetch(`${url}/api/messages`, { method: "POST", body });
      expect([body, response.status]).toEqual([body, 400]);
      expect(await response.text()).not.toMatch(/at .*\.ts|Error/);
    }
    const large = await fetch(`${url}/api/messages`, { method: "POST", body: "x".repeat(2_000_000) }).catch(() => null);
    expect(large?.status ?? 413).toBe(413);
    expect((await fetch(`${url}/api/messages`)).status).toBe(405);
    expect((await teams.tell(url, teams.activity(priya, { type: "typing" }))).status).toBe(200);
  });
});

const aTenant = "99999999-9999-4999-8999-999999999999";
