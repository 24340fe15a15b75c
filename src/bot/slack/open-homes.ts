// Homes that people have open: shown when they are opened, and anew after what their owners did.
import type { Outgoing } from "../channel.ts";
import type { Core } from "../chat-service.ts";
import { renderHome } from "./render-home.ts";
import { addressOf, type Sending } from "./send.ts";
import { slackClient } from "./slack-client.ts";
import type { SlackPeople } from "./slack-people.ts";
import type { Workspace } from "./workspaces.ts";

export interface OpenHomes {
  /** Somebody opened their home: it is shown. */
  readonly opened: (workspace: Workspace, user: string) => void;
  /** Somebody pressed something on their home: they have it open, and their answer will renew it. */
  readonly pressedOn: (workspace: Workspace, user: string) => void;
  /** Their home as it is after an answer to them; of whoever has none open nothing is asked. */
  readonly renew: (
    to: Pick<Outgoing, "organisationId" | "personId">,
    sending: Pick<Sending, "db" | "workspaces">,
  ) => void;
  /** Set once it is known what homes show. */
  show: ((workspace: Workspace, user: string) => Promise<void>) | null;
}

/**
 * Slack tells when a home is opened and never when it is left, so one that was opened is taken to be open until the
 * process ends; whoever opens it again sees it anew in any case. Two renewals of one home are never under way at once.
 *
 * @param meanwhile does work that nobody waits for
 */
export function openHomes(meanwhile: (work: () => Promise<void>) => void): OpenHomes {
  const open = new Set<string>();
  const underWay = new Map<string, { again: boolean }>();

  const homes: OpenHomes = {
    show: null,
    opened(workspace, user) {
      open.add(nameOf(workspace, user));
      anew(workspace, user);
    },
    pressedOn: (workspace, user) => void open.add(nameOf(workspace, user)),
    renew(to, sending) {
      if (open.size === 0) return;
      meanwhile(async () => {
        const address = await addressOf(to, sending);
        if (!address) return;
        const { workspace, account } = address;
        if (open.has(nameOf(workspace, account.externalId))) anew(workspace, account.externalId);
      });
    },
  };
  return homes;

  function anew(workspace: Workspace, user: string): void {
    const name = nameOf(workspace, user);
    const already = underWay.get(name);
    if (already) {
      already.again = true;
      return;
    }
    const mine = { again: false };
    underWay.set(name, mine);
    meanwhile(async () => {
      try {
        await homes.show?.(workspace, user);
      } finally {
        underWay.delete(name);
        if (mine.again) anew(workspace, user);
      }
    });
  }
}

function nameOf({ tenant }: Workspace, user: string): string {
  return `${tenant} ${user}`;
}

export async function showHome(
  workspace: Workspace,
  user: string,
  { core, people, apiUrl }: { readonly core: Core; readonly people: SlackPeople; readonly apiUrl: string },
): Promise<void> {
  const person = await people.personOf(workspace, user);
  if (person === null) return;
  const view = renderHome(await core.homeFor(person));
  await slackClient(apiUrl, workspace.token).views.publish({ user_id: user, view: view as never });
}
