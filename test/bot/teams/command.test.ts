// The message extension: what somebody does from another chat, in a dialog that only they see.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TeamsService } from "../../support/a-teams-service.ts";
import { partsOf } from "../../support/card-checks.ts";
import { aMember, type FakeMember, TENANT } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { anAction, asha, aTeamsDesk, priya } from "../../support/teams-desk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

async function started() {
  const desk = await aTeamsDesk(database, {
    actions: [
      anAction("PLA-1", "Train the desk."),
      anAction("PLA-2", "Publish the pay gap."),
      anAction("PLA-3", "Let the stalls fairly.", { owners: ["Head of Economy"] }),
    ],
  });
  await desk.meet();
  return desk;
}

/** The chat of two colleagues, in which we are not: Teams calls it personal too. */
const COLLEAGUES = { id: "19:priya_sam@unq.gbl.spaces", conversationType: "personal", tenantId: TENANT };

async function gives({ teams, url }: TeamsService, from: FakeMember, commandId: string, more: object = {}) {
  const value = { commandId, commandContext: "compose", context: { theme: "default" }, ...more };
  const invoke = { type: "invoke", name: "composeExtension/fetchTask", value, conversation: COLLEAGUES };
  return dialogOf((await teams.tell(url, teams.activity(from, invoke))).body);
}

/** Fills in the dialog and presses one of its buttons. */
async function sends({ teams, url, app }: TeamsService, from: FakeMember, dialog: Shown, title: string, inputs = {}) {
  const button = dialog.buttons.find((one) => one.title === title);
  if (!button) throw new Error(`the dialog has no button ${title}: ${dialog.buttons.map((one) => one.title)}`);
  const data = { ...(button.data as object), ...inputs };
  const value = { commandId: "any", commandContext: "compose", data };
  const invoke = { type: "invoke", name: "composeExtension/submitAction", value, conversation: COLLEAGUES };
  const shown = dialogOf((await teams.tell(url, teams.activity(from, invoke))).body);
  await app.jobs.idle();
  return shown;
}

interface Shown {
  readonly text: string;
  readonly inputs: readonly Record<string, unknown>[];
  readonly buttons: readonly Record<string, unknown>[];
}

function dialogOf(body: unknown): Shown {
  const { task } = body as { task: { type: string; value: { card?: { content: object } } | string } };
  if (typeof task.value === "string") return { text: task.value, inputs: [], buttons: [] };
  const parts = partsOf(task.value.card?.content);
  return {
    text: JSON.stringify(task.value.card?.content),
    inputs: parts.filter(({ type }) => type.startsWith("Input.")),
    buttons: parts.filter(({ type }) => type.startsWith("Action.")),
  };
}

const reports = () => database.db.selectFrom("report").select(["rag", "note"]).orderBy("id").execute();

describe("“Report on an action”", () => {
  test("the person's actions are offered, the chosen one's form opens, and what was recorded is read back in the dialog", async () => {
    const service = await started();
    const which = await gives(service, priya, "reportOnAction");
    expect(which.inputs).toMatchObject([
      {
        label: "Which action?",
        choices: [{ title: "PLA-1: Train the desk." }, { title: "PLA-2: Publish the pay gap." }],
      },
    ]);
    const [{ choices }] = which.inputs as [{ choices: { value: string }[] }];
    const form = await sends(service, priya, which, "Next", { action: choices[1]?.value });
    expect(form.text).toContain("Report on PLA-2");
    const wrong = await sends(service, priya, form, "Record it", { status: "amber" });
    expect(wrong.text).toContain("Say in a few words what holds it up");
    expect(await reports()).toEqual([]);
    const done = await sends(service, priya, wrong, "Record it", { status: "green", note: "published today" });
    expect(await reports()).toEqual([{ rag: "G", note: "published today" }]);
    expect(done.text).toContain("PLA-2");
    const undone = await sends(service, priya, done, "Undo");
    expect(undone.text).toMatch(/taken back|as before|undone/i);
    expect(await reports()).toHaveLength(1);
  });

  test("pointed at a message that names an action, its form opens with the colleague's words", async () => {
    const service = await started();
    const form = await gives(service, priya, "reportOnAction", {
      commandContext: "message",
      messagePayload: {
        body: { contentType: "html", content: "<p>About <b>PLA-1</b>: all 40 &amp; their managers are trained.</p>" },
        from: { user: { displayName: "Sam" } },
        attachments: [],
      },
    });
    expect(form.text).toContain("Report on PLA-1");
    expect(form.inputs.find(({ id }) => id === "note")).toMatchObject({
      value: "About PLA-1: all 40 & their managers are trained.",
    });
  });

  test("pointed at a card of ours, its action is meant and its words are nobody's report", async () => {
    const service = await started();
    const card = { type: "AdaptiveCard", body: [{ type: "TextBlock", text: "1. PLA-2: is due on 31 March 2027" }] };
    const form = await gives(service, priya, "reportOnAction", {
      commandContext: "message",
      messagePayload: {
        body: { contentType: "html", content: '<attachment id="1"></attachment>' },
        from: { application: { displayName: "Due Regard" } },
        attachments: [{ id: "1", content: JSON.stringify(card) }],
      },
    });
    expect(form.text).toContain("Report on PLA-2");
    expect(form.inputs.find(({ id }) => id === "note")).not.toHaveProperty("value");
  });

  test("an action of somebody else is not offered, and naming it opens no form", async () => {
    const service = await started();
    const messagePayload = { body: { contentType: "text", content: "PLA-3 is late" }, from: { user: {} } };
    const which = await gives(service, priya, "reportOnAction", { messagePayload });
    expect(which.text).not.toContain("stalls");
    expect(which.inputs).toMatchObject([{ label: "Which action?" }]);
    const forged = {
      ...which.buttons[0],
      data: { dueRegard: { kind: "opens-form", verb: "report-any", args: {}, version: null } },
    };
    const refused = await sends(service, priya, { ...which, buttons: [forged] }, "Next", { reference: "PLA-3" });
    expect(refused.text).toContain("There is no action PLA-3 that you may report on.");
  });

  test("an officer, who owns none, names one by its reference", async () => {
    const service = await started();
    const which = await gives(service, asha, "reportOnAction");
    const unknown = await sends(service, asha, which, "Next", { reference: "PLA-9" });
    expect(unknown.text).toContain("There is no action PLA-9 that you may report on.");
    const form = await sends(service, asha, unknown, "Next", { reference: "pla-3" });
    expect(form.text).toContain("Report on PLA-3");
  });
});

