// Whoever is in a team or group chat with the app can be written to, and found by name.
import { setTimeout as sleep } from "node:timers/promises";
import { accountOf } from "../../db/chat-accounts.ts";
import { TEAMS } from "./place.ts";
import type { ReceivePorts } from "./receive-ports.ts";
import { linkMember } from "./speaker.ts";
import type { TeamOfTenant } from "./teams-apps.ts";

type Ports = Pick<ReceivePorts, "db" | "apps" | "connector" | "roster" | "log">;

/** One team after the other, so that many teams are no storm of requests. */
const BETWEEN_TEAMS_MS = 1_000;

/** After a start, before anybody writes: the members of a tenant are kept in memory alone. */
export async function meetAgain(ports: Ports, signal: AbortSignal): Promise<void> {
  const teams = await ports.apps.teams();
  for (const [at, team] of teams.entries()) {
    if (at > 0) await sleep(BETWEEN_TEAMS_MS, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    await meetMembers(team, ports);
  }
  ports.log.info({ event: "teams.met-again", outcome: "done", teams: teams.length });
}

export async function meetMembers({ tenant, serviceUrl, team }: TeamOfTenant, ports: Ports): Promise<void> {
  const { db, apps, connector, roster, log } = ports;
  const { organisationId } = tenant;
  const found = await connector.members({ app: tenant.app, serviceUrl }, team);
  if (found.kind !== "done") {
    log.warn({ event: "teams.members", outcome: found.kind, organisation: organisationId });
    // We were taken out of it while nobody told us.
    if (found.kind === "answered" && [403, 404].includes(found.status)) await apps.left(tenant.tenant, team);
    return;
  }
  await apps.joined(tenant.tenant, team);
  const members = found.value.map((member) => ({ ...member, externalId: member.aadObjectId ?? member.id }));
  roster.keep(organisationId, members);
  let linked = 0;
  for (const member of members) {
    if (await accountOf(db, organisationId, TEAMS, member.externalId)) continue;
    const place = { serviceUrl, conversation: null, user: member.id };
    if ((await linkMember(db, member, tenant, place, new Date())) !== null) linked += 1;
  }
  log.info({ event: "teams.members", outcome: "done", organisation: organisationId, met: members.length, linked });
}
