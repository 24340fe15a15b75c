// The service with Teams: over a real store and queue, behind a real port, with a strict Bot Connector on the other side.
import { onTestFinished } from "vitest";
import { startApp } from "../../src/app.ts";
import type { Channel } from "../../src/bot/channel.ts";
import { openTeams } from "../../src/bot/teams/open-teams.ts";
import { type Limits, TEAMS_LIMITS } from "../../src/bot/teams/pace.ts";
import { TEAMS } from "../../src/bot/teams/place.ts";
import type { TeamsApp } from "../../src/bot/teams/sdk.ts";
import { keepConnection } from "../../src/db/connections.ts";
import type { Seal } from "../../src/db/seal.ts";
import type { OpenDatabase } from "../../src/db/store.ts";
import { listen } from "../../src/http.ts";
import type { Clock } from "../../src/jobs/clock.ts";
import type { Lease } from "../../src/jobs/deliver.ts";
import type { GivenPlan } from "./a-plan.ts";
import { type FakeConnector, type FakeLimits, startFakeConnector, TENANT } from "./fake-connector.ts";
import { keptLog, testQueue } from "./test-jobs.ts";

export interface TeamsService {
  readonly teams: FakeConnector;
  /** Where the bot listens. */
  readonly url: string;
  readonly app: Awaited<ReturnType<typeof startApp>>;
  readonly log: ReturnType<typeof keptLog>;
}

export interface TeamsServiceOptions {
  readonly limits?: FakeLimits | null;
  readonly pace?: Limits;
  readonly clock?: Clock;
  readonly lease?: Lease;
  readonly alsoChannels?: readonly Channel[];
  /** Null: nobody checks tokens. */
  readonly own?: TeamsApp | null;
  /** Opens the credentials of tenants with an app of their own. */
  readonly seal?: Seal;
}

/** Where Teams itself sets no limits, nobody waits for any. */
export const AT_ONCE: Limits = {
  conversation: [{ most: 1_000, withinMs: 1 }],
  tenant: [{ most: 1_000, withinMs: 1 }],
};

/** Inside a test; all of it ends when the test is over. */
export async function aTeamsService(
  database: OpenDatabase,
  { organisation }: GivenPlan,
  options: TeamsServiceOptions = {},
): Promise<TeamsService> {
  const { db } = database;
  const teams = await startFakeConnector(options.limits === undefined ? null : options.limits);
  await keepConnection(db, {
    organisationId: organisation.id,
    channel: TEAMS,
    tenant: TENANT,
    name: "Microsoft Teams",
    credentials: null,
    settings: {},
  });
  const log = keptLog();
  const service = openTeams({
    db,
    own: { app: options.own === undefined ? teams.app : options.own, organisationId: organisation.id },
    seal: options.seal ?? null,
    log,
    sdk: { openIdMetadata: teams.openIdMetadata, tokenOf: teams.tokenOf },
    limits: options.pace ?? (options.limits ? TEAMS_LIMITS : AT_ONCE),
    isFilesAddress: (address) => address.startsWith(teams.url),
  });
  const store = { database, db, organisation, [Symbol.asyncDispose]: async () => {} };
  const app = await startApp({
    store,
    queue: testQueue(),
    channels: [service.channel, ...(options.alsoChannels ?? [])],
    log,
    tick: null,
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.lease ? { lease: options.lease } : {}),
  });
  const listening = await service.listen(app.receive, app.core);
  const failed = (path: string, cause: unknown) => log.error({ event: "http.failed", path, cause: String(cause) });
  const server = await listen({ host: "127.0.0.1", port: 0 }, {
    isReady: app.isReady,
    routes: listening.routes,
    failed,
  } as Parameters<typeof listen>[1]);
  onTestFinished(async () => {
    await server[Symbol.asyncDispose]();
    await listening[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
    await teams[Symbol.asyncDispose]();
  });
  return { teams, url: `http://127.0.0.1:${server.port}`, app, log };
}