describe("“Ask”", () => {
  test("the answer stands in the dialog and in our chat, and nothing of it where the command was given", async () => {
    const service = await started();
    const form = await gives(service, priya, "ask");
    expect((await sends(service, priya, form, "Ask")).text).toContain("Write your question.");
    const answer = await sends(service, priya, form, "Ask", { words: "my actions" });
    expect(answer.text).toContain("Train the desk.");
    expect(service.teams.posted.map(({ conversation }) => conversation)).toEqual([service.teams.conversationOf(priya)]);
    const account = await database.db
      .selectFrom("chat_identity")
      .select("place")
      .where("external_id", "=", priya.aadObjectId)
      .executeTakeFirstOrThrow();
    expect(account.place).toMatchObject({ conversation: service.teams.conversationOf(priya) });
    const asked = service.teams.requests.map(({ path }) => decodeURIComponent(path)).join();
    expect(asked).not.toContain(COLLEAGUES.id);
  });

  test("buttons of an answer work in the dialog, and say nothing in the person's name", async () => {
    const service = await started();
    const form = await gives(service, priya, "ask");
    const answer = await sends(service, priya, form, "Ask", { words: "hello" });
    expect(new Set(answer.buttons.map(({ type }) => type))).toEqual(new Set(["Action.Submit"]));
    expect(answer.text).not.toContain("imBack");
    expect((await sends(service, priya, answer, "My actions")).text).toContain("Publish the pay gap.");
  });

  test("the same command sent twice, as Teams does when an answer is slow, is heard once", async () => {
    const service = await started();
    const { teams, url, app } = service;
    const form = await gives(service, priya, "ask");
    const data = { ...(form.buttons[0]?.data as object), words: "PLA-1 green, all trained" };
    const invoke = { type: "invoke", name: "composeExtension/submitAction", value: { data }, conversation: COLLEAGUES };
    const activity = teams.activity(priya, invoke);
    await teams.tell(url, activity);
    await teams.tell(url, activity);
    await app.jobs.idle();
    expect(await reports()).toHaveLength(1);
  });
});

test("from the box above all chats, which is no conversation, it is the same", async () => {
  const service = await started();
  const { conversation: _, ...activity } = service.teams.activity(priya, {
    type: "invoke",
    name: "composeExtension/fetchTask",
    value: { commandId: "ask", commandContext: "commandBox" },
  });
  const { status, body } = await service.teams.tell(service.url, activity);
  expect(status).toBe(200);
  expect(dialogOf(body).text).toContain("What would you like to know?");
  const message = { ...activity, type: "message", name: undefined, text: "hello" };
  expect((await service.teams.tell(service.url, message)).status).toBe(400);
});

test("whoever is not known is told what to do, and a command that we do not have is not ours", async () => {
  const service = await started();
  const stranger = aMember("Noor Malik");
  expect((await gives(service, stranger, "ask")).text).toMatch(/^I do not know you here yet\. Open Due Regard/);
  service.teams.addGroup("19:team@thread.tacv2", [stranger]);
  const { teams, url } = service;
  const invoke = {
    type: "invoke",
    name: "composeExtension/fetchTask",
    value: { commandId: "ask" },
    conversation: { id: "19:team@thread.tacv2", conversationType: "groupChat", tenantId: TENANT },
  };
  const told = await teams.tell(url, teams.activity(stranger, invoke));
  expect(dialogOf(told.body).text).toMatch(/Please ask Asha Patel to add you\. After that, try this again\.$/);
  const other = { ...invoke, value: { commandId: "dance" } };
  expect((await teams.tell(url, teams.activity(priya, other))).status).toBe(501);
});
