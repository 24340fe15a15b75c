// "Home", or the command "Report on an action": what Slack shows in a tab of its own is a card in Teams.
import type { PersonId } from "../../plan/ids.ts";
import type { Core } from "../chat-service.ts";
import { type Activity, scopeOf, threadOf } from "./activity.ts";
import type { Connector } from "./connector.ts";
import { renderCard } from "./render-card.ts";
import type { Tenant } from "./teams-apps.ts";
import type { SaidThere } from "./what-was-said.ts";

const WITHIN_MS = 5_000;

/** Whether that is asked for; in a place that others read along it is words like any other. */
export function asksForHome({ body }: SaidThere, activity: Activity): boolean {
  return (
    body.kind === "text" &&
    scopeOf(activity) === "personal" &&
    /^\s*(?:home|report(?: on an action)?)\s*[.!]?\s*$/i.test(body.text)
  );
}

/** Shown as it is now and not kept: it can be asked for again. */
export async function showHome(
  personId: PersonId,
  activity: Activity,
  { app }: Tenant,
  { core, connector }: { readonly core: Core; readonly connector: Connector },
): Promise<void> {
  const { summary, card } = renderCard(await core.homeFor(personId));
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }];
  const reach = { app, serviceUrl: activity.serviceUrl };
  const deadline = new Date(Date.now() + WITHIN_MS);
  await connector.post(reach, threadOf(activity).conversation, { type: "message", summary, attachments }, deadline);
}
