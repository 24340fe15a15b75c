// The way through Slack: every line and press goes to the fake's signed requests, every answer to its Web API.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import type { ChatService, Route } from "../../src/bot/chat-service.ts";
import type { IncomingBody } from "../../src/bot/incoming.ts";
import type { Press } from "../../src/bot/message.ts";
import { openSlack } from "../../src/bot/slack/open-slack.ts";
import { readPressValue } from "../../src/bot/slack/press-value.ts";
import { FORM_CALLBACK } from "../../src/bot/slack/render-modal.ts";
import { slackSettings } from "../../src/bot/slack/settings.ts";
import { linkAccount } from "../../src/db/chat-accounts.ts";
import type { Database } from "../../src/db/database.ts";
import { type Person, peopleOf } from "../../src/db/people.ts";
import { tellWhereReached } from "../../src/db/where-told.ts";
import type { IncomingId, OrganisationId, PersonId } from "../../src/plan/ids.ts";
import type { GivenPlan } from "./a-plan.ts";
import { ASHCOMBE, type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { SIGNING_SECRET, slackRequests } from "./slack-requests.ts";
import { keptLog } from "./test-jobs.ts";
import { until } from "./until.ts";
import type { Coming, Way, WayPorts } from "./way.ts";

export function slackWay(db: Database, plan: GivenPlan, ports: WayPorts): Way {
  let opened: Promise<Opened> | null = null;
  const open = () => {
    opened ??= openIn(db, plan, ports);
    return opened;
  };
  return {
    channel: {
      name: "slack",
      async send(outgoing) {
        const { chat, accounts } = await open();
        await accounts.of(({ id }) => id === outgoing.personId);
        // A story is told faster than Slack would let it be.
        await sql`delete from due_regard.pace`.execute(db);
        return chat.channel.send({ ...outgoing, deadline: new Date(Date.now() + 45_000) });
      },
      find: async (sought) => (await open()).chat.channel.find?.(sought) ?? { kind: "absent" },
      fetchFile: async (...asked) => {
        const { fetchFile } = (await open()).chat.channel;
        if (!fetchFile) throw new Error("Slack fetches files");
        return fetchFile(...asked);
      },
    },
    async ready() {
      await (await open()).accounts.of(() => true);
    },
    async bringIn(coming) {
      const to = await open();
      const { kind } = coming.body;
      // Who joins is made known by that.
      if (kind !== "joined") await to.accounts.of(({ id }) => to.accounts.first.has(id) || id === coming.personId);
      to.stored.id = null;
      const response = await bring(coming, to);
      if (response.status !== 200) throw new Error(`Slack was answered ${response.status}`);
      const { id } = to.stored;
      if (id === null && kind !== "joined")
        throw new Error(`nothing was stored of ${JSON.stringify(coming.body)}: ${await response.text()}`);
      return id;
    },
  };
}

interface Opened {
  readonly slack: FakeSlack;
  readonly chat: ChatService;
  readonly sends: ReturnType<typeof slackRequests>;
  readonly stored: { id: IncomingId | null };
  readonly accounts: Accounts;
}

/** One for a test file, made when it is first spoken through: it ends with its process. */
let house: ReturnType<typeof build> | null = null;

async function build() {
  const slack = await startFakeSlack();
  const hearing: { routes: readonly Route[] } = { routes: [] };
  const server = createServer((request, response) => void hearing.routes[0]?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { slack, hearing, sends: slackRequests(`http://127.0.0.1:${port}/slack/events`) };
}

async function openIn(db: Database, { organisation }: GivenPlan, { store, core }: WayPorts): Promise<Opened> {
  house ??= build();
  const { slack, hearing, sends } = await house;
  const settings = slackSettings({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: ASHCOMBE.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_MESSAGES_PER_SECOND: 100,
  });
  if (!settings) throw new Error("no Slack");
  const chat = await openSlack(settings, { db, organisation, seal: null, log: keptLog(), listsPeople: false });
  const stored: Opened["stored"] = { id: null };
  const heard = await chat.listen(async (said) => {
    stored.id = await store(said);
  }, core);
  hearing.routes = heard.routes;
  return { slack, chat, sends, stored, accounts: await accountsIn(db, organisation.id, slack) };
}

interface Accounts {
  /** The people with whom the story began. */
  readonly first: ReadonlySet<PersonId>;
  /** Links those of them who have no account yet. */
  readonly of: (whom: (one: Person) => boolean) => Promise<void>;
}

/** As the list of people does it every hour: whoever an officer brings in meanwhile is linked later. */
async function accountsIn(db: Database, organisation: OrganisationId, slack: FakeSlack): Promise<Accounts> {
  const here = () => peopleOf(db, organisation);
  return {
    first: new Set((await here()).map(({ id }) => id)),
    async of(whom) {
      const linked = await db
        .selectFrom("chat_identity")
        .select(["person_id as personId", "external_id as user"])
        .where("channel", "=", "slack")
        .execute();
      for (const one of await here()) {
        const { id, name, email, kind } = one;
        if (kind === "place") continue;
        const account = linked.find(({ personId }) => personId === id);
        slack.addUser({ id: account?.user ?? userOf(id), name, email });
        if (account || !whom(one)) continue;
        const made = { personId: id, channel: "slack", externalId: userOf(id), tenant: ASHCOMBE.id, place: {} };
        await linkAccount(db, organisation, made, new Date());
        await tellWhereReached(db, id);
      }
    },
  };
}

const userOf = (id: PersonId) => `U${id}`;
let lines = 0;
const nextTs = () => `16${String(++lines).padStart(8, "0")}.000100`;

async function bring({ personId, body, bytes, opener, isLate }: Coming, to: Opened): Promise<Response> {
  const user = userOf(personId);
  const channel = to.slack.dmOf(user);
  switch (body.kind) {
    case "text": {
      for (const [, name] of body.text.matchAll(/#([a-z][a-z-]*)/g)) to.slack.addChannel(channelOf(name ?? ""));
      const thread = body.repliesTo === null ? {} : { thread_ts: tsOf(body.repliesTo) };
      return to.sends.event({ ...messageOf(user, channel, body.text, nextTs()), ...thread });
    }
    case "edit": {
      const message = messageOf(user, channel, body.text, tsOf(body.of));
      return to.sends.event({
        ...changeOf("message_changed", channel),
        message,
        previous_message: { ...message, text: "" },
      });
    }
    case "delete": {
      const before = messageOf(user, channel, "", tsOf(body.of));
      return to.sends.event({
        ...changeOf("message_deleted", channel),
        deleted_ts: before.ts,
        previous_message: before,
      });
    }
    case "press":
      return press(user, body, { on: body.repliesTo, isLate, opensForm: false }, to);
    case "form":
      return fillIn(user, body, opener, to);
    case "files": {
      const files = body.files.map(({ id, name }) => {
        const mimetype = "application/octet-stream";
        to.slack.addFile(id, { name, mimetype, bytes: bytes ?? new Uint8Array() });
        return { id, name, size: bytes?.length, mimetype, mode: "hosted" };
      });
      return to.sends.event({ ...messageOf(user, channel, body.text, nextTs()), subtype: "file_share", files });
    }
    case "joined":
      await to.accounts.of(() => false);
      return to.sends.event({ type: "team_join", user: to.slack.listed(user) });
    case "home": {
      const answered = await to.sends.event({ type: "app_home_opened", tab: "home", user, channel });
      await until("their home is shown", () => to.slack.homes.has(user));
      return answered;
    }
    default:
      throw new Error(`no story has ${body.kind}`);
  }
}

/** As Slack writes what somebody typed. */
function messageOf(user: string, channel: string, text: string, ts: string) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const linked = escaped.replace(
    /#(?<name>[a-z][a-z-]*)/gu,
    (words, name) => `<#${channelOf(name)}|${words.slice(1)}>`,
  );
  return { type: "message", channel_type: "im", channel, user, text: linked, ts };
}

/** The channel that goes by a name: writing "#" offers those that there are, and a link is sent. */
function channelOf(name: string): string {
  return `C0${name.toUpperCase()}`;
}

function changeOf(subtype: string, channel: string) {
  return { type: "message", subtype, channel_type: "im", channel, ts: nextTs() };
}

/**
 * A press comes from an element that the message shows, or one that it showed before where it comes late; one that no
 * message offered is made up.
 */
function press(
  user: string,
  { verb, args, version }: Press,
  { on, isLate, opensForm }: { readonly on: string | null; readonly isLate: boolean; readonly opensForm: boolean },
  to: Opened,
): Promise<Response> {
  const post = on === null ? undefined : to.slack.posts.find(({ channel, ts }) => `${channel}:${ts}` === on);
  const said = JSON.stringify({ press: { verb, args, version }, opensForm });
  const isMeant = (value: string) => JSON.stringify(readPressValue(value)) === said;
  const standing = valuesIn(post?.blocks ?? []).find(isMeant);
  const earlier = valuesIn(post?.before ?? []).find(isMeant);
  if (isLate && standing !== undefined) throw new Error(`Slack still shows the button for ${said} on ${on}`);
  const value = on === null ? JSON.stringify({ verb, args, version }) : isLate ? earlier : standing;
  if (value === undefined) throw new Error(`Slack shows no button for ${said} on ${on}`);
  return to.sends.interaction({
    type: "block_actions",
    user: { id: user },
    trigger_id: to.slack.trigger(),
    container: on === null ? { type: "view" } : { type: "message", channel_id: post?.channel, message_ts: post?.ts },
    actions: [{ type: "button", action_id: "a", value }],
  });
}

/** Of buttons, and of what stands in menus. */
function valuesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === "value" ? [String(one)] : valuesIn(one)));
}

