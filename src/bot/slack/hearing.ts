// What is heard from Slack: verified, stored, and only then acknowledged. The work is a job's.
import type { App } from "@slack/bolt";
import { accountOf } from "../../db/chat-accounts.ts";
import type { Database } from "../../db/database.ts";
import { messageByExternalId } from "../../db/message-context.ts";
import type { PersonId } from "../../plan/ids.ts";
import type { Core, Receive } from "../chat-service.ts";
import type { IncomingBody, Place } from "../incoming.ts";
import type { Press } from "../message.ts";
import { readMember } from "./members.ts";
import type { OpenHomes } from "./open-homes.ts";
import { type Heard, type Hearing, type Read, readMention, readMessage, textBody } from "./read-event.ts";
import { readCommand, readPressed, readShortcut, readSubmitted, type Shortcut } from "./read-interaction.ts";
import { FORM_CALLBACK, modalErrors, readModal, renderModal } from "./render-modal.ts";
import { slackClient } from "./slack-client.ts";
import type { SlackLog } from "./slack-log.ts";
import type { SlackPeople } from "./slack-people.ts";
import { SLACK, type Workspace, type Workspaces } from "./workspaces.ts";

export interface Ears {
  readonly db: Database;
  readonly apiUrl: string;
  readonly workspaces: Workspaces;
  readonly people: SlackPeople;
  readonly receive: Receive;
  readonly core: Core;
  readonly log: SlackLog;
  readonly homes: OpenHomes;
  /** A workspace that was heard of for the first time, or again: its list of people is asked for. */
  readonly welcomeStranger: (workspace: Workspace, user: string) => void;
}

const COMMAND = "/dueregard";
const SHORTCUT = "report_on_this_action";

/** A trigger of Slack's opens one view and is good for three seconds. */
const OPEN_WITHIN_MS = 2_000;

/** Something that was said, with the id by which Slack names the event. */
interface Told {
  readonly user: string;
  readonly externalId: string;
  readonly body: IncomingBody;
  readonly place?: Place;
  readonly conversation: string | null;
}

