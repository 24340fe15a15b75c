// The chat services that are set up, from the settings and from what organisations have connected.
import type { ChatService } from "./bot/chat-service.ts";
import { TEAMS } from "./bot/teams/place.ts";
import type { Config } from "./config.ts";
import { connectionOf, hasConnections, keepConnection } from "./db/connections.ts";
import { type Seal, sealWith } from "./db/seal.ts";
import type { Log } from "./jobs/log-port.ts";
import type { OpenStore } from "./open-store.ts";

/**
 * Empty where none is set up: then one speaks at a terminal only.
 *
 * @throws UserError where a service does not take what the settings say
 */
export async function openChats(config: Config, store: OpenStore, log: Log): Promise<readonly ChatService[]> {
  const seal = config.secretKeys.length > 0 ? sealWith(config.secretKeys) : null;
  return [...(await openSlackOf(config, store, seal, log)), ...(await openTeamsOf(config, store, seal, log))];
}

async function openSlackOf(
  { slack }: Config,
  { db, organisation }: OpenStore,
  seal: Seal | null,
  log: Log,
): Promise<readonly ChatService[]> {
  if (!slack) return [];
  // Its library takes a while to load, and is needed by nobody else.
  const { openSlack } = await import("./bot/slack/open-slack.ts");
  return [await openSlack(slack, { db, organisation, seal, log })];
}

/** The environment's app is of the organisation that the store was opened for; others stand in the store. */
async function openTeamsOf(
  { teams }: Config,
  { db, organisation }: OpenStore,
  seal: Seal | null,
  log: Log,
): Promise<readonly ChatService[]> {
  if (!teams && !(await hasConnections(db, TEAMS))) return [];
  if (teams?.app) {
    const { tenant } = teams.app;
    const held = await connectionOf(db, TEAMS, tenant);
    await keepConnection(db, {
      organisationId: organisation.id,
      channel: TEAMS,
      tenant,
      name: "Microsoft Teams",
      credentials: null,
      settings: held?.settings ?? {},
    });
  }
  // The SDK takes a while to load, and is needed by nobody else.
  const { openTeams } = await import("./bot/teams/open-teams.ts");
  const own = teams ? { app: teams.app, organisationId: organisation.id } : null;
  return [openTeams({ db, own, seal, log })];
}
