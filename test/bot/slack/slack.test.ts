// Slack from end to end: what people do there, and what comes back, over real HTTP against a strict fake.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aPlan, type GivenPlan } from "../../support/a-plan.ts";
import type { SlackPost } from "../../support/fake-slack.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";
import { type SlackService, slackService } from "../../support/slack-service.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const PRIYA = "Priya Shah";

async function aService({
  strangers = false,
  ...options
}: Parameters<typeof slackService>[3] & { readonly strangers?: boolean } = {}): Promise<
  SlackService & { plan: GivenPlan }
> {
  const plan = await aPlan(db, {
    strangers,
    actions: [
      { reference: "PLA-1", words: "Let market stalls.", directorate: "Place", owners: ["Head"], due: "2024-05-31" },
      { reference: "PLA-2", words: "Publish who trades.", directorate: "Place", owners: ["Head"], due: "2024-04-30" },
    ],
    people: [{ name: PRIYA, holds: ["Head"] }, { name: "Olu Bright", role: "officer" }, { name: "Sam Okoro" }],
  });
  const service = await slackService(database, plan, [PRIYA, "Olu Bright", "Sam Okoro"], options);
  return { ...service, plan };
}

interface Input {
  readonly type: string;
  readonly block_id: string;
  readonly element: { readonly options?: readonly { readonly value: string }[] };
}

function message(service: SlackService, text: string, more: object = {}) {
  const user = service.idOf(PRIYA);
  const channel = service.slack.dmOf(user);
  const ts = `17000000${Math.floor(Math.random() * 90 + 10)}.000100`;
  return { type: "message", channel_type: "im", channel, user, text, ts, event_ts: ts, ...more };
}

function postsTo({ slack, idOf }: SlackService, name: string): readonly SlackPost[] {
  return slack.posts.filter(({ channel }) => channel === slack.dmOf(idOf(name)));
}

function buttonsOf(
  post: SlackPost | undefined,
): readonly { action_id: string; value: string; text: { text: string } }[] {
  return (post?.blocks ?? []).flatMap((one) => {
    const block = one as { type: string; elements?: { type: string }[] };
    return block.type === "actions" ? (block.elements ?? []).filter(({ type }) => type === "button") : [];
  }) as never;
}

async function pressOn(service: SlackService, name: string, label: string, post: SlackPost | undefined) {
  const button = buttonsOf(post).find(({ text }) => text.text === label);
  if (!post || !button) throw new Error(`no button ${label} in ${JSON.stringify(post)}`);
  return service.sends.interaction({
    type: "block_actions",
    user: { id: service.idOf(name) },
    trigger_id: service.slack.trigger(),
    container: { type: "message", channel_id: post.channel, message_ts: post.ts },
    channel: { id: post.channel },
    message: { ts: post.ts },
    actions: [{ type: "button", block_id: "b", action_ts: "1", ...button }],
  });
}

test("a question in a direct message is acknowledged, answered there, and answered once", async () => {
  const service = await aService();
  const event = message(service, "what is overdue?");
  const first = await service.sends.event(event, { id: "Ev1" });
  const again = await service.sends.event(event, { id: "Ev1" });
  expect([first.status, again.status]).toEqual([200, 200]);
  await service.idle();
  const posts = postsTo(service, PRIYA);
  expect(posts.length).toBe(1);
  expect(posts[0]?.text).toMatch(/^2 overdue actions/);
  expect(posts[0]?.metadata?.event_payload.key).toMatch(/^answer-/);
});

test("a button of a message is pressed, and what it does is read back", async () => {
  const service = await aService();
  await service.sends.event(message(service, "PLA-1 amber, waiting on procurement"));
  await service.idle();
  const readBack = postsTo(service, PRIYA).at(-1);
  expect((await pressOn(service, PRIYA, "Undo", readBack)).status).toBe(200);
  await service.idle();
  const [body] = await db.selectFrom("incoming").select(["body"]).orderBy("id", "desc").execute();
  expect(body?.body).toMatchObject({ kind: "press", verb: "undo", repliesTo: `${readBack?.channel}:${readBack?.ts}` });
  expect(await db.selectFrom("report_undo").selectAll().execute()).toHaveLength(1);
});

test("in a channel the count is said in the thread, and the list in the conversation of the two", async () => {
  const service = await aService();
  service.slack.addChannel("C0PLACE");
  const mention = { type: "app_mention", channel: "C0PLACE", user: service.idOf(PRIYA), ts: "1700000000.000100" };
  await service.sends.event({ ...mention, text: "<@U0DUEREGARD> what is overdue?" });
  await service.idle();
  const [there, ...others] = service.slack.posts.filter(({ channel }) => channel === "C0PLACE");
  expect(others).toEqual([]);
  expect(there).toMatchObject({ thread: "1700000000.000100" });
  expect(there?.text).toMatch(/^2 overdue actions, as at .* I have sent you the rest\.$/);
  expect(postsTo(service, PRIYA)[0]?.text).toContain("PLA-");
});

