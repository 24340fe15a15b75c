// F14: requests that are not Slack's or Teams's: wrong in every part that could be wrong, old, of tomorrow, and again.

import { randomInt, randomUUID } from "node:crypto";
import { openSlack } from "../src/bot/slack/open-slack.ts";
import { slackSettings } from "../src/bot/slack/settings.ts";
import { openTeams } from "../src/bot/teams/open-teams.ts";
import { keepConnection } from "../src/db/connections.ts";
import type { Database } from "../src/db/database.ts";
import { ensureOrganisation } from "../src/db/organisations.ts";
import { organisationById } from "../src/db/people.ts";
import { storeIncoming } from "../src/db/store-incoming.ts";
import { listen } from "../src/http.ts";
import { type FakeMember, startFakeConnector, TENANT } from "../test/support/fake-connector.ts";
import { ASHCOMBE, startFakeSlack } from "../test/support/fake-slack.ts";
import { openInMemory } from "../test/support/open-in-memory.ts";
import { type Departure, SIGNING_SECRET, slackRequests } from "../test/support/slack-requests.ts";
import type { Suite } from "./suite.ts";
import { COUNCIL } from "./support/council.ts";

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };
const CORE = {
  formFor: async () => null,
  checkForm: async () => ({}),
  homeFor: () => Promise.reject(new Error("none")),
};
const WINDOW_SECONDS = 300;
/** Between our clock's look and theirs. */
const SPARE_SECONDS = 5;

export const forged: Suite = {
  fault: "F14",
  promise: "Whatever is forged, cut, old or of tomorrow is refused; nothing is stored and nobody is called.",
  // What is refused here never comes to a queue, so one way of keeping things is enough.
  modes: ["embedded"],
  tries: (size) => {
    const each = { small: 20, middle: 100, full: 1_000 }[size];
    return [() => toSlack(each), () => toTeams(each)];
  },
};

const flipped = (text: string, at = randomInt(3, text.length)) =>
  `${text.slice(0, at)}${text[at] === "0" ? "1" : "0"}${text.slice(at + 1)}`;

/** Each way to be wrong, made anew each time. */
const WRONG: Readonly<Record<string, () => Departure>> = {
  "another secret": () => ({ secret: randomUUID() }),
  "one character of the signature changed": () => ({ signature: (honest) => flipped(honest) }),
  "the signature cut": () => ({ signature: (honest) => honest.slice(0, randomInt(honest.length)) }),
  "another version": () => ({ signature: (honest) => honest.replace("v0", `v${randomInt(1, 10)}`) }),
  "no signature": () => ({ headers: { "x-slack-signature": null } }),
  "no time": () => ({ headers: { "x-slack-request-timestamp": null } }),
  "a time that is none": () => ({ headers: { "x-slack-request-timestamp": randomUUID() } }),
  "too old": () => ({ seconds: -(WINDOW_SECONDS + SPARE_SECONDS + randomInt(1_000_000)) }),
  "of tomorrow": () => ({ seconds: WINDOW_SECONDS + SPARE_SECONDS + randomInt(1_000_000) }),
};

async function toSlack(each: number) {
  await using held = new AsyncDisposableStack();
  const { db, organisation } = await aStore(held);
  const slack = held.use(await startFakeSlack());
  const settings = slackSettings({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: ASHCOMBE.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
  } as never);
  if (!settings) throw new Error("no Slack");
  const chat = await openSlack(settings, { db, organisation, seal: null, log: QUIET, listsPeople: false });
  const url = await served(held, db, chat);
  const sends = slackRequests(`${url}/slack/events`);
  const event = { type: "message", channel_type: "im", channel: "D0PRIYA", user: "U0PRIYA", text: "help", ts: "1.1" };
  slack.addUser({ id: "U0PRIYA", name: "Priya Shah", email: "priya@ashcombe.example" });
  const callsBefore = slack.calls.length;
  const statuses: Record<string, number> = {};
  const injected: Record<string, number> = {};
  let letIn = 0;
  for (const [name, departs] of Object.entries(WRONG)) {
    for (let nth = 0; nth < each; nth += 1) {
      const { status } = await sends.event(event, { departs: departs() });
      injected[name] = (injected[name] ?? 0) + 1;
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status !== 401 && status !== 403) letIn += 1;
    }
  }
  const stored = await incoming(db);
  const called = slack.calls.length - callsBefore;
  // An honest one, and the same again within the window: heard once.
  const id = `Ev${randomUUID()}`;
  for (let nth = 0; nth < each; nth += 1) await sends.event(event, { id });
  const replayed = (await incoming(db)) - stored;
  return result("Slack", { injected, letIn, stored, called, replayed, each, statuses });
}

