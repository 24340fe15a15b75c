// The examination of an installation: settings, secrets, store, queue, chats, service and work, in that order.
import { openChats } from "../chats.ts";
import { type Config, configFrom } from "../config.ts";
import { openDatabase } from "../db/open-database.ts";
import { organisationById } from "../db/people.ts";
import type { OpenDatabase } from "../db/store.ts";
import { type StoreFacts, storeFacts } from "../db/store-facts.ts";
import { organisationIds } from "../db/sweeps.ts";
import { type WorkFigures, workFigures } from "../db/work-figures.ts";
import { redisFacts } from "../jobs/redis-facts.ts";
import { openLog } from "../log.ts";
import { storeOf } from "../open-store.ts";
import { dayIn } from "../plan/calendar.ts";
import { UserError } from "../plan/user-error.ts";
import { bankHolidayFindings } from "./bank-holidays.ts";
import { attention, type Finding, good, wrong } from "./finding.ts";
import { folderFindings } from "./folder.ts";
import { secretFindings } from "./secrets.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Looks at everything and changes nothing: no table is made or brought up to date, no message is sent. What cannot be
 * looked at, because something before it is broken, is left out.
 */
export async function examine(environment: Environment): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = configFrom(environment);
  } catch (error) {
    return [wrong("settings", sentence(error), "Correct the setting, and ask again.")];
  }
  const today = dayIn(config.timeZone, new Date());
  const findings = [good("settings", "The settings can be used."), ...bankHolidayFindings(today)];
  const service = await serviceFinding(config);
  findings.push(...service);
  if (!config.databaseUrl) {
    const folder = await folderFindings(config.dataFolder, service.length > 0);
    findings.push(...folder.findings);
    if (!folder.mayOpen) return [...findings, ...(await secretFindings(environment, null))];
  }
  let database: OpenDatabase;
  try {
    database = await openDatabase(storeOf(config), "as it is");
  } catch (error) {
    const todo = "Do what it says, and ask again. Nothing else can be looked at before.";
    return [...findings, wrong("store", sentence(error), todo), ...(await secretFindings(environment, null))];
  }
  await using _closed = database;
  const facts = await storeFacts(database.db);
  findings.push(...storeFindings(facts, config));
  const isUsable = facts.missing.length === 0 && facts.unknown.length === 0;
  findings.push(...(await secretFindings(environment, isUsable ? database.db : null)));
  if (config.redisUrl) findings.push(...(await queueFindings(config.redisUrl)));
  else findings.push(good("queue", "The queue lives in the database."));
  if (!isUsable) return findings;
  findings.push(...(await chatFindings(config, database)));
  findings.push(...workFindings(await workFigures(database.db)));
  return findings;
}

/** Nothing where nobody answers at the service's own address. */
async function serviceFinding({ host, port }: Config): Promise<readonly Finding[]> {
  const at = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
  try {
    const answer = await fetch(`${at}/ready`, { signal: AbortSignal.timeout(5_000) });
    if (answer.ok) return [good("service", `The service at ${at} is ready.`)];
    const todo = "Look at its log for “sweep.done” with the outcome “failed” and for “queue.error”.";
    return [wrong("service", `The service at ${at} says that it is not ready (HTTP ${answer.status}).`, todo)];
  } catch {
    return [];
  }
}

/** A machine's clock may be so far from the database's. Chat services refuse requests that are five minutes off. */
const SKEW_SECONDS = 30;

function storeFindings(facts: StoreFacts, { timeZone }: Config): readonly Finding[] {
  const findings = [good("store", `The store is PostgreSQL ${facts.version}.`)];
  if (facts.unknown.length > 0) {
    const said = `The store was brought up to date by a later version (${facts.unknown.join(", ")}).`;
    findings.push(wrong("store", said, "Start that version or a newer one; an older one must not write here."));
  } else if (facts.missing.length > 0) {
    const said = `The store's tables are not up to date: ${facts.missing.length} migrations are missing.`;
    findings.push(attention("store", said, "Take a backup, then start the service: it brings them up to date."));
  } else findings.push(good("store", "Its tables are up to date."));
  const skew = Math.round(facts.aheadSeconds);
  if (Math.abs(skew) > SKEW_SECONDS) {
    const said = `This machine's clock is ${Math.abs(skew)} s ${skew > 0 ? "ahead of" : "behind"} the database's.`;
    findings.push(wrong("store", said, "Set both by a time server (NTP): chats refuse requests that are minutes off."));
  } else findings.push(good("store", "Its clock and this machine's agree."));
  const others = facts.timeZones.filter((zone) => zone !== timeZone);
  if (others.length > 0) {
    const said = `TIME_ZONE is ${timeZone}, and the organisation is kept in ${others.join(", ")}.`;
    findings.push(
      attention("store", said, "What is stored counts. Set TIME_ZONE to the same, so that nobody wonders."),
    );
  }
  return findings;
}

