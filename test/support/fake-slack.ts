// A strict fake of Slack's Web API over real HTTP, with Socket Mode: it refuses what Slack refuses, keeps to its rate
// limits, fails in the ways that Slack fails, and keeps its own log of all that it accepted.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { blocksError, json, readMetadata, readView, type SlackMetadata, type SlackView } from "./fake-slack-checks.ts";
import { limiter, NO_LIMITS, type SlackLimits } from "./fake-slack-limits.ts";

export interface SlackTeam {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly botUserId: string;
  readonly botId: string;
}

export const ASHCOMBE: SlackTeam = {
  id: "T0ASHCOMBE",
  name: "Ashcombe Council",
  token: "xoxb-ashcombe-token",
  botUserId: "U0DUEREGARD",
  botId: "B0DUEREGARD",
};

export const APP_ID = "A0DUEREGARD";
export const APP_TOKEN = "xapp-ashcombe-token";
export const CLIENT = { id: "11.22", secret: "client-secret-of-the-app" };

export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly timeZone?: string;
  readonly isBot?: boolean;
  readonly isDeleted?: boolean;
  /** Somebody of another workspace, in a shared channel. */
  readonly teamId?: string;
  /** Slack says that this workspace does not know them. */
  readonly isStranger?: boolean;
  /** False where they only claim to have that e-mail address. */
  readonly isConfirmed?: boolean;
}

export interface SlackPost {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly metadata: SlackMetadata | null;
  /** How often it was written over. */
  readonly updates: number;
  /** The blocks that it had before: a screen that was not renewed since still shows those. */
  readonly before: readonly unknown[];
  /** Milliseconds, by this process's clock. */
  readonly at: number;
}

export interface SlackCall {
  readonly method: string;
  readonly at: number;
  readonly args: Readonly<Record<string, string>>;
  /** "ok", Slack's error, or the fault. */
  readonly outcome: string;
}

/**
 * What happens to a call. `reply-lost`, `error-after` and `internal-error-after` do what was asked and do not say so; the
 * others do nothing.
 */
export type SlackFault =
  | "rate-limited"
  | "error-before"
  | "error-after"
  | "internal-error-after"
  | "reply-lost"
  | "reset"
  | "hang"
  | { readonly error: string };

interface FileHeld {
  readonly name: string;
  readonly mimetype: string;
  readonly bytes: Uint8Array;
  readonly team: string;
  /** The address that Slack would give; null: its own. */
  readonly address: string | null;
}

/** A file that the app gave. */
export interface FakePicture {
  readonly length: number;
  readonly altText: string;
  readonly bytes: Uint8Array | null;
  readonly isComplete: boolean;
}

/** Options of the fake; a test changes faults and people as it goes. */
export interface FakeSlackOptions {
  readonly limits?: SlackLimits;
  /** `conversations.history` shows a post only so long after it was made, as the real one may. */
  readonly historyLagMs?: number;
  readonly teams?: readonly SlackTeam[];
}

export interface FakeSlack extends AsyncDisposable {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  readonly origin: string;
  readonly posts: readonly SlackPost[];
  readonly calls: readonly SlackCall[];
  /** The modals that were opened, and what each person's home shows. */
  readonly modals: readonly { readonly id: string; readonly triggerId: string; readonly view: SlackView }[];
  readonly homes: ReadonlyMap<string, SlackView>;
  readonly pictures: ReadonlyMap<string, FakePicture>;
  readonly addUser: (user: SlackUser, team?: SlackTeam) => void;
  /** A public channel; the app is in it unless told otherwise. */
  readonly addChannel: (id: string, has?: { readonly member?: boolean; readonly archived?: boolean }) => void;
  readonly addFile: (id: string, file: Omit<FileHeld, "team" | "address"> & { readonly address?: string }) => void;
  /** A message that a person wrote, so that threads and shortcuts have one. Gives its ts. */
  readonly write: (channel: string, text: string) => string;
  /** The conversation of the app and a person. */
  readonly dmOf: (user: string) => string;
  /** What Slack lists of somebody, as events carry it too. */
  readonly listed: (user: string) => Answered;
  /** Fresh for three seconds, good for one view. */
  readonly trigger: () => string;
  /** What happens to the next calls of a method; afterwards each is taken. */
  readonly fail: (method: string, ...faults: readonly SlackFault[]) => void;
  /** The next code that OAuth takes, for a team. */
  readonly oauthCode: (code: string, team: SlackTeam) => void;
  /** Sends an envelope to the Socket Mode connection; resolves with what the app acknowledged. */
  readonly overSocket: (type: "events_api" | "interactive" | "slash_commands", payload: unknown) => Promise<unknown>;
  /** Resolves when the app has a Socket Mode connection. */
  readonly connected: () => Promise<void>;
  /** Slack asks the app to connect anew, as it does several times a day. */
  readonly recycle: () => void;
}

