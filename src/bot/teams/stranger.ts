// Somebody of the tenant whom nobody here knows: told whom to ask, and their words stay stored.

import type { Database } from "../../db/database.ts";
import { officersOf } from "../../db/officers.ts";
import { type Activity, threadOf } from "./activity.ts";
import type { Connector } from "./connector.ts";
import { botId } from "./place.ts";
import type { Speaker } from "./speaker.ts";
import type { Tenant } from "./teams-apps.ts";

const WITHIN_MS = 5_000;

/**
 * Said to them directly: a message of the ledger is for people that we know. It is not tried again.
 *
 * @returns the words
 */
export async function strangerTold(
  speaker: Exclude<Speaker, { kind: "person" }>,
  activity: Activity,
  tenant: Tenant,
  { db, connector }: { readonly db: Database; readonly connector: Connector },
): Promise<string> {
  const text = await wordsFor(speaker, tenant, db);
  const { conversation, thread } = threadOf(activity);
  const where = thread ? `${conversation};messageid=${thread}` : conversation;
  const reach = { app: tenant.app, serviceUrl: activity.serviceUrl };
  const message = {
    type: "message",
    from: { id: botId(tenant.app?.appId ?? "due-regard") },
    textFormat: "plain",
    text,
  };
  if (activity.type !== "invoke") {
    await connector.post(reach, where, message, new Date(Date.now() + WITHIN_MS));
  }
  return text;
}

/** In a dialog nothing was written to us that could be kept. */
export async function strangerInDialog(
  speaker: Exclude<Speaker, { kind: "person" }>,
  tenant: Tenant,
  db: Database,
): Promise<string> {
  if (speaker.kind === "stranger") return `${await whomToAsk(speaker, tenant, db)} After that, try this again.`;
  return "I do not know you here yet. Open Due Regard in Teams, write “hello” to me once, and try this again.";
}

async function wordsFor(
  speaker: Exclude<Speaker, { kind: "person" }>,
  { organisationId }: Tenant,
  db: Database,
): Promise<string> {
  if (speaker.kind === "unknown") {
    return "I could not look up who you are just now. What you wrote is kept; please send it again in a few minutes.";
  }
  return `${await whomToAsk(speaker, { organisationId }, db)} After that, write to me again. What you wrote is kept.`;
}

async function whomToAsk(
  speaker: Extract<Speaker, { kind: "stranger" }>,
  { organisationId }: Pick<Tenant, "organisationId">,
  db: Database,
): Promise<string> {
  const names = (await officersOf(db, organisationId)).map(({ name }) => name).slice(0, 3);
  const who = names.length > 0 ? names.join(" or ") : "the officer who runs the equality plan";
  const as = speaker.member.email ? ` as ${speaker.member.email}` : "";
  return `Hello. I keep the equality plan's actions, and I do not know you${as} yet. Please ask ${who} to add you.`;
}
