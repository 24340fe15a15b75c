// The Bot Connector's web address book: messages are put into conversations, changed, and their members asked for.
import { z } from "zod";
import { oneTry, type Tried } from "./one-try.ts";
import type { Sdk, TeamsApp } from "./sdk.ts";

/** Where a conversation is kept, and by which app we stand in it. */
export interface Reach {
  /** Null where nobody checks tokens: then none is sent. */
  readonly app: TeamsApp | null;
  readonly serviceUrl: string;
}

/** What became of a request. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | {
      readonly kind: "answered";
      readonly status: number;
      /** "MessageWritesBlocked", "BotNotInConversationRoster"; empty where none was given. */
      readonly code: string;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: "not-written"; readonly reason: string }
  | { readonly kind: "no-answer"; readonly reason: string };

export interface Member {
  /** "29:…" */
  readonly id: string;
  readonly aadObjectId: string | null;
  readonly name: string | null;
  /** Lower case. */
  readonly email: string | null;
  readonly tenant: string | null;
}

export interface Connector {
  /** @returns the id of the activity */
  readonly post: (reach: Reach, conversation: string, activity: object, deadline: Date) => Promise<Outcome<string>>;
  readonly update: (
    reach: Reach,
    conversation: string,
    id: string,
    activity: object,
    deadline: Date,
  ) => Promise<Outcome<string>>;
  /** The conversation of a person and us alone, made where there is none. */
  readonly open: (reach: Reach, with_: { bot: string; user: string; tenant: string }) => Promise<Outcome<string>>;
  readonly member: (reach: Reach, conversation: string, id: string) => Promise<Outcome<Member>>;
  /** All members of a conversation or a team, page by page. */
  readonly members: (reach: Reach, conversation: string) => Promise<Outcome<readonly Member[]>>;
}

/** Shorter than the time within which a message in hand must be written. */
const TIMEOUT_MS = 10_000;
/** A person is waiting. */
const LOOK_UP_TIMEOUT_MS = 3_000;
const PAGE = 500;
const MOST_PAGES = 100;

