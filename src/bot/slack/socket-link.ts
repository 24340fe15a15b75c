// Socket Mode: Slack is heard over a connection that we open, for whoever cannot be reached from outside.
import { type App, SocketModeReceiver } from "@slack/bolt";
import { UserError } from "../../plan/user-error.ts";
import { SILENT } from "./slack-client.ts";
import { slackErrorOf } from "./slack-error.ts";
import type { SlackLog } from "./slack-log.ts";

export interface SocketLink extends AsyncDisposable {
  readonly receiver: SocketModeReceiver;
  /**
   * Connects and stays connected until it is closed; where Slack cannot be reached it goes on trying.
   *
   * @throws UserError where Slack does not take the token
   */
  readonly start: (app: App) => Promise<void>;
}

const TIMEOUT_MS = 10_000;
const LONGEST_WAIT_MS = 30_000;

/** The library's own way to connect again ends the process when Slack refuses it meanwhile, so that is done here. */
export function socketLink(appToken: string, apiUrl: string, log: SlackLog): SocketLink {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: SILENT,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, timeout: TIMEOUT_MS, retryConfig: { retries: 0 } },
    },
  });
  const closed = new AbortController();
  let staying: Promise<void> = Promise.resolve();

  /** Resolves when a connection has ended. */
  async function connectOnce(connected: () => void): Promise<void> {
    const ended = new Promise<void>((resolve) => receiver.client.once("disconnected", () => resolve()));
    await receiver.start();
    log.done("connected");
    connected();
    await ended;
  }

  async function stay(connected: () => void, refused: (cause: unknown) => void): Promise<void> {
    let waitMs = 0;
    while (!closed.signal.aborted) {
      try {
        await connectOnce(() => {
          waitMs = 0;
          connected();
        });
      } catch (error) {
        if (closed.signal.aborted) return;
        log.failed("connected", error);
        refused(error);
        waitMs = Math.min(LONGEST_WAIT_MS, Math.max(1_000, waitMs * 2));
        await pause(waitMs, closed.signal);
      }
    }
  }

  return {
    receiver,
    async start(app) {
      receiver.init(afterStoring(app));
      await new Promise<void>((resolve, reject) => {
        const refused = (cause: unknown) => (slackErrorOf(cause) === null ? resolve() : reject(cause));
        staying = stay(resolve, refused);
      }).catch((cause: unknown) => {
        closed.abort();
        const advice = "Copy it again from “Basic Information”, “App-Level Tokens”; it needs connections:write.";
        throw new UserError(`Slack does not take SLACK_APP_TOKEN (${slackErrorOf(cause)}). ${advice}`, { cause });
      });
    },
    async [Symbol.asyncDispose]() {
      closed.abort();
      await receiver.stop();
      await staying;
    },
  };
}

/** Over a socket the library acknowledges events before anything was done; here it is said when the event is stored. */
function afterStoring(app: App): App {
  const processEvent: App["processEvent"] = async (event) => {
    let answer: { readonly body: unknown } | null = null;
    await app.processEvent({
      ...event,
      ack: async (body?: unknown) => {
        answer = { body };
      },
    });
    const said = answer as { readonly body: unknown } | null;
    if (said) await event.ack(said.body as never);
  };
  return { processEvent } as App;
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
