// What Teams sends to `/api/messages`: told to be genuine, stored, and answered in time.

import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { accountOf } from "../../db/chat-accounts.ts";
import { personUnreachable } from "../../db/unreachable.ts";
import type { PersonId } from "../../plan/ids.ts";
import type { Route, Said } from "../chat-service.ts";
import type { Place } from "../incoming.ts";
import { type Activity, isOfExtension, readActivity, scopeOf, tenantOf, threadOf } from "./activity.ts";
import { type AnswerInPlace, answerPressed, toast } from "./answer-in-place.ts";
import { answerCommand } from "./command.ts";
import { meetMembers } from "./meet-members.ts";
import { TEAMS } from "./place.ts";
import type { ReceivePorts } from "./receive-ports.ts";
import { whoSpeaks } from "./speaker.ts";
import { strangerTold } from "./stranger.ts";
import type { Tenant } from "./teams-apps.ts";
import { messageIdOf, whatWasSaid } from "./what-was-said.ts";

/** Teams' own messages are a tenth of it. */
const MOST_BYTES = 1024 * 1024;

/** What goes back: a status, and for an invoke what is shown in place. */
interface Reply {
  readonly status: number;
  readonly body?: object;
}

export function messagesRoute(ports: ReceivePorts): Route {
  return {
    path: "/api/messages",
    async handle(request, response) {
      const { status, body } = await replyTo(request, ports);
      if (status === 413) response.setHeader("connection", "close");
      send(response, status, body);
    },
  };
}

async function replyTo(request: IncomingMessage, ports: ReceivePorts): Promise<Reply> {
  if (request.method !== "POST") return refused(405, "only POST is taken here");
  const body = await bodyOf(request);
  if (body === null) return refused(413, "the request is too large");
  const activity = readActivity(body);
  if (!activity) return refused(400, "this is no activity of the Bot Framework");
  const tenant = await ports.apps.of(tenantOf(activity) ?? "");
  if (!tenant) return refused(401, "not known here");
  if (tenant.app) {
    const verdict = await ports.sdk.verify(tenant.app, activity, request.headers.authorization ?? "");
    if (verdict.kind !== "genuine") {
      ports.log.warn({ event: "teams.refused", outcome: verdict.kind, organisation: tenant.organisationId });
      return verdict.kind === "refused" ? refused(401, "not known here") : refused(503, "try again in a minute");
    }
  }
  await ports.apps.heardAt(tenant.tenant, activity.serviceUrl);
  return await heard(activity, tenant, ports);
}

/** Everything from here on was told to be Teams' own. */
async function heard(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  const isOurs = activity.from?.id === activity.recipient?.id || activity.from?.role === "bot";
  switch (activity.type) {
    case "installationUpdate":
      return await installed(activity, tenant, ports);
    case "conversationUpdate":
      return await membersChanged(activity, tenant, ports);
    case "message":
    case "messageUpdate":
    case "messageDelete":
    case "invoke":
      if (isOurs) return OK;
      return isOfExtension(activity) ? await commanded(activity, tenant, ports) : await spoken(activity, tenant, ports);
    default:
      return OK;
  }
}

const OK: Reply = { status: 200 };

async function spoken(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  const what = whatWasSaid(activity);
  const isInvoke = activity.type === "invoke";
  // An invoke that nobody here knows: Teams takes 501 for "not ours".
  if (what.kind === "nothing") return isInvoke ? { status: 501 } : OK;
  const speaker = await whoSpeaks(activity, tenant, new Date(), ports);
  const personId = speaker.kind === "person" ? speaker.personId : null;
  if (what.kind === "said") {
    await ports.receive(saidBy(personId, what.of, what.body, activity, tenant));
  } else if (personId !== null) {
    const about = { activity, tenant, personId, isInvoke, said: whoIs(personId, activity, tenant) };
    const inPlace: AnswerInPlace | null = await answerPressed(what, about, ports);
    return inPlace && isInvoke ? { status: 200, body: inPlace } : OK;
  }
  if (speaker.kind === "person") return OK;
  const words = await strangerTold(speaker, activity, tenant, ports);
  return isInvoke ? { status: 200, body: toast(words) } : OK;
}

