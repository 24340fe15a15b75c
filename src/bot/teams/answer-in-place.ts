// A button or a form of a card, answered where it stands.
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../db/database.ts";
import { writtenOver } from "../../db/written-over.ts";
import type { PersonId } from "../../plan/ids.ts";
import type { Core, Receive, Said } from "../chat-service.ts";
import type { FormErrors } from "../forms/form.ts";
import { messageSchema } from "../message.ts";
import { type Activity, threadOf } from "./activity.ts";
import type { AdaptiveCard } from "./card.ts";
import type { Connector } from "./connector.ts";
import { TEAMS } from "./place.ts";
import { renderCard } from "./render-card.ts";
import { renderFormCard } from "./render-form-card.ts";
import type { Tenant } from "./teams-apps.ts";
import type { PressedThere } from "./what-was-said.ts";

/** What Teams shows in answer to an `Action.Execute`. */
export interface AnswerInPlace {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

interface About {
  readonly activity: Activity;
  readonly tenant: Tenant;
  readonly personId: PersonId;
  readonly isInvoke: boolean;
  readonly said: Omit<Said, "body">;
}

interface Ports {
  readonly db: Database;
  readonly connector: Connector;
  readonly receive: Receive;
  readonly core: Core;
}

/** Somebody looks at the card meanwhile; Teams itself would wait for longer. */
const WAIT_MS = 2_000;
const LOOK_EVERY_MS = 50;
const WITHIN_MS = 5_000;

/** Stored, and then what the card shows now. A client without `Action.Execute` sees the card written over instead. */
export async function answerPressed(what: PressedThere, about: About, ports: Ports): Promise<AnswerInPlace | null> {
  const { core, receive } = ports;
  const { said, personId, activity } = about;
  const repliesTo = activity.replyToId ?? null;
  if (what.as === "opens-form") {
    const form = await core.formFor(what.press, personId);
    if (form) return await shown(renderFormCard(form), form.title, about, ports);
  }
  if (what.as === "form") {
    const errors = await core.checkForm({ ...what.press, values: what.values }, personId);
    const again = Object.keys(errors).length > 0 ? await formAgain(what, errors, personId, core) : null;
    if (again) return await shown(again, "Please look again at the form.", about, ports);
    await receive({ ...said, body: { kind: "form", ...what.press, values: what.values, repliesTo } });
  } else {
    await receive({ ...said, body: { kind: "press", ...what.press, repliesTo } });
  }
  return about.isInvoke ? await whatItShowsNow(about, repliesTo, ports) : null;
}

/** A short line at the foot of Teams; the card stays as it is. */
export function toast(text: string): AnswerInPlace {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: text };
}

async function formAgain(what: PressedThere, errors: FormErrors, personId: PersonId, core: Core) {
  const form = await core.formFor(what.press, personId);
  return form ? renderFormCard(form, errors, what.values) : null;
}

async function shown(card: AdaptiveCard, summary: string, about: About, ports: Ports): Promise<AnswerInPlace | null> {
  if (about.isInvoke) return inPlace(card);
  const { activity, tenant } = about;
  const reach = { app: tenant.app, serviceUrl: activity.serviceUrl };
  const { conversation, thread } = threadOf(activity);
  const where = thread ? `${conversation};messageid=${thread}` : conversation;
  const message = {
    type: "message",
    summary,
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
  };
  const deadline = new Date(Date.now() + WITHIN_MS);
  if (activity.replyToId) await ports.connector.update(reach, where, activity.replyToId, message, deadline);
  else await ports.connector.post(reach, where, message, deadline);
  return null;
}

/** What the core wrote over the card, if it did so while somebody waits; otherwise that comes by itself in a moment. */
async function whatItShowsNow({ said }: About, repliesTo: string | null, { db }: Ports): Promise<AnswerInPlace> {
  const { organisationId } = said;
  const until = performance.now() + WAIT_MS;
  while (repliesTo !== null && organisationId !== undefined && performance.now() < until) {
    const { externalId } = said;
    const so = await writtenOver(db, { organisationId, channel: TEAMS, externalId }, repliesTo);
    if (so.content) return inPlace(renderCard(messageSchema.parse(so.content)).card);
    if (so.isHandled) return toast("Done. My answer is below.");
    await sleep(LOOK_EVERY_MS);
  }
  return toast("Noted. My answer comes in a moment.");
}

function inPlace(card: AdaptiveCard): AnswerInPlace {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
}
