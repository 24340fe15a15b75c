// Slack, set up: what goes out and what comes in, for one workspace or many.
import { App, type Authorize, type HTTPReceiver, type SocketModeReceiver } from "@slack/bolt";
import { allConnections } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import type { Organisation } from "../../db/people.ts";
import type { Seal } from "../../db/seal.ts";
import { UserError } from "../../plan/user-error.ts";
import type { ChatService, Core, Listening, Receive, Route } from "../chat-service.ts";
import { chartPictures } from "./chart-pictures.ts";
import { checkSlack } from "./check-slack.ts";
import { fetchFile } from "./fetch-file.ts";
import { find } from "./find.ts";
import { type Ears, hear, NOT_KNOWN } from "./hearing.ts";
import { EVENTS_PATH, httpReceiver, installReceiver } from "./installing.ts";
import { openHomes, showHome } from "./open-homes.ts";
import { guard } from "./request-guard.ts";
import { lanesAt, type Sending, send } from "./send.ts";
import type { SlackSettings } from "./settings.ts";
import { SILENT, slackClient } from "./slack-client.ts";
import { slackErrorOf } from "./slack-error.ts";
import { type LogLines, slackLog } from "./slack-log.ts";
import { slackPeople } from "./slack-people.ts";
import { socketLink } from "./socket-link.ts";
import { SLACK, type Workspace, workspacesIn } from "./workspaces.ts";

export interface SlackHouse {
  readonly db: Database;
  /** The organisation that this service was set up for. */
  readonly organisation: Organisation;
  /** For tokens of workspaces that install the app themselves; null where no key is set. */
  readonly seal: Seal | null;
  readonly log: LogLines;
  /** False where somebody else keeps the accounts; they are listed by default. */
  readonly listsPeople?: boolean;
}

/** Names and addresses change seldom, and Slack tells of most changes by itself. */
const LIST_EVERY_MS = 3_600_000;
const TRY_AGAIN_MS = 30_000;