/** Registers everything that this app listens to. What a listener throws makes Slack send the event again. */
export function hear(app: App, ears: Ears): void {
  const { workspaces, people, core, log } = ears;

  app.event("message", ({ event, body, context }) => words(readMessage(event, listening(context)), body, context));
  app.event("app_mention", ({ event, body, context }) => words(readMention(event, listening(context)), body, context));
  app.event("app_home_opened", async ({ event, body, context }) => {
    if (event.tab !== "home") return;
    const workspace = workspaceIn(context);
    const { event_id: externalId } = body;
    await tell(workspace, { user: event.user, externalId, body: { kind: "home" }, conversation: null });
    ears.homes.opened(workspace, event.user);
  });
  app.event("team_join", ({ event, body, context }) => member(event.user, body.event_id, context));
  app.event("user_change", ({ event, body, context }) => member(event.user, body.event_id, context));
  app.event("app_uninstalled", ({ body }) => workspaces.end(body.team_id, "the app was taken out of the workspace"));
  app.event("tokens_revoked", async ({ event, body }) => {
    const lost = event.tokens.bot ?? [];
    if (lost.length > 0) await workspaces.end(body.team_id, "the app's access to the workspace was taken back");
  });

  app.action(/.*/, async ({ body, context, ack }) => {
    const workspace = workspaceIn(context);
    const pressed = readPressed(body);
    if (!pressed) {
      log.ignored("a press that is none of ours");
      return ack();
    }
    const { user, press, opensForm, triggerId, repliesTo, externalId } = pressed;
    if (repliesTo === null) ears.homes.pressedOn(workspace, user);
    const opened = opensForm && (await openForm(workspace, user, press, triggerId, repliesTo));
    if (!opened) {
      const body: IncomingBody = { kind: "press", ...press, repliesTo };
      await tell(workspace, { user, externalId, body, conversation: null });
    }
    await ack();
  });

  app.view({ type: "view_submission", callback_id: FORM_CALLBACK }, async ({ body, context, ack }) => {
    const workspace = workspaceIn(context);
    const submitted = readSubmitted(body);
    const filled = submitted && readModal(submitted.view);
    const person = submitted && (await people.personOf(workspace, submitted.user));
    if (!submitted || !filled || person === null) {
      log.ignored("a form that is none of ours");
      return ack();
    }
    const errors = await core.checkForm(filled.sent, person);
    if (Object.keys(errors).length > 0) return ack(modalErrors(errors));
    const form: IncomingBody = {
      kind: "form",
      ...filled.sent,
      values: { ...filled.sent.values },
      repliesTo: filled.repliesTo,
    };
    const { user, externalId } = submitted;
    await tell(workspace, { user, externalId, body: form, conversation: null });
    await ack();
  });

  app.command(COMMAND, async ({ body, context, ack }) => {
    const workspace = workspaceIn(context);
    const commanded = readCommand(body);
    if (!commanded) return ack();
    const { user, externalId, channel } = commanded;
    const said = textBody(commanded.text || "help", listening(context), { repliesTo: null });
    const isKnown = await tell(workspace, { user, externalId, body: said, conversation: null });
    if (!isKnown) return ack(onlyToThem(NOT_KNOWN));
    const account = await accountOf(ears.db, workspace.organisationId, SLACK, user);
    return account?.place.conversation === channel ? ack() : ack(onlyToThem(ANSWERED_ALONE));
  });

  app.shortcut({ type: "message_action", callback_id: SHORTCUT }, async ({ body, context, ack }) => {
    const workspace = workspaceIn(context);
    const shortcut = readShortcut(body);
    if (shortcut) await reportOn(workspace, shortcut);
    await ack();
  });

  async function words(read: Read, { event_id: externalId }: { event_id: string }, context: object): Promise<void> {
    if ("ignored" in read) return log.ignored(read.ignored);
    const workspace = workspaceIn(context);
    const isKnown = await tell(workspace, { ...(read satisfies Heard), externalId });
    if (!isKnown && read.conversation !== null) ears.welcomeStranger(workspace, read.user);
  }

  /** @returns whether it is somebody whom we know */
  async function tell(workspace: Workspace, told: Told): Promise<boolean> {
    const { user, externalId, body, place, conversation } = told;
    const personId = await people.personOf(workspace, user);
    const { organisationId } = workspace;
    await ears.receive({
      channel: SLACK,
      organisationId,
      externalId,
      personId,
      body,
      ...(place ? { place } : {}),
    });
    if (personId !== null) await people.heard(workspace, user, conversation);
    return personId !== null;
  }

  async function member(user: unknown, eventId: string, context: object): Promise<void> {
    const workspace = workspaceIn(context);
    const read = readMember(user, workspace.tenant);
    const changed = read && (await people.changed(workspace, read));
    if (!changed) return;
    await ears.receive({
      channel: SLACK,
      organisationId: workspace.organisationId,
      externalId: eventId,
      personId: changed.person,
      body: { kind: changed.became === "gone" ? "left" : "joined" },
    });
  }

  /** A message with one action opens its form; with several or none, one's own actions are listed to choose from. */
  async function reportOn(workspace: Workspace, shortcut: Shortcut): Promise<void> {
    const { user, message, triggerId, externalId } = shortcut;
    const person = await people.personOf(workspace, user);
    const about = person === null ? null : await messageByExternalId(ears.db, person, SLACK, message);
    const [action, ...others] = about?.actions ?? [];
    if (action !== undefined && others.length === 0) {
      const press: Press = { verb: "report", args: { action: String(action) }, version: null };
      if (await openForm(workspace, user, press, triggerId, message)) return;
    }
    const body: IncomingBody = { kind: "text", text: "my actions", repliesTo: about ? message : null };
    await tell(workspace, { user, externalId, body, conversation: null });
  }

  /** False where there is nothing to fill in, or Slack did not open it: the press then says it step by step. */
  async function openForm(
    workspace: Workspace,
    user: string,
    press: Press,
    triggerId: string,
    repliesTo: string | null,
  ): Promise<boolean> {
    const person: PersonId | null = await people.personOf(workspace, user);
    const form = person === null ? null : await core.formFor(press, person);
    if (!form) return false;
    const client = slackClient(ears.apiUrl, workspace.token, { timeoutMs: OPEN_WITHIN_MS });
    try {
      await client.views.open({ trigger_id: triggerId, view: renderModal(form, repliesTo) as never });
      return true;
    } catch (error) {
      log.failed("form.opened", error);
      return false;
    }
  }

  function listening(context: object): Hearing {
    const workspace = workspaceIn(context);
    return {
      tenant: workspace.tenant,
      self: workspace.botUserId,
      botId: workspace.botId,
      nameOf: (user) => people.nameOf(workspace, user),
    };
  }
}

/** Put there by `authorise`: nothing is heard from a workspace that is nobody's. */
function workspaceIn(context: object): Workspace {
  const { workspace } = context as { readonly workspace?: Workspace };
  if (!workspace) throw new Error("an event without its workspace");
  return workspace;
}

function onlyToThem(text: string) {
  return { response_type: "ephemeral" as const, text };
}

const ANSWERED_ALONE = "I have sent you my answer, between the two of us: look under Apps, Due Regard.";
export const NOT_KNOWN =
  "I do not know yet who you are here. Please ask the officer who looks after the plan to add you with the e-mail address of your Slack account; then say it again.";
