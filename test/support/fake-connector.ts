// A strict Bot Connector over HTTP with its own log: takes what Teams takes, refuses what Teams refuses, and speaks to the
// bot with tokens signed by keys of its own.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, jwtVerify, SignJWT } from "jose";
import { cardSchema } from "../../src/bot/teams/card.ts";
import type { TeamsApp } from "../../src/bot/teams/sdk.ts";
import { markdownIn, parserProblems, schemaProblems } from "./card-checks.ts";

export interface Activity {
  readonly id: string;
  readonly conversation: string;
  readonly summary: string | null;
  readonly card: { readonly body?: readonly unknown[]; readonly actions?: readonly unknown[] } | null;
  readonly text: string | null;
  /** How often it was written over. */
  readonly edits: number;
  /** What it showed before: a client that has not looked since still shows that. */
  readonly before: readonly unknown[];
  readonly at: number;
}

/** What happens to a request that writes. All but `reply-lost` and `error-after` change nothing. */
export type Trouble =
  | "accept"
  | "reply-lost"
  | "error-after"
  | 412
  | 429
  | 500
  | 502
  | 504
  | "blocked"
  | "gone"
  | "too-big"
  | "hang";

export interface FakeMember {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email: string;
}

/** How fast a bot may write: so many in a time, for a thread and for a tenant. */
export interface FakeLimits {
  readonly thread: readonly (readonly [most: number, withinMs: number])[];
  readonly tenant: readonly [most: number, withinMs: number];
}

export const LIMITS: FakeLimits = {
  thread: [
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
  ],
  tenant: [30, 1_000],
};

