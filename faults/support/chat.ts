// A chat service in a process of its own, with a log of its own: it fails at given rates, and its log decides.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** How the service behaves; shares are between 0 and 1, and a post suffers at most one of them. */
export interface Rules {
  /** Accepted, and the connection breaks before the answer. */
  readonly replyLost: number;
  /** 503 before anything is kept. */
  readonly downBefore: number;
  /** Accepted, then 503. */
  readonly errorAfter: number;
  /** Accepted, then nothing is ever answered. */
  readonly stalled: number;
  /** 429 with Retry-After. */
  readonly rateLimited: number;
  readonly retryAfterSeconds: readonly [number, number];
  /** How long an accepted post takes. */
  readonly delayMs: number;
  /** A look-up does not see what is younger. */
  readonly lookUpLagMs: number;
  /** Posts a second over all; 0 is no limit. One person takes one a second where there is a limit. */
  readonly perSecond: number;
  /** Whoever is written to here gets 429 for ever. */
  readonly blocked: readonly number[];
}

export const WELL: Rules = {
  replyLost: 0,
  downBefore: 0,
  errorAfter: 0,
  stalled: 0,
  rateLimited: 0,
  retryAfterSeconds: [1, 1],
  delayMs: 5,
  lookUpLagMs: 0,
  perSecond: 0,
  blocked: [],
};

export interface Posted {
  readonly key: string;
  readonly person: number;
  readonly text: string;
  /** Milliseconds of this machine's clock. */
  readonly at: number;
  /** How long after the time that the sender had set itself it was read here; 0 for in time. */
  readonly lateByMs: number;
}

export interface ChatLog {
  readonly posts: readonly Posted[];
  /** How often each rule struck. */
  readonly injected: Readonly<Record<string, number>>;
  readonly lookUps: number;
}

type Fault = "accept" | "replyLost" | "downBefore" | "errorAfter" | "stalled" | "rateLimited";

async function serveChat(): Promise<string> {
  let rules = WELL;
  const posts: Posted[] = [];
  const injected: Record<string, number> = {};
  let lookUps = 0;
  const files = new Map<string, Buffer>();
  const byKey = new Map<string, Posted>();
  let allowance = { at: performance.now(), left: 0 };
  const lastTo = new Map<number, number>();

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://chat");
    switch (`${request.method} ${url.pathname}`) {
      case "POST /post":
        return await post(JSON.parse(await bodyOf(request)), response);
      case "GET /find": {
        lookUps += 1;
        const found = byKey.get(url.searchParams.get("key") ?? "");
        return answer(response, 200, found && found.at + rules.lookUpLagMs <= Date.now() ? found : null);
      }
      case "GET /log":
        return answer(response, 200, { posts, injected, lookUps } satisfies ChatLog);
      case "POST /file":
        files.set(url.searchParams.get("id") ?? "", await bytesOf(request));
        return answer(response, 200, null);
      case "GET /file": {
        const bytes = files.get(url.searchParams.get("id") ?? "");
        if (!bytes) return answer(response, 404, null);
        response.writeHead(200, { "content-length": bytes.length }).end(bytes);
        return;
      }
      case "POST /rules":
        rules = { ...WELL, ...JSON.parse(await bodyOf(request)) };
        return answer(response, 200, null);
      default:
        return answer(response, 404, null);
    }
  });

  async function post(
    sent: { key: string; person: number; text: string; deadline: number },
    response: ServerResponse,
  ): Promise<void> {
    const lateByMs = sent.deadline > 0 ? Math.max(0, Date.now() - sent.deadline) : 0;
    const fault = isOverLimit(sent.person) ? "rateLimited" : drawn();
    if (fault !== "accept") injected[fault] = (injected[fault] ?? 0) + 1;
    if (fault === "rateLimited") {
      const [least, most] = rules.retryAfterSeconds;
      const seconds = least + Math.floor(Math.random() * (most - least + 1));
      return answer(response, 429, null, { "retry-after": String(seconds) });
    }
    if (fault === "downBefore") return answer(response, 503, null);
    const kept = { key: sent.key, person: sent.person, text: sent.text, at: Date.now(), lateByMs };
    posts.push(kept);
    if (!byKey.has(sent.key)) byKey.set(sent.key, kept);
    if (fault === "stalled") return;
    if (rules.delayMs > 0) await pause(rules.delayMs * (0.5 + Math.random()));
    if (fault === "replyLost") response.destroy();
    else if (fault === "errorAfter") answer(response, 503, null);
    else answer(response, 200, { id: `post-${posts.length}` });
  }

  function drawn(): Fault {
    let at = Math.random();
    for (const fault of ["replyLost", "downBefore", "errorAfter", "stalled", "rateLimited"] as const) {
      at -= rules[fault];
      if (at < 0) return fault;
    }
    return "accept";
  }

  /** A bucket that holds one second's worth, and one post a second to each person. */
  function isOverLimit(person: number): boolean {
    if (rules.blocked.includes(person)) return true;
    if (rules.perSecond === 0) return false;
    const now = performance.now();
    allowance = {
      at: now,
      left: Math.min(rules.perSecond, allowance.left + ((now - allowance.at) / 1_000) * rules.perSecond),
    };
    if (allowance.left < 1 || now - (lastTo.get(person) ?? Number.NEGATIVE_INFINITY) < 1_000) return true;
    allowance.left -= 1;
    lastTo.set(person, now);
    return false;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  return (await bytesOf(request)).toString();
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

if (import.meta.main) process.stdout.write(`${await serveChat()}\n`);