async function toTeams(each: number) {
  await using held = new AsyncDisposableStack();
  const { db, organisation } = await aStore(held);
  const teams = held.use(await startFakeConnector(null));
  const own = { app: teams.app, organisationId: organisation.id };
  await keepConnection(db, {
    ...{ organisationId: organisation.id, channel: "teams", tenant: TENANT, name: "Microsoft Teams" },
    ...{ credentials: null, settings: {} },
  });
  const sdk = { openIdMetadata: teams.openIdMetadata, tokenOf: teams.tokenOf };
  const url = await served(held, db, openTeams({ db, own, seal: null, log: QUIET, sdk }));
  const priya: FakeMember = {
    id: "29:priya",
    aadObjectId: randomUUID(),
    name: "Priya Shah",
    email: "p@ashcombe.example",
  };
  const wrong: Readonly<Record<string, () => Promise<string | null>>> = {
    "no token": async () => null,
    "a stranger's key": () => teams.forgedToken(),
    "another audience": () => teams.token({ aud: randomUUID() }),
    "another issuer": () => teams.token({ iss: `https://${randomUUID()}.example` }),
    "another service address": () => teams.token({ serviceurl: `https://${randomUUID()}.example/` }),
    "over for long": () => teams.token({ expiresInSeconds: -(WINDOW_SECONDS + 60 + randomInt(100_000)) }),
    "one character changed": async () => flipped(await teams.token(), randomInt(20, 200)),
    "words instead of a token": async () => randomUUID(),
  };
  const injected: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  let letIn = 0;
  for (const [name, token] of Object.entries(wrong)) {
    for (let nth = 0; nth < each; nth += 1) {
      const { status } = await teams.tell(url, teams.activity(priya, { text: "help" }), await token());
      injected[name] = (injected[name] ?? 0) + 1;
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status !== 401 && status !== 403) letIn += 1;
    }
  }
  const stored = await incoming(db);
  // The Bot Connector's keys are asked for; they are public, and asked for by whoever checks a signature.
  const called = teams.requests.filter(({ path }) => path.includes("/v3/")).length;
  const honest = teams.activity(priya, { text: "help", id: randomUUID() });
  for (let nth = 0; nth < each; nth += 1) await teams.tell(url, honest, await teams.token());
  const replayed = (await incoming(db)) - stored;
  return result("Teams", { injected, letIn, stored, called, replayed, each, statuses });
}

interface Counted {
  readonly injected: Readonly<Record<string, number>>;
  readonly letIn: number;
  readonly stored: number;
  readonly called: number;
  /** How often an honest event was heard that came many times; it has to be once, or nothing here shows anything. */
  readonly replayed: number;
  readonly each: number;
  readonly statuses: Readonly<Record<string, number>>;
}

function result(chat: string, { injected, letIn, stored, called, replayed, each, statuses }: Counted) {
  const cases = Object.values(injected).reduce((sum, count) => sum + count, 0);
  const answers = Object.fromEntries(Object.entries(statuses).map(([status, count]) => [`answered ${status}`, count]));
  return {
    subject: "ours",
    tried: { [`wrong requests to ${chat}'s door`]: cases, "the same honest one": each },
    injected,
    found: { "let in": letIn, stored, "calls to the chat": called, "the honest one heard": replayed, ...answers },
    broken: [
      ...(letIn > 0 ? [`${letIn} were not refused with 401 or 403`] : []),
      ...(stored > 0 ? [`${stored} were stored`] : []),
      ...(called > 0 ? [`${called} calls were made because of them`] : []),
      ...(replayed === 1 ? [] : [`an honest event that came ${each} times was heard ${replayed} times`]),
    ],
  } as const;
}

async function aStore(held: AsyncDisposableStack) {
  const { db } = held.use(await openInMemory());
  const { id } = await ensureOrganisation(db, COUNCIL);
  return { db, organisation: await organisationById(db, id) };
}

/** The chat's own door on a real port; what it lets in is stored, and nothing is done about it. */
async function served(
  held: AsyncDisposableStack,
  db: Database,
  chat: Awaited<ReturnType<typeof openSlack>>,
): Promise<string> {
  const { id } = await ensureOrganisation(db, COUNCIL);
  const heard = held.use(
    await chat.listen(
      async ({ organisationId = id, channel, externalId, personId, body }) =>
        void (await storeIncoming(db, { organisationId, channel, externalId, personId, body, at: new Date() })),
      CORE,
    ),
  );
  const served = { isReady: async () => true, routes: heard.routes, failed: () => {} };
  const server = held.use(await listen({ host: "127.0.0.1", port: 0 }, served));
  return `http://127.0.0.1:${server.port}`;
}

async function incoming(db: Database): Promise<number> {
  return (await db.selectFrom("incoming").select("id").execute()).length;
}
