// Runs the service until it is told to stop.
import { join } from "node:path";
import { apiRoute } from "./api/api-route.ts";
import { startApp } from "./app.ts";
import type { ChatService, Route } from "./bot/chat-service.ts";
import { fileInbox, memoryInbox } from "./bot/terminal/inbox.ts";
import { terminalChannel } from "./bot/terminal/terminal-channel.ts";
import { calendarRoute } from "./calendar-route.ts";
import { openChats } from "./chats.ts";
import type { Config } from "./config.ts";
import { converse, isAtTerminal } from "./converse.ts";
import { documentRoute } from "./document-route.ts";
import { listen } from "./http.ts";
import { faultOf } from "./jobs/log-port.ts";
import { DEFAULT_OFFICE } from "./jobs/papers/office-pdf.ts";
import { compiledSoFar } from "./keep-compiled.ts";
import { openLog } from "./log.ts";
import { openMetrics } from "./metrics.ts";
import { metricsRoute } from "./metrics-route.ts";
import { openStore } from "./open-store.ts";
import { stopped, stopSignal } from "./stop-signal.ts";

/**
 * Opens the store, starts the queue, and serves until SIGTERM, SIGINT or the end of the conversation; then what is in
 * hand is finished or released. With a terminal there is a conversation in which one can be anybody; without, a port.
 *
 * @throws UserError when the store or the queue cannot be used, or the port is taken
 */
export async function serve(config: Config): Promise<void> {
  const stop = stopSignal();
  const metrics = openMetrics();
  const isSpokenToHere = isAtTerminal() && config.slack === null;
  const log = metrics.counting(openLog(isSpokenToHere ? "silent" : config.logLevel));
  await using store = await openStore(config);
  await using inboxes = new AsyncDisposableStack();
  // What a terminal showed is gone with it, but for the embedded size, where the data folder remembers it.
  const inbox = config.databaseUrl
    ? memoryInbox()
    : inboxes.use(await fileInbox(join(config.dataFolder, "terminal-inbox.jsonl")));
  const chats = await openChats(config, store, log);
  await using app = await startApp({
    store,
    queue: config.redisUrl ? { kind: "redis", url: config.redisUrl } : { kind: "database" },
    isTraced: config.isTraced,
    papers: {
      address: config.publicUrl ?? `http://${config.host}:${config.port}`,
      office: { ...DEFAULT_OFFICE, program: config.officeProgram },
    },
    channels: [terminalChannel(inbox, join(config.dataFolder, "papers")), ...chats.map(({ channel }) => channel)],
    log,
    publicUrl: config.publicUrl,
  });
  // With a chat service it is spoken to there, wherever it was started.
  if (isSpokenToHere) {
    await converse(app, inbox, { as: null, turnTo: null, stop });
    return;
  }
  await using heard = new AsyncDisposableStack();
  const routes: Route[] = [
    metricsRoute(metrics, store.db, config.metricsToken),
    documentRoute(store.db, app.clock),
    apiRoute(app),
    calendarRoute(store.db, app.clock.now),
  ];
  for (const chat of chats) routes.push(...heard.use(await chat.listen(app.receive, app.core)).routes);
  const failed = (path: string, cause: unknown) => log.error({ event: "http.failed", path, err: faultOf(cause) });
  await using server = await listen(config, { isReady: app.isReady, routes, failed });
  log.info({ event: "service.started", outcome: "ready", port: server.port });
  process.stderr.write(
    `Due Regard listens on http://${config.host}:${server.port} (/health, /ready, /metrics). ${chatsSaid(chats)}\n`,
  );
  compiledSoFar();
  await stopped(stop);
  log.info({ event: "service.stopping", outcome: "asked" });
}

function chatsSaid(chats: readonly ChatService[]): string {
  const missing = ["slack", "teams"].filter((name) => !chats.some(({ channel }) => channel.name === name));
  const named: Readonly<Record<string, string>> = { slack: "Slack", teams: "Teams" };
  if (missing.length === 0) return "Slack and Teams are set up.";
  const names = missing.map((name) => named[name]).join(" and ");
  return `${names} ${missing.length === 1 ? "is" : "are"} not configured.`;
}