export interface FakeConnector extends AsyncDisposable {
  readonly url: string;
  readonly openIdMetadata: string;
  readonly app: TeamsApp;
  /** A token for our requests to it, as Entra ID would give one. */
  readonly tokenOf: (app: TeamsApp) => Promise<string>;
  /** A token of its own, for requests to the bot; each claim can be another. */
  readonly token: (claims?: TokenClaims) => Promise<string>;
  /** The same signed by a stranger's key under our key's name. */
  readonly forgedToken: () => Promise<string>;
  /** Sends an activity to the bot. */
  readonly tell: (botUrl: string, activity: object, token?: string | null) => Promise<Answer>;
  /** An activity of a person in their personal chat with the bot. */
  readonly activity: (from: FakeMember, more?: object, to?: TeamsApp) => Record<string, unknown>;
  /** Another tenant with an app of its own, whose bot the same service is. */
  readonly alsoServes: (tenant: string) => TeamsApp;
  /** The person's conversation with the bot is there, as after an installation; in the first tenant unless told. */
  readonly install: (member: FakeMember, of?: TeamsApp) => string;
  readonly conversationOf: (member: FakeMember) => string;
  /** A team or group chat with these members. */
  readonly addGroup: (conversation: string, members: readonly FakeMember[]) => void;
  readonly forgetConversation: (conversation: string) => void;
  /** Everything that stands there, in the order in which it came. */
  readonly posted: Activity[];
  readonly requests: { readonly method: string; readonly path: string; readonly status: number }[];
  /** What happens to the next writes, in order; afterwards each is accepted. */
  readonly breakNext: (...troubles: readonly Trouble[]) => void;
  /** Those for whom the app is not installed: they cannot be written to. */
  readonly notInstalled: Set<string>;
  /** Those who come from another tenant. */
  readonly guests: Set<string>;
  /** What lies below `files/`, by its name, for whoever has the address. */
  readonly files: Map<string, string | Uint8Array>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface TokenClaims {
  readonly iss?: string;
  readonly aud?: string;
  readonly serviceurl?: string;
  readonly expiresInSeconds?: number;
  /** Claims that the Bot Connector's own tokens do not have. */
  readonly others?: Readonly<Record<string, string>>;
}

const ISSUER = "https://api.botframework.com";
const MOST_BYTES = 100_000;
export const TENANT = "2f1f6e3c-0f56-4b4e-9a0e-1d3c5b7a9e01";

/** Making keys takes long: those of a process serve every connector in it. */
let made: Promise<readonly [GenerateKeyPairResult, GenerateKeyPairResult]> | null = null;

export async function startFakeConnector(limits: FakeLimits | null = LIMITS): Promise<FakeConnector> {
  made ??= Promise.all([generateKeyPair("RS256", { extractable: true }), generateKeyPair("RS256")]);
  const [keys, stranger] = await made;
  const jwk = {
    ...(await exportJWK(keys.publicKey)),
    kid: "key-1",
    use: "sig",
    alg: "RS256",
    endorsements: ["msteams"],
  };
  const app: TeamsApp = { appId: randomUUID(), password: "not-a-real-password", tenant: TENANT };
  const apps = new Map([[app.appId, app]]);
  /** Of each conversation and each person: the tenant. */
  const tenants = new Map<string, string>();
  const posted: Activity[] = [];
  const requests: { method: string; path: string; status: number }[] = [];
  const rosters = new Map<string, readonly FakeMember[]>();
  const known = new Map<string, FakeMember>();
  const notInstalled = new Set<string>();
  const guests = new Set<string>();
  const files = new Map<string, string | Uint8Array>();
  const writes = new Map<string, number[]>();
  let troubles: Trouble[] = [];
  let url = "";

  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url ?? "/", "http://connector");
    response.on("close", () => requests.push({ method: request.method ?? "", path, status: response.statusCode }));
    if (path === "/openid") {
      const metadata = { issuer: ISSUER, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ["RS256"] };
      return answer(response, 200, metadata);
    }
    if (path === "/keys") return answer(response, 200, { keys: [jwk] });
    if (path.startsWith("/files/")) {
      const file = files.get(path.slice("/files/".length));
      return void response.writeHead(file === undefined ? 404 : 200).end(file);
    }
    const caller = await callerOf(request);
    if (!caller) return refuse(response, 401, "Unauthorized");
    const body = await bodyOf(request);
    const [, version, what, id, part, of, ...more] = path.split("/").map(decodeURIComponent);
    if (version !== "v3" || what !== "conversations" || more.length > 0)
      return refuse(response, 404, "ResourceNotFound");
    if (id && tenantOf(id) !== caller.tenant) return refuse(response, 403, "BotNotInConversationRoster");
    if (request.method === "GET" && id && part) return members(id, part, of, response);
    if (request.method === "POST" && !id) return open(JSON.parse(body), caller, response);
    if (id && part === "activities" && (request.method === "POST" || request.method === "PUT")) {
      return write(request.method, id, of, body, response);
    }
    return refuse(response, 404, "ResourceNotFound");
  });

  /** The app whose token it carries; null for none of ours. */
  async function callerOf(request: IncomingMessage): Promise<TeamsApp | null> {
    const [, token = ""] = (request.headers.authorization ?? "").split(" ");
    return await jwtVerify(token, keys.publicKey, { audience: ISSUER }).then(
      ({ payload }) => apps.get(payload.sub ?? "") ?? null,
      () => null,
    );
  }

  function tenantOf(conversation: string): string {
    return tenants.get(conversation.split(";")[0] ?? "") ?? TENANT;
  }

  function members(id: string, part: string, of: string | undefined, response: ServerResponse) {
    const roster = rosters.get(id);
    if (!roster) return refuse(response, 404, "ConversationNotFound");
    const shown = roster.map((member) => ({
      ...member,
      userPrincipalName: member.email,
      tenantId: guests.has(member.id) ? "88888888-8888-4888-8888-888888888888" : tenantOf(id),
    }));
    if (part === "pagedmembers") return answer(response, 200, { members: shown });
    const one = shown.find((member) => member.id === of || member.aadObjectId === of);
    return one ? answer(response, 200, one) : refuse(response, 404, "MemberNotFoundInConversation");
  }

  function open(
    asked: { members?: { id: string }[]; tenantId?: string; bot?: { id: string } },
    caller: TeamsApp,
    response: ServerResponse,
  ) {
    const user = asked.members?.[0]?.id ?? "";
    const member = known.get(user);
    const isTheirs = asked.tenantId === caller.tenant && asked.bot?.id === `28:${caller.appId}`;
    if (!isTheirs) return refuse(response, 400, "BadArgument");
    const isMember = member && tenantOf(conversationOf(member)) === caller.tenant;
    if (!isMember || notInstalled.has(user)) return refuse(response, 403, "BotNotInConversationRoster");
    return answer(response, 201, { id: install(member, caller) });
  }

  function write(method: string, conversation: string, of: string | undefined, body: string, response: ServerResponse) {
    const trouble = troubles.shift() ?? "accept";
    if (trouble === "hang") return;
    if (trouble === 429) return refuse(response, 429, "TooManyRequests", { "retry-after": "1" });
    if (trouble === 412) return refuse(response, 412, "PreconditionFailed");
    if (trouble === 500 || trouble === 502 || trouble === 504) return refuse(response, trouble, "ServiceError");
    if (trouble === "gone" || !rosters.has(conversation.split(";")[0] ?? "")) {
      return refuse(response, 404, "ConversationNotFound");
    }
    if (trouble === "blocked") {
      const message = JSON.stringify({
        subCode: "MessageWritesBlocked",
        details: "Thread is blocked from message writes.",
      });
      return answer(response, 403, { errorCode: 209, message });
    }
    if (rosters.get(conversation)?.some(({ id }) => notInstalled.has(id))) {
      return refuse(response, 403, "BotNotInConversationRoster");
    }
    if (trouble === "too-big" || Buffer.byteLength(body, "utf16le") > MOST_BYTES) {
      return refuse(response, 413, "MessageSizeTooBig");
    }
    if (!mayWrite(conversation)) return refuse(response, 429, "TooManyRequests", { "retry-after": "1" });
    const problem = problemOf(body);
    if (problem) return refuse(response, 400, problem);
    const id = keep(method, conversation, of, JSON.parse(body));
    if (id === null) return refuse(response, 404, "ActivityNotFoundInConversation");
    if (trouble === "reply-lost") return response.destroy();
    if (trouble === "error-after") return refuse(response, 502, "ServiceError");
    return answer(response, method === "POST" ? 201 : 200, { id });
  }

  function keep(method: string, conversation: string, of: string | undefined, activity: Sent): string | null {
    const card = activity.attachments?.[0]?.content ?? null;
    const shown = { conversation, summary: activity.summary ?? null, card, text: activity.text ?? null };
    if (method === "POST") {
      const id = `1:${posted.length + 1}`;
      posted.push({ id, ...shown, edits: 0, before: [], at: performance.now() });
      return id;
    }
    const index = posted.findIndex((one) => one.id === of && one.conversation === conversation);
    const was = posted[index];
    if (!was) return null;
    posted[index] = { ...was, ...shown, edits: was.edits + 1, before: [...was.before, was.card] };
    return was.id;
  }

  /** Counted where they arrive, as Teams does. */
  function mayWrite(conversation: string): boolean {
    if (!limits) return true;
    const now = performance.now();
    const counted: [string, readonly (readonly [number, number])[]][] = [
      [conversation, limits.thread],
      [tenantOf(conversation), [limits.tenant]],
    ];
    const fits = counted.every(([key, rules]) =>
      rules.every(([most, within]) => (writes.get(key) ?? []).filter((at) => at > now - within).length < most),
    );
    if (fits) for (const [key] of counted) writes.set(key, [...(writes.get(key) ?? []).slice(-100), now]);
    return fits;
  }

  function conversationOf(member: FakeMember): string {
    return `a:${member.aadObjectId}`;
  }

  function install(member: FakeMember, { tenant }: TeamsApp = app): string {
    tenants.set(conversationOf(member), tenant);
    known.set(member.id, member);
    known.set(member.aadObjectId, member);
    rosters.set(conversationOf(member), [member]);
    return conversationOf(member);
  }

  function signed(
    key: Awaited<ReturnType<typeof generateKeyPair>>["privateKey"],
    claims: TokenClaims,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ serviceurl: claims.serviceurl ?? `${url}/`, ...claims.others })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: "key-1" })
      .setIssuer(claims.iss ?? ISSUER)
      .setAudience(claims.aud ?? app.appId)
      .setNotBefore(now - 3_600)
      .setExpirationTime(now + (claims.expiresInSeconds ?? 600))
      .sign(key);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (claims: TokenClaims = {}) => signed(keys.privateKey, claims);
  return {
    url: `${url}/`,
    openIdMetadata: `${url}/openid`,
    app,
    tokenOf: ({ appId }) =>
      new SignJWT({})
        .setProtectedHeader({ alg: "RS256" })
        .setSubject(appId)
        .setAudience(ISSUER)
        .setExpirationTime("1h")
        .sign(keys.privateKey),
    token,
    forgedToken: () => signed(stranger.privateKey, {}),
    async tell(botUrl, activity, given) {
      const authorization = given === undefined ? await token() : given;
      const response = await fetch(`${botUrl}/api/messages`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(authorization ? { authorization: `Bearer ${authorization}` } : {}),
        },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      const body: unknown = text ? JSON.parse(text) : null;
      const [wrong] = cardsIn(body).flatMap((card) => cardProblem(card) ?? []);
      if (wrong) throw new Error(`Teams is shown a card that it does not take: ${wrong}`);
      return { status: response.status, body };
    },
    alsoServes: (tenant) => {
      const other = { appId: randomUUID(), password: "not-a-real-password", tenant };
      apps.set(other.appId, other);
      return other;
    },
    activity(from, more = {}, { appId, tenant } = app) {
      return {
        type: "message",
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: "msteams",
        serviceUrl: `${url}/`,
        from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
        recipient: { id: `28:${appId}`, name: "Due Regard" },
        conversation: { id: conversationOf(from), conversationType: "personal", tenantId: tenant },
        channelData: { tenant: { id: tenant } },
        textFormat: "plain",
        ...more,
      };
    },
    install,
    conversationOf,
    addGroup: (conversation, roster) => {
      rosters.set(conversation, roster);
      for (const member of roster) known.set(member.id, member).set(member.aadObjectId, member);
    },
    forgetConversation: (conversation) => rosters.delete(conversation),
    posted,
    requests,
    breakNext: (...next) => {
      troubles = [...next];
    },
    notInstalled,
    guests,
    files,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A person of the tenant: "Priya Shah" is priya.shah@thornbridge.example. */
export function aMember(name: string): FakeMember {
  const key = name.toLowerCase().replace(/\W+/g, ".");
  const hex = Buffer.from(key).toString("hex").padEnd(32, "0").slice(0, 32);
  const aadObjectId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { id: `29:${key}`, aadObjectId, name, email: `${key}@thornbridge.example` };
}

interface Sent {
  readonly summary?: string;
  readonly text?: string;
  readonly attachments?: readonly { contentType?: string; content?: { body?: unknown[]; actions?: unknown[] } }[];
}

/** What Teams would not show; null where it would. */
function problemOf(body: string): string | null {
  const activity = JSON.parse(body);
  if (activity.type !== "message") return "type must be message";
  const [attachment, ...others] = activity.attachments ?? [];
  if (!attachment) return activity.text ? null : "neither text nor a card";
  if (others.length > 0) return "one card at a time";
  if (!activity.summary) return "a card without a summary tells nothing in a notification";
  if (attachment.contentType !== "application/vnd.microsoft.card.adaptive") return "not an Adaptive Card";
  return cardProblem(attachment.content);
}

/** The cards of an answer that is shown in place or in a dialog. */
function cardsIn(answered: unknown): readonly unknown[] {
  const found: unknown[] = [];
  JSON.stringify(answered, (_key, value) => {
    if (value?.type === "AdaptiveCard") found.push(value);
    return value;
  });
  return found;
}

/** What Microsoft's parser, its schema where a copy is given, or we ourselves find wrong with a card. */
function cardProblem(card: unknown): string | null {
  const read = cardSchema.safeParse(card);
  if (!read.success) return `not a card of ours: ${read.error.message}`;
  const [first] = [...parserProblems(read.data), ...(schemaProblems(read.data) ?? []), ...markdownIn(read.data)];
  return first ?? null;
}

function refuse(response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}): void {
  answer(response, status, { error: { code, message: code } }, headers);
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += part;
  return body;
}