test("a thread of the two is answered in the thread", async () => {
  const service = await aService();
  await service.sends.event(message(service, "my actions"));
  await service.idle();
  const [list] = postsTo(service, PRIYA);
  await service.sends.event(message(service, "PLA-2 amber, waiting on procurement", { thread_ts: list?.ts }));
  await service.idle();
  expect(postsTo(service, PRIYA).at(-1)).toMatchObject({ thread: list?.ts });
  const [report] = await db.selectFrom("report").select(["rag", "words"]).execute();
  expect(report).toMatchObject({ rag: "A" });
});

test("the shortcut on a message about one action opens its form; on any other it lists what is theirs", async () => {
  const service = await aService();
  await service.sends.event(message(service, "show PLA-1"));
  await service.idle();
  const [card] = postsTo(service, PRIYA);
  const on = (channel: string | undefined, ts: string | undefined) =>
    service.sends.interaction({
      type: "message_action",
      callback_id: "report_on_this_action",
      user: { id: service.idOf(PRIYA) },
      trigger_id: service.slack.trigger(),
      channel: { id: channel },
      message: { ts },
    });
  expect((await on(card?.channel, card?.ts)).status).toBe(200);
  expect(service.slack.modals.map(({ view }) => view.callback_id)).toEqual(["form"]);
  expect((await on("C0PLACE", "1700000000.000900")).status).toBe(200);
  await expect.poll(() => postsTo(service, PRIYA).at(-1)?.text, { timeout: 10_000 }).toContain("2 open actions");
  expect(service.slack.modals).toHaveLength(1);
});

test("an edit counts where the words changed, and a link that unfolds does not", async () => {
  const service = await aService();
  const said = message(service, "PLA-1 amber", { ts: "1700000001.000100" });
  await service.sends.event(said);
  await service.idle();
  const shell = {
    type: "message",
    subtype: "message_changed",
    channel_type: "im",
    channel: said.channel,
    ts: "1700000002.1",
  };
  const unfolded = { ...shell, message: { ...said, attachments: [{}] }, previous_message: said };
  await service.sends.event(unfolded);
  const edited = { ...shell, message: { ...said, text: "PLA-1 green" }, previous_message: said };
  await service.sends.event(edited);
  await service.idle();
  const kinds = await db.selectFrom("incoming").select("body").orderBy("id").execute();
  expect(kinds.map(({ body }) => (body as { kind: string }).kind)).toEqual(["text", "edit"]);
  const [action] = await db.selectFrom("action").select("rag").where("reference", "=", "PLA-1").execute();
  expect(action?.rag).toBe("G");
});

test("a line that is deleted is asked about", async () => {
  const service = await aService();
  const said = message(service, "PLA-1 red blocked by procurement", { ts: "1700000001.000100" });
  await service.sends.event(said);
  await service.idle();
  const shell = {
    type: "message",
    subtype: "message_deleted",
    channel_type: "im",
    channel: said.channel,
    ts: "1700000002.1",
  };
  await service.sends.event({ ...shell, deleted_ts: said.ts, previous_message: said });
  await service.idle();
  // A conversation gets one message a second, and this is the second.
  await expect
    .poll(() => postsTo(service, PRIYA).at(-1)?.text, { timeout: 10_000 })
    .toContain("You deleted “PLA-1 red blocked by procurement”");
});

test("other apps, our own messages and Slack's notes are not heard", async () => {
  const service = await aService();
  for (const more of [
    { bot_id: "B0OTHER", text: "done" },
    { user: "U0DUEREGARD", bot_id: "B0DUEREGARD" },
    { subtype: "channel_join" },
    { subtype: "bot_message", user: undefined },
    { channel_type: "channel", channel: "C0PLACE" },
  ]) {
    expect((await service.sends.event(message(service, "PLA-1 green", more))).status).toBe(200);
  }
  await service.idle();
  expect(await db.selectFrom("incoming").select("id").execute()).toEqual([]);
});

test("the command is answered between the two, whatever channel it was typed in", async () => {
  const service = await aService();
  const response = await service.sends.command("what is overdue?", { user: service.idOf(PRIYA), channel: "C0PLACE" });
  expect(await response.json()).toMatchObject({ response_type: "ephemeral" });
  await service.idle();
  expect(postsTo(service, PRIYA)[0]?.text).toMatch(/^2 overdue/);
});

test("somebody whom nobody added is told whom to ask, once", async () => {
  const service = await aService();
  service.slack.addUser({ id: "U0STRANGER", name: "Nobody Known", email: "nobody@elsewhere.example" });
  const more = { user: "U0STRANGER", channel: "D0STRANGER" };
  await service.sends.event(message(service, "what is overdue?", more));
  await service.sends.event(message(service, "hello?", more));
  await service.idle();
  await expect.poll(() => service.slack.posts.length).toBe(1);
  expect(service.slack.posts[0]?.text).toContain("I do not know yet who you are here");
});