export function connectorBy({ tokenOf }: Pick<Sdk, "tokenOf">): Connector {
  async function ask<T>(
    reach: Reach,
    what: { method: "GET" | "POST" | "PUT"; path: string; body?: object; deadline?: Date; timeoutMs?: number },
    schema: z.ZodType<T>,
  ): Promise<Outcome<T>> {
    const first = await askOnce(reach, what, schema, false);
    // A token that was taken back before its time: what was refused for it did not arrive.
    if (first.kind !== "answered" || first.status !== 401) return first;
    return await askOnce(reach, what, schema, true);
  }

  async function askOnce<T>(
    { app, serviceUrl }: Reach,
    what: { method: "GET" | "POST" | "PUT"; path: string; body?: object; deadline?: Date; timeoutMs?: number },
    schema: z.ZodType<T>,
    renewed: boolean,
  ): Promise<Outcome<T>> {
    const token = app ? await tokenFor(app, renewed) : "";
    if (typeof token !== "string") return token;
    const tried = await oneTry({
      method: what.method,
      url: new URL(what.path, serviceUrl.endsWith("/") ? serviceUrl : `${serviceUrl}/`).href,
      headers: {
        accept: "application/json",
        ...(what.body ? { "content-type": "application/json; charset=utf-8" } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: what.body ? JSON.stringify(what.body) : null,
      timeoutMs: what.timeoutMs ?? TIMEOUT_MS,
      deadline: what.deadline ?? null,
    });
    return outcomeOf(tried, schema);
  }

  async function tokenFor(app: TeamsApp, renewed: boolean): Promise<string | Outcome<never>> {
    try {
      return await tokenOf(app, renewed);
    } catch (error) {
      const name = error instanceof Error ? error.name : "unknown";
      return { kind: "not-written", reason: `Entra ID gave no token (${name})` };
    }
  }

  return {
    post: (reach, conversation, activity, deadline) =>
      ask(reach, { method: "POST", path: activitiesOf(conversation), body: activity, deadline }, idSchema),
    update: (reach, conversation, id, activity, deadline) => {
      const path = `${activitiesOf(conversation)}/${encodeURIComponent(id)}`;
      return ask(reach, { method: "PUT", path, body: activity, deadline }, idSchema);
    },
    open: (reach, { bot, user, tenant }) =>
      ask(
        reach,
        {
          method: "POST",
          path: "v3/conversations",
          body: {
            isGroup: false,
            bot: { id: bot },
            members: [{ id: user }],
            tenantId: tenant,
            channelData: { tenant: { id: tenant } },
          },
        },
        idSchema,
      ),
    member: (reach, conversation, id) => {
      const path = `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(id)}`;
      return ask(reach, { method: "GET", path, timeoutMs: LOOK_UP_TIMEOUT_MS }, memberSchema);
    },
    members: async (reach, conversation) => {
      const found: Member[] = [];
      let next: string | null = null;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const from: string = next === null ? "" : `&continuationToken=${encodeURIComponent(next)}`;
        const path = `v3/conversations/${encodeURIComponent(conversation)}/pagedmembers?pageSize=${PAGE}${from}`;
        const one: Outcome<z.infer<typeof pageSchema>> = await ask(reach, { method: "GET", path }, pageSchema);
        if (one.kind !== "done") return one;
        found.push(...one.value.members);
        next = one.value.continuationToken ?? null;
        if (next === null) break;
      }
      return { kind: "done", value: found };
    },
  };
}

/** In a channel the id of the thread is part of the conversation's. */
function activitiesOf(conversation: string): string {
  return `v3/conversations/${encodeURIComponent(conversation)}/activities`;
}

/** Updates answer without an id now and then. */
const idSchema = z.object({ id: z.string().nullish() }).transform(({ id }) => id ?? "");

const memberSchema = z
  .object({
    id: z.string(),
    aadObjectId: z.string().nullish(),
    objectId: z.string().nullish(),
    name: z.string().nullish(),
    email: z.string().nullish(),
    userPrincipalName: z.string().nullish(),
    tenantId: z.string().nullish(),
  })
  .transform(
    (member): Member => ({
      id: member.id,
      aadObjectId: member.aadObjectId ?? member.objectId ?? null,
      name: member.name ?? null,
      email: (member.email || member.userPrincipalName || null)?.toLowerCase() ?? null,
      tenant: member.tenantId ?? null,
    }),
  );

const pageSchema = z.object({ members: z.array(memberSchema), continuationToken: z.string().nullish() });

function outcomeOf<T>(tried: Tried, schema: z.ZodType<T>): Outcome<T> {
  if (tried.kind === "too-long") return { kind: "no-answer", reason: "the answer was too long" };
  if (tried.kind !== "answered") return tried;
  const { status, headers, bytes } = tried;
  const said = jsonOf(bytes);
  if (status >= 200 && status < 300) {
    const read = schema.safeParse(said ?? {});
    // Accepted, and not in words that we know: it arrived.
    return read.success
      ? { kind: "done", value: read.data }
      : { kind: "no-answer", reason: `an answer of ${status} that cannot be read` };
  }
  const seconds = Number(headers["retry-after"]);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds * 1_000) : null;
  return { kind: "answered", status, code: codeOf(said), retryAfterMs };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

const errorSchema = z.object({
  error: z.object({ code: z.string().nullish() }).nullish(),
  errorCode: z.union([z.number(), z.string()]).nullish(),
  message: z.string().nullish(),
});
const subCodeSchema = z.object({ subCode: z.string() });

/** Errors come in two shapes: `error.code`, and a message that is JSON itself with a `subCode`. */
function codeOf(said: unknown): string {
  const read = errorSchema.safeParse(said);
  if (!read.success) return "";
  const { error, errorCode, message } = read.data;
  const inner = message ? subCodeSchema.safeParse(jsonOf(Buffer.from(message))) : null;
  return inner?.success ? inner.data.subCode : (error?.code ?? (errorCode ? String(errorCode) : ""));
}