/** A command of the message extension; 501 is Teams' word for one that nobody here knows. */
async function commanded(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  const shown = await answerCommand(activity, tenant, ports);
  return shown ? { status: 200, body: shown } : { status: 501 };
}

/** What all events of an activity have in common. */
function whoIs(personId: PersonId | null, activity: Activity, { tenant, organisationId }: Tenant): Omit<Said, "body"> {
  const place = placeOf(activity, tenant);
  return {
    channel: TEAMS,
    organisationId,
    personId,
    // Without an id nobody can tell a second delivery from a second message.
    externalId: activity.id ? messageIdOf(activity) : randomUUID(),
    ...(place ? { place } : {}),
  };
}

function saidBy(personId: PersonId | null, of: string, body: Said["body"], activity: Activity, tenant: Tenant): Said {
  const common = whoIs(personId, activity, tenant);
  return { ...common, externalId: activity.id ? of : common.externalId, body };
}

function placeOf(activity: Activity, tenant: string): Place | null {
  return scopeOf(activity) === "personal" ? null : { ...threadOf(activity), tenant };
}

async function installed(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  const isGone = activity.action?.startsWith("remove") ?? false;
  if (scopeOf(activity) !== "personal") {
    const team = teamOf(activity);
    if (isGone) await ports.apps.left(tenant.tenant, team);
    else ports.inBackground(meetMembers({ tenant, serviceUrl: activity.serviceUrl, team }, ports));
    return OK;
  }
  if (isGone) return await removed(activity, tenant, ports);
  return await cameIn(activity, tenant, ports);
}

async function membersChanged(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  if ((activity.membersAdded ?? []).length === 0) return OK;
  if (scopeOf(activity) === "personal") return await cameIn(activity, tenant, ports);
  ports.inBackground(meetMembers({ tenant, serviceUrl: activity.serviceUrl, team: teamOf(activity) }, ports));
  return OK;
}

/** A channel belongs to its team; a group chat is its own. */
function teamOf(activity: Activity): string {
  return activity.channelData?.team?.id ?? threadOf(activity).conversation;
}

/** Installing it and being added are two events of one thing: the welcome comes once, whichever is first. */
async function cameIn(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  const isOurs = activity.from?.id === activity.recipient?.id;
  const other = activity.membersAdded?.find(({ id }) => id !== activity.recipient?.id);
  const from = isOurs ? other : activity.from;
  if (!from) return OK;
  const speaker = await whoSpeaks({ ...activity, from }, tenant, new Date(), ports);
  if (speaker.kind !== "person") {
    if (speaker.kind === "stranger") await strangerTold(speaker, activity, tenant, ports);
    return OK;
  }
  await ports.receive(
    saidBy(speaker.personId, `${messageIdOf(activity)}/joined`, { kind: "joined" }, activity, tenant),
  );
  return OK;
}

async function removed(activity: Activity, tenant: Tenant, ports: ReceivePorts): Promise<Reply> {
  const { organisationId } = tenant;
  const externalId = activity.from?.aadObjectId || activity.from?.id || "";
  const account = await accountOf(ports.db, organisationId, TEAMS, externalId);
  if (!account) return OK;
  const { personId } = account;
  await ports.receive(saidBy(personId, `${messageIdOf(activity)}/left`, { kind: "left" }, activity, tenant));
  const because = "they have removed the app in Teams";
  await personUnreachable(ports.db, organisationId, personId, TEAMS, { at: new Date(), because });
  return OK;
}

/** Null where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function refused(status: number, error: string): Reply {
  return { status, body: { error } };
}

function send(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, body ? { "content-type": "application/json" } : {});
  response.end(body ? JSON.stringify(body) : undefined);
}