test("a form opens within the press, shows its errors beside the fields, and is stored when it holds", async () => {
  const service = await aService();
  await service.sends.event(message(service, "show PLA-1"));
  await service.idle();
  const shown = postsTo(service, PRIYA).at(-1);
  const trigger = { user: { id: service.idOf(PRIYA) }, trigger_id: service.slack.trigger() };
  const shortcut = { type: "message_action", callback_id: "report_on_this_action", ...trigger };
  await service.sends.interaction({
    ...shortcut,
    channel: { id: shown?.channel },
    message: { ts: shown?.ts, user: "U0DUEREGARD" },
  });
  const [modal] = service.slack.modals;
  expect(modal?.view).toMatchObject({ type: "modal", callback_id: "form" });
  const submission = (values: object) => ({
    type: "view_submission",
    ...trigger,
    view: { id: modal?.id, hash: "1.a", ...modal?.view, state: { values } },
  });
  const inputs = (modal?.view.blocks ?? []) as unknown as readonly Input[];
  const ids = inputs.filter(({ type }) => type === "input").map(({ block_id: id }) => id);
  const empty = await service.sends.interaction(submission({}));
  const errors = (await empty.json()) as { response_action: string; errors: Record<string, string> };
  expect(errors.response_action).toBe("errors");
  expect(ids).toEqual(expect.arrayContaining(Object.keys(errors.errors)));
  const status = inputs.find(({ block_id: id }) => id === "status")?.element;
  const filled = {
    status: { status: { type: "radio_buttons", selected_option: { value: status?.options?.[0]?.value } } },
    note: { note: { type: "plain_text_input", value: "Twelve stalls are let" } },
  };
  const sent = await service.sends.interaction(submission(filled));
  expect([sent.status, await sent.text()]).toEqual([200, ""]);
  await service.idle();
  expect(await db.selectFrom("report").select("note").execute()).toMatchObject([{ note: "Twelve stalls are let" }]);
});

test("a home that is open shows what was just reported, and one that nobody opened is not asked of Slack", async () => {
  const service = await aService();
  const user = service.idOf(PRIYA);
  const homeSays = () => JSON.stringify(service.slack.homes.get(user) ?? "");
  await service.sends.event(message(service, "PLA-2 amber, waiting for data"));
  await service.idle();
  const event = { type: "app_home_opened", user, channel: "D0", tab: "home", event_ts: "1.1" };
  expect(service.slack.calls.filter(({ method }) => method === "views.publish")).toEqual([]);
  await service.sends.event(event);
  await expect.poll(homeSays).toContain("waiting for data");
  await service.idle();
  await service.sends.event(message(service, "PLA-1 green, the stalls are let"));
  await expect.poll(homeSays, { timeout: 10_000 }).toContain("the stalls are let");
});

test("the home shows what is due when it is opened, and they are welcomed once", async () => {
  const service = await aService({ strangers: true });
  const opened = { type: "app_home_opened", user: service.idOf(PRIYA), channel: "D0", tab: "home", event_ts: "1.1" };
  await service.sends.event(opened);
  await service.sends.event(opened);
  await service.idle();
  await expect.poll(() => JSON.stringify(service.slack.homes.get(service.idOf(PRIYA)))).toContain("PLA-1");
  expect(postsTo(service, PRIYA).length).toBe(1);
});

test("a plan that is dropped is fetched from Slack and read", async () => {
  const service = await aService();
  const bytes = new TextEncoder().encode("Action,Owner,By when\nTrain all managers,Head of HR,March 2027\n");
  service.slack.addFile("F1", { name: "plan.csv", mimetype: "text/csv", bytes });
  const olu = service.idOf("Olu Bright");
  const files = [{ id: "F1", name: "plan.csv", size: bytes.length, mimetype: "text/csv", mode: "hosted" }];
  const event = message(service, "", { user: olu, channel: service.slack.dmOf(olu), subtype: "file_share", files });
  await service.sends.event(event);
  await service.idle();
  expect(postsTo(service, "Olu Bright").map(({ text }) => text)[0]).toContain("plan.csv");
  const [upload] = await db.selectFrom("upload").select(["state", "name"]).execute();
  expect(upload).toMatchObject({ state: "read" });
});

test("the app is taken out of the workspace: it is heard no more, and nobody counts as reached", async () => {
  const service = await aService();
  await service.sends.event(message(service, "help"));
  await service.idle();
  await service.sends.event({ type: "app_uninstalled" });
  expect((await service.sends.event(message(service, "help"))).status).toBe(401);
  const accounts = await db.selectFrom("chat_identity").select("unreachable_because").execute();
  expect(new Set(accounts.map((one) => one.unreachable_because))).toEqual(
    new Set(["the app was taken out of the workspace"]),
  );
});

test("an account that is deactivated is not written to any more, and one that comes back is", async () => {
  const service = await aService();
  const { email } = service.plan.person(PRIYA);
  const user = { id: service.idOf(PRIYA), team_id: "T0ASHCOMBE", name: "p", real_name: PRIYA, profile: { email } };
  const account = () =>
    db
      .selectFrom("chat_identity")
      .select("unreachable_at")
      .where("external_id", "=", user.id)
      .executeTakeFirstOrThrow();
  await service.sends.event({ type: "user_change", user: { ...user, deleted: true } });
  expect((await account()).unreachable_at).not.toBeNull();
  await service.sends.event({ type: "user_change", user });
  expect((await account()).unreachable_at).toBeNull();
});