async function fillIn(
  user: string,
  form: Extract<IncomingBody, { kind: "form" }>,
  opener: Press | null,
  to: Opened,
): Promise<Response> {
  if (!opener) return sendUnopened(user, form, to);
  const before = to.slack.modals.length;
  await press(user, opener, { on: form.repliesTo, isLate: false, opensForm: true }, to);
  const modal = to.slack.modals[before];
  if (!modal) throw new Error("Slack opened no form");
  const values = Object.fromEntries(
    modal.view.blocks.flatMap((block) => {
      const { block_id: id, element } = block as { block_id?: string; element?: { type: string } };
      const value = id === undefined ? undefined : form.values[id];
      return id && element && value !== undefined ? [[id, { [id]: stateOf(element.type, value) }]] : [];
    }),
  );
  return to.sends.interaction({
    type: "view_submission",
    user: { id: user },
    trigger_id: modal.triggerId,
    view: { id: modal.id, hash: modal.triggerId, ...modal.view, state: { values } },
  });
}

/** A form that Slack opened for nobody, as it would come in if it had. */
function sendUnopened(
  user: string,
  { verb, args, version, values, repliesTo }: Extract<IncomingBody, { kind: "form" }>,
  to: Opened,
): Promise<Response> {
  const state = Object.entries(values).map(([id, value]) => [id, { [id]: stateOf("plain_text_input", value) }]);
  return to.sends.interaction({
    type: "view_submission",
    user: { id: user },
    trigger_id: to.slack.trigger(),
    view: {
      id: "V0",
      hash: "1",
      type: "modal",
      callback_id: FORM_CALLBACK,
      private_metadata: JSON.stringify({ verb, args, version, repliesTo }),
      state: { values: Object.fromEntries(state) },
    },
  });
}

function stateOf(type: string, value: string) {
  switch (type) {
    case "datepicker":
      return { type, selected_date: value };
    case "radio_buttons":
    case "static_select":
      return { type, selected_option: { value } };
    case "checkboxes":
    case "multi_static_select":
      return { type, selected_options: value.split(",").map((one) => ({ value: one })) };
    default:
      return { type, value };
  }
}

function tsOf(id: string): string {
  return id.split(":")[1] ?? "";
}
