// What is at hand where an activity of Teams is received.
import type { Database } from "../../db/database.ts";
import type { Core, Receive } from "../chat-service.ts";
import type { Connector } from "./connector.ts";
import type { Roster } from "./roster.ts";
import type { Sdk } from "./sdk.ts";
import type { TeamsApps } from "./teams-apps.ts";

/** Ids and counts, never names or words. */
export interface TeamsLog {
  readonly info: (fields: Readonly<Record<string, unknown>>) => void;
  readonly warn: (fields: Readonly<Record<string, unknown>>) => void;
}

export interface ReceivePorts {
  readonly db: Database;
  readonly sdk: Sdk;
  readonly apps: TeamsApps;
  readonly connector: Connector;
  readonly roster: Roster;
  readonly receive: Receive;
  readonly core: Core;
  readonly log: TeamsLog;
  /** Work that nobody waits for; it is waited for when the service ends. */
  readonly inBackground: (work: Promise<void>) => void;
}