async function queueFindings(url: string): Promise<readonly Finding[]> {
  try {
    const { version, policy, isPersistent } = await redisFacts(url);
    const findings = [good("queue", `Redis ${version} answers.`)];
    if (Number(version.split(".")[0]) < 6) {
      findings.push(wrong("queue", `Redis ${version} is too old for the queue.`, "Install Redis 6.2 or newer."));
    }
    if (policy !== null && policy !== "noeviction") {
      const said = `Redis may throw jobs away when its memory is full (maxmemory-policy ${policy}).`;
      findings.push(wrong("queue", said, "Set maxmemory-policy to noeviction."));
    }
    if (isPersistent === false) {
      const said = "Redis keeps nothing over a restart. No work is lost, because the database has it, but it is late.";
      findings.push(attention("queue", said, "Switch appendonly on."));
    }
    return findings;
  } catch {
    return [wrong("queue", "Redis does not answer.", "Check that it runs and that REDIS_URL names it.")];
  }
}

async function chatFindings(config: Config, database: OpenDatabase): Promise<readonly Finding[]> {
  const { db } = database;
  const [first] = await organisationIds(db);
  if (first === undefined) return [attention("chats", "There is no organisation yet.", "Start the service once.")];
  try {
    const store = {
      database,
      db,
      organisation: await organisationById(db, first),
      [Symbol.asyncDispose]: async () => {},
    };
    const chats = await openChats(config, store, openLog("silent"));
    if (chats.length === 0) {
      const todo = "Set up Slack or Teams (docs/slack.md, docs/teams.md); at a terminal the service works without.";
      return [attention("chats", "No chat service is configured.", todo)];
    }
    const findings: Finding[] = [];
    for (const { channel, check } of chats) {
      const problems = check ? await check() : [];
      if (problems.length === 0) findings.push(good("chats", `${channel.name} is configured.`));
      const todo = "Connect it again, or correct its settings.";
      for (const problem of problems) findings.push(wrong("chats", `${channel.name}: ${problem}`, todo));
    }
    return findings;
  } catch (error) {
    return [wrong("chats", sentence(error), "Correct the settings of the chat service.")];
  }
}

const SWEEP_SECONDS = 15 * 60;

function workFindings(figures: WorkFigures): readonly Finding[] {
  const findings: Finding[] = [];
  const { troubled, oldestUnsentSeconds, sweepAgeSeconds } = figures;
  if (sweepAgeSeconds > SWEEP_SECONDS) {
    const said = `The last sweep ended ${inWords(sweepAgeSeconds)} ago; one is due every five minutes.`;
    findings.push(wrong("work", said, "Start the service; where it runs, look at its log for “sweep.done”."));
  } else findings.push(good("work", `The last sweep ended ${inWords(sweepAgeSeconds)} ago.`));
  if (oldestUnsentSeconds > SWEEP_SECONDS) {
    const said = `A message has been waiting to be sent for ${inWords(oldestUnsentSeconds)}.`;
    findings.push(wrong("work", said, "Look at the log for “message.delivered” with the outcome “later”."));
  }
  const told = "An officer sees them with “what was said since Monday?” and on the list of what was not delivered.";
  if (troubled.failed > 0)
    findings.push(attention("work", `${troubled.failed} messages could not be delivered.`, told));
  if (troubled.unconfirmed > 0) {
    const said = `${troubled.unconfirmed} messages may or may not have arrived; they are not sent again by themselves.`;
    findings.push(attention("work", said, told));
  }
  if (troubled.notHandled > 0) {
    findings.push(attention("work", `${troubled.notHandled} replies are kept and could not be handled.`, told));
  }
  return findings;
}

function inWords(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} seconds`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  return `${Math.round(seconds / 3600)} hours`;
}

/** A fault of ours shows no more than its first line. */
function sentence(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.message.split("\n")[0] ?? error.name) : String(error);
}