type Args = Readonly<Record<string, string>>;
type Answered = Readonly<Record<string, unknown>>;

class Refused extends Error {}

export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { limits = NO_LIMITS, historyLagMs = 0, teams = [ASHCOMBE] } = options;
  const limit = limiter(limits);
  const posts: SlackPost[] = [];
  const calls: SlackCall[] = [];
  const modals: { id: string; triggerId: string; view: SlackView }[] = [];
  const homes = new Map<string, SlackView>();
  const users = new Map<string, SlackUser & { readonly team: string }>();
  const channels = new Map<string, { readonly member: boolean; readonly archived: boolean }>();
  const files = new Map<string, FileHeld>();
  const pictures = new Map<string, FakePicture>();
  const triggers = new Map<string, number>();
  const codes = new Map<string, SlackTeam>();
  const faults = new Map<string, SlackFault[]>();
  const sockets = new Set<WebSocket>();
  const socketEvents = new EventTarget();
  const tickets = new Set<string>();
  let lastTs = 0;
  let origin = "";

  for (const team of teams) {
    users.set(team.botUserId, { id: team.botUserId, name: "Due Regard", email: null, isBot: true, team: team.id });
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://slack");
    if (pathname.startsWith("/files-pri/")) return download(pathname.slice("/files-pri/".length), request, response);
    if (pathname.startsWith("/upload/")) return takeUpload(pathname.slice("/upload/".length), request, response);
    if (!pathname.startsWith("/api/") || request.method !== "POST") return send(response, 404, { ok: false });
    await call(pathname.slice("/api/".length), request, response);
  });

  async function call(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const args: Args = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const note = (outcome: string) => void calls.push({ method, at, args, outcome });
    const fault = faults.get(method)?.shift();
    const target = args.channel === undefined ? null : conversationOf(args.channel);
    if (fault === "rate-limited" || !limit.take(method, target)) {
      note("ratelimited");
      return send(response, 429, { ok: false, error: "ratelimited" }, { "retry-after": "1" });
    }
    if (fault === "hang") {
      note("hang");
      return;
    }
    if (fault === "reset") {
      note("reset");
      response.destroy();
      return;
    }
    if (fault === "error-before") {
      note("error-before");
      return send(response, 500, { ok: false });
    }
    const { status, body } = carryOut(method, args, request, fault);
    note(body.ok === true ? "ok" : String(body.error));
    if (fault === "reply-lost") {
      response.destroy();
      return;
    }
    if (fault === "error-after") return send(response, 503, { ok: false });
    if (fault === "internal-error-after") return send(response, 200, { ok: false, error: "internal_error" });
    send(response, status, body);
  }

  function carryOut(method: string, args: Args, request: IncomingMessage, fault: SlackFault | undefined) {
    try {
      if (typeof fault === "object") throw new Refused(fault.error);
      const carry = methods[method];
      if (!carry) throw new Refused("unknown_method");
      const team = NO_BOT_TOKEN.has(method) ? null : teamOf(args, request);
      return { status: 200, body: { ok: true, ...carry(args, team ?? ASHCOMBE, request) } as Answered };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const [first = "", ...more] = error.message.split("\n");
      const messages = more.map((line) => `[ERROR] ${line}`);
      return { status: 200, body: { ok: false, error: first, response_metadata: { messages } } as Answered };
    }
  }

  function teamOf(args: Args, request: IncomingMessage): SlackTeam {
    const token = bearer(request) ?? args.token;
    if (!token) throw new Refused("not_authed");
    const team = teams.find((one) => one.token === token);
    if (!team) throw new Refused("invalid_auth");
    return team;
  }

  const methods: Readonly<Record<string, (args: Args, team: SlackTeam, request: IncomingMessage) => Answered>> = {
    "auth.test": (_args, team) => ({
      url: "https://ashcombe.slack.example/",
      team: team.name,
      user: "dueregard",
      team_id: team.id,
      user_id: team.botUserId,
      bot_id: team.botId,
      is_enterprise_install: false,
    }),
    "chat.postMessage": (args, team) => {
      const channel = placeOf(args.channel, team);
      const post = content(args);
      const thread = args.thread_ts ?? null;
      const kept = { team: team.id, channel, ts: nextTs(), thread, ...post, updates: 0, before: [], at: Date.now() };
      posts.push(kept);
      return { channel, ts: kept.ts, message: { type: "message", text: kept.text, ts: kept.ts, bot_id: team.botId } };
    },
    "chat.update": (args, team) => {
      const channel = placeOf(args.channel, team);
      const index = posts.findIndex((one) => one.channel === channel && one.ts === args.ts);
      const post = posts[index];
      if (!post) throw new Refused("message_not_found");
      const next = content(args);
      const metadata = next.metadata ?? post.metadata;
      posts[index] = { ...post, ...next, metadata, updates: post.updates + 1, before: [...post.before, post.blocks] };
      return { channel, ts: post.ts, text: next.text };
    },
    "conversations.open": (args, team) => ({ channel: { id: placeOf(args.users, team) } }),
    "conversations.history": (args, team) => {
      const channel = placeOf(args.channel, team);
      const found = visible(args).filter((one) => one.channel === channel && one.thread === null);
      return page(found.toReversed(), args);
    },
    "conversations.replies": (args, team) => {
      const channel = placeOf(args.channel, team);
      return page(
        visible(args).filter((one) => one.channel === channel && (one.thread === args.ts || one.ts === args.ts)),
        args,
      );
    },
    "users.info": (args, team) => ({ user: profile(userOf(args.user, team)) }),
    "users.list": (args, team) => {
      const all = [...users.values()].filter((one) => one.team === team.id);
      const from = Number(args.cursor ?? 0);
      const upTo = from + Math.min(Number(args.limit ?? 200), 200);
      return {
        members: all.slice(from, upTo).map(profile),
        response_metadata: { next_cursor: upTo < all.length ? String(upTo) : "" },
      };
    },
    "users.lookupByEmail": (args, team) => {
      const user = [...users.values()].find((one) => one.team === team.id && one.email === args.email);
      if (!user) throw new Refused("users_not_found");
      return { user: profile(user) };
    },
    "files.info": (args) => {
      const file = files.get(args.file ?? "");
      if (!file) throw new Refused("file_not_found");
      const url = file.address ?? `${origin}/files-pri/${args.file}`;
      const { name, mimetype, bytes } = file;
      return {
        file: { id: args.file, name, mimetype, size: bytes.length, url_private: url, url_private_download: url },
      };
    },
    "files.getUploadURLExternal": ({ filename, length, alt_text: altText = "" }) => {
      if (!filename || !Number(length)) throw new Refused("invalid_arguments");
      if (altText.length > 1_000) throw new Refused("alt_text_too_large");
      const id = `F0UP${pictures.size + 1}`;
      pictures.set(id, { length: Number(length), altText, bytes: null, isComplete: false });
      return { upload_url: `${origin}/upload/${id}`, file_id: id };
    },
    "files.completeUploadExternal": (args) => {
      const files = z.array(z.object({ id: z.string() })).safeParse(json(args.files ?? ""));
      if (!files.success) throw new Refused("invalid_arguments");
      for (const { id } of files.data) {
        const picture = pictures.get(id);
        if (!picture?.bytes) throw new Refused("file_not_found");
        pictures.set(id, { ...picture, isComplete: true });
      }
      return { files: files.data };
    },
    "views.open": (args) => {
      const made = triggers.get(args.trigger_id ?? "");
      if (made === undefined) throw new Refused("invalid_trigger_id");
      if (made === 0) throw new Refused("exchanged_trigger_id");
      if (Date.now() - made > 3_000) throw new Refused("expired_trigger_id");
      triggers.set(args.trigger_id ?? "", 0);
      const view = taken(args.view, "modal");
      const id = `V${modals.length + 1}`;
      modals.push({ id, triggerId: args.trigger_id ?? "", view });
      return { view: { id, ...view } };
    },
    "views.publish": (args, team) => {
      const user = userOf(args.user_id, team);
      const view = taken(args.view, "home");
      homes.set(user.id, view);
      return { view: { id: `H-${user.id}`, ...view } };
    },
    "apps.connections.open": (args, _team, request) => {
      if ((bearer(request) ?? args.token) !== APP_TOKEN) throw new Refused("invalid_auth");
      const ticket = randomUUID();
      tickets.add(ticket);
      return { url: `${origin.replace("http", "ws")}/link?ticket=${ticket}&app_id=${APP_ID}` };
    },
    "oauth.v2.access": (args, _team, request) => {
      const basic = Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString("base64");
      const inBody = args.client_id === CLIENT.id && args.client_secret === CLIENT.secret;
      if (!inBody && request.headers.authorization !== `Basic ${basic}`) throw new Refused("bad_client_secret");
      const team = codes.get(args.code ?? "");
      if (!team) throw new Refused("invalid_code");
      codes.delete(args.code ?? "");
      return {
        access_token: team.token,
        token_type: "bot",
        scope: "chat:write,commands,im:history,im:write",
        bot_user_id: team.botUserId,
        app_id: APP_ID,
        team: { id: team.id, name: team.name },
        enterprise: null,
        is_enterprise_install: false,
        authed_user: { id: "U0INSTALLER" },
      };
    },
  };

  function content(args: Args) {
    const { text = "", blocks: given, metadata: said } = args;
    const blocks = given === undefined ? [] : json(given);
    if (!Array.isArray(blocks)) throw new Refused("invalid_blocks_format");
    if (text === "" && blocks.length === 0) throw new Refused("no_text");
    if (text.length > 40_000) throw new Refused("msg_too_long");
    const wrong = blocks.length > 0 ? blocksError(blocks) : null;
    if (wrong) throw new Refused(`${wrong.error}\n${wrong.at}`);
    const shown = blocks.flatMap(({ type, slack_file: file }) => (type === "image" && file ? [String(file.id)] : []));
    if (shown.some((id) => !pictures.get(id)?.isComplete)) throw new Refused("invalid_blocks\ninvalid slack file");
    const metadata = said === undefined ? null : readMetadata(said);
    if (said !== undefined && metadata === null) throw new Refused("invalid_metadata_format");
    return { text, blocks, metadata };
  }

  function taken(text: string | undefined, type: SlackView["type"]): SlackView {
    const view = readView(text ?? "");
    if ("error" in view) throw new Refused(`${String(view.error)}\n${String(view.at)}`);
    if (view.type !== type) throw new Refused(`invalid_arguments\nthe view is no ${type}`);
    return view;
  }

  /** A user's id means the conversation with them. */
  function conversationOf(id: string): string {
    return users.has(id) ? dmOf(id) : id;
  }

  function placeOf(id: string | undefined, team: SlackTeam): string {
    if (!id) throw new Refused("channel_not_found");
    if (id.startsWith("U")) return dmOf(reachable(id, team).id);
    if (id.startsWith("D")) return dmOf(reachable(`U${id.slice(1)}`, team).id);
    const channel = channels.get(id);
    if (!channel) throw new Refused("channel_not_found");
    if (channel.archived) throw new Refused("is_archived");
    if (!channel.member) throw new Refused("not_in_channel");
    return id;
  }

  function reachable(id: string, team: SlackTeam) {
    const user = users.get(id);
    if (!user || user.team !== team.id) throw new Refused("channel_not_found");
    if (user.isDeleted) throw new Refused("user_is_deactivated");
    if (user.isBot) throw new Refused("cannot_dm_bot");
    return user;
  }

  function userOf(id: string | undefined, team: SlackTeam) {
    const user = users.get(id ?? "");
    if (!user || user.team !== team.id) throw new Refused("user_not_found");
    return user;
  }

  function visible(args: Args): readonly SlackPost[] {
    const oldest = Number(args.oldest ?? 0);
    return posts.filter((one) => Number(one.ts) > oldest && Date.now() - one.at >= historyLagMs);
  }

  function page(found: readonly SlackPost[], args: Args): Answered {
    const from = Number(args.cursor ?? 0);
    const upTo = from + Math.min(Number(args.limit ?? 100), 999);
    const withMetadata = args.include_all_metadata === "true" || args.include_all_metadata === "1";
    return {
      messages: found.slice(from, upTo).map(({ ts, thread, text, metadata }) => ({
        type: "message",
        ts,
        text,
        ...(thread ? { thread_ts: thread } : {}),
        ...(withMetadata && metadata ? { metadata } : {}),
      })),
      has_more: upTo < found.length,
      response_metadata: { next_cursor: upTo < found.length ? String(upTo) : "" },
    };
  }

  /** Microseconds, each once: what Slack names a message by. */
  function nextTs(): string {
    lastTs = Math.max(lastTs + 1, Date.now() * 1000);
    return `${Math.floor(lastTs / 1e6)}.${String(lastTs % 1e6).padStart(6, "0")}`;
  }

  function download(id: string, request: IncomingMessage, response: ServerResponse): void {
    const file = files.get(id);
    if (!file || !teams.some(({ token }) => bearer(request) === token)) {
      // Slack shows its sign-in page instead of saying no.
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>");
      return;
    }
    response.writeHead(200, { "content-type": file.mimetype }).end(file.bytes);
  }

  async function takeUpload(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bytesOf(request);
    const picture = pictures.get(id);
    const isTaken = picture !== undefined && picture.length === bytes.length;
    if (isTaken) pictures.set(id, { ...picture, bytes });
    response.writeHead(isTaken ? 200 : 400).end(isTaken ? `OK - ${bytes.length}` : "no");
  }

  const link = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    const ticket = new URL(request.url ?? "/", "http://slack").searchParams.get("ticket") ?? "";
    if (!tickets.delete(ticket)) {
      socket.destroy();
      return;
    }
    link.handleUpgrade(request, socket, head, (opened) => {
      sockets.add(opened);
      opened.on("close", () => sockets.delete(opened));
      opened.send(
        JSON.stringify({ type: "hello", num_connections: sockets.size, connection_info: { app_id: APP_ID } }),
      );
      socketEvents.dispatchEvent(new Event("open"));
    });
  });

  async function connected(): Promise<void> {
    if (sockets.size > 0) return;
    await new Promise((resolve) => socketEvents.addEventListener("open", resolve, { once: true }));
  }

  async function overSocket(type: string, payload: unknown): Promise<unknown> {
    await connected();
    const [socket] = sockets;
    if (!socket) throw new Error("the app is not connected");
    const envelopeId = randomUUID();
    return new Promise((resolve) => {
      const heard = (data: unknown) => {
        const ack = json(String(data)) as { envelope_id?: string; payload?: unknown } | undefined;
        if (ack?.envelope_id !== envelopeId) return;
        socket.off("message", heard);
        resolve(ack.payload ?? null);
      };
      socket.on("message", heard);
      socket.send(JSON.stringify({ envelope_id: envelopeId, type, payload, accepts_response_payload: true }));
    });
  }

  function dmOf(user: string): string {
    return `D${user.slice(1)}`;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${origin}/api/`,
    origin,
    posts,
    calls,
    modals,
    homes,
    pictures,
    addUser: (user, team = ASHCOMBE) => void users.set(user.id, { ...user, team: team.id }),
    addChannel: (id, { member = true, archived = false } = {}) => void channels.set(id, { member, archived }),
    addFile: (id, { address, ...file }) => void files.set(id, { ...file, team: ASHCOMBE.id, address: address ?? null }),
    write(channel, text) {
      const ts = nextTs();
      const plain = { blocks: [], metadata: null, updates: 0, before: [], at: Date.now() };
      posts.push({ team: ASHCOMBE.id, channel, ts, thread: null, text, ...plain });
      return ts;
    },
    dmOf,
    listed: (user) => profile(userOf(user, ASHCOMBE)),
    trigger() {
      const id = `${triggers.size + 1}.${randomUUID()}`;
      triggers.set(id, Date.now());
      return id;
    },
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
    oauthCode: (code, team) => void codes.set(code, team),
    overSocket,
    connected,
    recycle() {
      for (const socket of sockets) socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.terminate();
      link.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function profile(user: SlackUser & { readonly team: string }): Answered {
    return {
      id: user.id,
      team_id: user.teamId ?? user.team,
      name: user.name.toLowerCase().replaceAll(" ", "."),
      real_name: user.name,
      deleted: user.isDeleted ?? false,
      is_bot: user.isBot ?? false,
      is_email_confirmed: user.isConfirmed ?? true,
      is_stranger: user.isStranger ?? false,
      tz: user.timeZone ?? "Europe/London",
      profile: {
        real_name: user.name,
        display_name: user.name.split(" ")[0],
        ...(user.email === null ? {} : { email: user.email }),
      },
    };
  }
}

/** These are called with other credentials than a workspace's. */
const NO_BOT_TOKEN: ReadonlySet<string> = new Set(["apps.connections.open", "oauth.v2.access"]);

function bearer(request: IncomingMessage): string | null {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

function send(response: ServerResponse, status: number, body: Answered, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  return Buffer.from(await bytesOf(request)).toString("utf8");
}
