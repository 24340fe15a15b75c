// The service with Slack, as `npm start` joins it: the fake on one side, a store and a queue on the other.
import { onTestFinished } from "vitest";
import { type App, startApp } from "../../src/app.ts";
import type { ChatService } from "../../src/bot/chat-service.ts";
import { openSlack } from "../../src/bot/slack/open-slack.ts";
import { type SlackSettings, slackSettings } from "../../src/bot/slack/settings.ts";
import { sealWith } from "../../src/db/seal.ts";
import type { OpenDatabase } from "../../src/db/store.ts";
import { listen } from "../../src/http.ts";
import type { Clock } from "../../src/jobs/clock.ts";
import type { GivenPlan } from "./a-plan.ts";
import { APP_TOKEN, ASHCOMBE, CLIENT, type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import type { SlackLimits } from "./fake-slack-limits.ts";
import { SIGNING_SECRET, slackRequests } from "./slack-requests.ts";
import { type KeptLog, keptLog, testQueue } from "./test-jobs.ts";
import { until } from "./until.ts";

export interface SlackService {
  readonly slack: FakeSlack;
  readonly app: App;
  readonly chat: ChatService;
  readonly url: string;
  readonly sends: ReturnType<typeof slackRequests>;
  readonly log: KeptLog;
  /** Resolves when everything that came in was handled and everything due was sent. */
  readonly idle: () => Promise<void>;
  /** Slack's id of a person of the plan. */
  readonly idOf: (name: string) => string;
}

export interface SlackServiceOptions {
  readonly over?: "http" | "socket" | "install";
  readonly limits?: SlackLimits;
  readonly clock?: Clock;
  readonly settings?: Partial<Record<keyof Parameters<typeof slackSettings>[0], string | number>>;
}

/** Everybody of the plan has a Slack account with their e-mail address. It closes when the test is finished. */
export async function slackService(
  database: OpenDatabase,
  plan: GivenPlan,
  people: readonly string[],
  { over = "http", limits, clock, settings = {} }: SlackServiceOptions = {},
): Promise<SlackService> {
  const held = new AsyncDisposableStack();
  onTestFinished(() => held.disposeAsync());
  const slack = held.use(await startFakeSlack(limits ? { limits } : {}));
  const ids = new Map(people.map((name) => [name, `U0${name.toUpperCase().replace(/\W/g, "")}`]));
  for (const [name, id] of ids) slack.addUser({ id, name, email: plan.person(name).email });
  const log = keptLog();
  const { db } = database;
  const { organisation } = plan;
  const given = slackSettings({ ...environmentOf(over, slack), ...settings } as never);
  if (!given) throw new Error("no Slack");
  const seal = sealWith(["a secret of at least thirty-two characters"]);
  const chat = await openSlack(given satisfies SlackSettings, { db, organisation, seal, log });
  const store = { database, db, organisation, [Symbol.asyncDispose]: async () => {} };
  const joined = { store, queue: testQueue(), channels: [chat.channel], log, tick: null };
  const app = held.use(await startApp({ ...joined, ...(clock ? { clock } : {}) }));
  const heard = held.use(await chat.listen(app.receive, app.core));
  const failed = (path: string, cause: unknown) => log.error({ event: "http.failed", path, cause: String(cause) });
  const served = { isReady: app.isReady, routes: heard.routes, failed };
  const server = held.use(await listen({ host: "127.0.0.1", port: 0 }, served));
  const url = `http://127.0.0.1:${server.port}`;
  if (over !== "install") {
    await until("everybody was found in Slack", () => log.lines.some(({ event }) => event === "slack.people.listed"));
  }
  return {
    slack,
    app,
    chat,
    url,
    sends: slackRequests(`${url}/slack/events`),
    log,
    idle: app.jobs.idle,
    idOf(name) {
      const id = ids.get(name);
      if (!id) throw new Error(`${name} has no Slack account`);
      return id;
    },
  };
}

function environmentOf(over: "http" | "socket" | "install", slack: FakeSlack) {
  const common = { SLACK_API_URL: slack.apiUrl, SLACK_MESSAGES_PER_SECOND: 100 };
  switch (over) {
    case "http":
      return { ...common, SLACK_BOT_TOKEN: ASHCOMBE.token, SLACK_SIGNING_SECRET: SIGNING_SECRET };
    case "socket":
      return { ...common, SLACK_BOT_TOKEN: ASHCOMBE.token, SLACK_APP_TOKEN: APP_TOKEN };
    case "install":
      return {
        ...common,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_CLIENT_ID: CLIENT.id,
        SLACK_CLIENT_SECRET: CLIENT.secret,
        SLACK_STATE_SECRET: "state-secret-of-the-app",
        SLACK_AUTHORIZE_URL: `${slack.origin}/oauth/v2/authorize`,
      };
  }
}
