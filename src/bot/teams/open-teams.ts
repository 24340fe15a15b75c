// Teams as a chat service: what goes out, what comes in, and who is there.
import type { Database } from "../../db/database.ts";
import type { Seal } from "../../db/seal.ts";
import type { ChatService } from "../chat-service.ts";
import { checkTeams } from "./check-teams.ts";
import { connectorBy } from "./connector.ts";
import { fetchFromTeams, isFilesAddress } from "./fetch-file.ts";
import { meetAgain } from "./meet-members.ts";
import { type Limits, paceOf, TEAMS_LIMITS } from "./pace.ts";
import { TEAMS } from "./place.ts";
import { messagesRoute } from "./receive.ts";
import type { TeamsLog } from "./receive-ports.ts";
import { openRoster } from "./roster.ts";
import { openSdk, type SdkOptions } from "./sdk.ts";
import { sendToTeams } from "./send.ts";
import { type OwnApp, teamsApps } from "./teams-apps.ts";

export interface TeamsOptions {
  readonly db: Database;
  /** The app of the environment and whose it is; null: each tenant has its own in the store. */
  readonly own: OwnApp | null;
  /** Opens the credentials of tenants; null where no key is set. */
  readonly seal: Seal | null;
  readonly log: TeamsLog;
  readonly sdk?: SdkOptions;
  readonly limits?: Limits;
  /** Which addresses files are fetched from. */
  readonly isFilesAddress?: (address: string) => boolean;
}

export function openTeams(options: TeamsOptions): ChatService {
  const { db, log } = options;
  const sdk = openSdk(options.sdk);
  const connector = connectorBy(sdk);
  const apps = teamsApps(db, options.own, options.seal);
  const roster = openRoster();
  const pace = paceOf(options.limits ?? TEAMS_LIMITS);
  return {
    channel: {
      name: TEAMS,
      send: (outgoing) => sendToTeams(outgoing, { db, apps, connector, pace, roster }),
      // Teams gives no app what was said before.
      find: null,
      fetchFile: (fileId, mostBytes) => fetchFromTeams(fileId, mostBytes, options.isFilesAddress ?? isFilesAddress),
      directory: roster.directory,
    },
    check: () => checkTeams(db, apps, sdk),
    async listen(receive, core) {
      const going = new Set<Promise<void>>();
      const inBackground = (work: Promise<void>) => {
        const done = work
          .catch((error: unknown) => log.warn({ event: "teams.background", outcome: "failed", err: String(error) }))
          .finally(() => going.delete(done));
        going.add(done);
      };
      const ending = new AbortController();
      inBackground(meetAgain({ db, apps, connector, roster, log }, ending.signal));
      return {
        routes: [messagesRoute({ db, sdk, apps, connector, roster, receive, core, log, inBackground })],
        async [Symbol.asyncDispose]() {
          ending.abort();
          await Promise.all(going);
        },
      };
    },
  };
}