/** @throws UserError where Slack does not take the token, or a key for many workspaces is missing */
export async function openSlack(settings: SlackSettings, house: SlackHouse): Promise<ChatService> {
  const { db, organisation, seal } = house;
  if (settings.install && !seal) {
    throw new UserError("SLACK_CLIENT_ID needs SECRET_KEYS too: the workspaces' tokens are sealed with it.");
  }
  const { apiUrl } = settings;
  const log = slackLog(house.log);
  const workspaces = workspacesIn(db, settings.botToken, seal);
  const people = slackPeople(db, apiUrl);
  const pictures = chartPictures(apiUrl, (error) => log.failed("picture.given", error));
  const sending: Sending = { db, workspaces, apiUrl, lanes: lanesAt(settings.messagesPerSecond), pictures };
  const homes = openHomes((work) => meanwhile("home.shown", work));
  /** What goes on after Slack was answered; closing waits for it. */
  const pending = new Set<Promise<void>>();
  const closed = new AbortController();

  let connected = settings.botToken === null || (await connect(settings.botToken));

  /** False where Slack cannot be reached now: what was connected before goes on, and it is tried again. */
  async function connect(token: string): Promise<boolean> {
    try {
      const said = await slackClient(apiUrl, token).auth.test();
      const { team_id: team, enterprise_id: enterprise, user_id: botUserId, bot_id: botId } = said;
      const tenant = said.is_enterprise_install ? enterprise : team;
      if (!tenant || !botUserId || !botId) throw new UserError("SLACK_BOT_TOKEN is not the token of a bot user.");
      const named = { tenant, name: said.team ?? tenant, token: null, botUserId, botId };
      await workspaces.keep({ organisationId: organisation.id, ...named });
      return true;
    } catch (error) {
      const refused = slackErrorOf(error);
      if (refused) {
        const advice = "Copy it again from “OAuth & Permissions” of the app, or install the app again.";
        throw new UserError(`Slack does not take SLACK_BOT_TOKEN (${refused}). ${advice}`, { cause: error });
      }
      if (error instanceof UserError) throw error;
      log.failed("connected", error);
      return false;
    }
  }

  function meanwhile(event: string, work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) => log.failed(event, error))
      .finally(() => pending.delete(done));
    pending.add(done);
  }

  function refresh(workspace: Workspace, anew?: "anew"): void {
    meanwhile("people.listed", async () => log.done("people.listed", await people.refresh(workspace, anew)));
  }

  async function refreshAll(): Promise<void> {
    if (!connected && settings.botToken) connected = await connect(settings.botToken);
    for (const { tenant } of await allConnections(db, SLACK)) {
      const workspace = await workspaces.of(tenant);
      if (workspace) refresh(workspace, "anew");
    }
  }

  /** Lists people now and every hour; sooner while Slack cannot be reached. */
  async function keepListing(): Promise<void> {
    while (!closed.signal.aborted) {
      await refreshAll().catch((error: unknown) => log.failed("people.listed", error));
      await pause(connected ? LIST_EVERY_MS : TRY_AGAIN_MS, closed.signal);
    }
  }

  const authorize: Authorize<boolean> = async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
    const workspace =
      (!isEnterpriseInstall && teamId ? await workspaces.of(teamId) : null) ??
      (enterpriseId ? await workspaces.of(enterpriseId) : null);
    if (!workspace) throw new Error("nobody here has connected that workspace");
    const { botId, botUserId } = workspace;
    return { botId, botUserId, ...(teamId ? { teamId } : {}), workspace };
  };

  function appOn(receiver: HTTPReceiver | SocketModeReceiver, ears: Ears): App {
    const app = new App({ receiver, authorize, convoStore: false, logger: SILENT });
    app.error(async (error) => {
      log.failed("heard", error);
      throw error;
    });
    hear(app, ears);
    return app;
  }

  function earsOf(receive: Receive, core: Core): Ears {
    const told = new Set<string>();
    return {
      db,
      apiUrl,
      workspaces,
      people,
      receive,
      core,
      log,
      homes,
      welcomeStranger(workspace, user) {
        // Once is enough, and nobody is written to for every line of theirs.
        if (told.has(user) || told.size > 10_000) return;
        told.add(user);
        const client = slackClient(apiUrl, workspace.token);
        meanwhile(
          "stranger.told",
          async () => void (await client.chat.postMessage({ channel: user, text: NOT_KNOWN })),
        );
      },
    };
  }

  async function listen(receive: Receive, core: Core): Promise<Listening> {
    await using opening = new AsyncDisposableStack();
    homes.show = (workspace, user) => showHome(workspace, user, { core, people, apiUrl });
    const ears = earsOf(receive, core);
    const routes: Route[] = [];
    if (settings.signingSecret) {
      const receiver = httpReceiver(settings.signingSecret);
      appOn(receiver, ears);
      routes.push(eventsRoute(receiver, log.refused));
    }
    if (settings.install && settings.signingSecret) {
      const installed = (workspace: Workspace) => refresh(workspace, "anew");
      const installing = { db, workspaces, home: organisation, installed };
      const receiver = installReceiver(settings.install, apiUrl, settings.signingSecret, installing);
      routes.push({ path: "/slack/", handle: handedTo(receiver) });
    }
    if (settings.appToken) {
      const link = opening.use(socketLink(settings.appToken, apiUrl, log));
      await link.start(appOn(link.receiver, ears));
    }
    const listing = house.listsPeople === false ? Promise.resolve() : keepListing();
    const links = opening.move();
    return {
      routes,
      async [Symbol.asyncDispose]() {
        closed.abort();
        await links.disposeAsync();
        await listing;
        await Promise.all(pending);
      },
    };
  }

  return {
    channel: {
      name: SLACK,
      async send(outgoing) {
        const sent = await send(outgoing, sending);
        // What somebody did may have changed what their home shows.
        if (sent.kind === "sent" && outgoing.isWaitedFor) homes.renew(outgoing, sending);
        return sent;
      },
      find: (sought) => find(sought, sending),
      fetchFile: (id, mostBytes, whose) => fetchFile(id, mostBytes, whose, { workspaces, apiUrl }),
      directory: people.directory,
    },
    listen,
    check: () => checkSlack(db, workspaces, apiUrl),
  };
}

function eventsRoute(receiver: HTTPReceiver, refused: (why: string) => void): Route {
  const handle = handedTo(receiver);
  return {
    path: EVENTS_PATH,
    async handle(request, response) {
      const why = await guard(request, response);
      if (why === null) await handle(request, response);
      else refused(why);
    },
  };
}

function handedTo(receiver: HTTPReceiver): Route["handle"] {
  return (request, response) => {
    try {
      receiver.requestListener(request, response);
    } catch {
      // The library throws for what it has no path for.
      response.writeHead(404).end();
    }
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
