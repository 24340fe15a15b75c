// One HTTP request, tried once: what came back, or whether anything of it can have arrived.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

export interface Asked {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** No answer within this time is no answer. */
  readonly timeoutMs: number;
  /** Nothing is written after this instant; null: whenever. */
  readonly deadline: Date | null;
  /** An answer that is longer is cut off. */
  readonly mostBytes?: number;
}

export type Tried =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly headers: IncomingMessage["headers"];
      readonly bytes: Buffer;
    }
  /** Nothing was written: it certainly did not arrive. */
  | { readonly kind: "not-written"; readonly reason: string }
  /** It may have arrived. */
  | { readonly kind: "no-answer"; readonly reason: string }
  | { readonly kind: "too-long" };

const MOST_BYTES = 5 * 1024 * 1024;

/**
 * No connection is used twice: a service that closes an idle one as we write would leave us not knowing. A proxy that
 * the environment names is used.
 */
const AGENTS = {
  "http:": { agent: new HttpAgent({ keepAlive: false, proxyEnv: process.env }), request: httpRequest },
  "https:": { agent: new HttpsAgent({ keepAlive: false, proxyEnv: process.env }), request: httpsRequest },
};

/** Writes only once it is connected, so that what could not connect is known not to have arrived. */
export function oneTry({
  method,
  url,
  headers,
  body,
  timeoutMs,
  deadline,
  mostBytes = MOST_BYTES,
}: Asked): Promise<Tried> {
  const { protocol } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") {
    return Promise.resolve({ kind: "not-written", reason: `${protocol} is no web address` });
  }
  const { agent, request } = AGENTS[protocol];
  const size: Readonly<Record<string, string>> =
    body === null ? {} : { "content-length": `${Buffer.byteLength(body)}` };
  return new Promise((resolve) => {
    let written = false;
    const failed = (reason: string) => resolve({ kind: written ? "no-answer" : "not-written", reason });
    const call = request(url, { method, agent, headers: { ...headers, ...size } }, (response) => {
      readAnswer(response, mostBytes).then(
        (bytes) => {
          clearTimeout(timer);
          const { statusCode: status = 0, headers } = response;
          resolve(bytes === null ? { kind: "too-long" } : { kind: "answered", status, headers, bytes });
        },
        (error: unknown) => failed(reasonOf(error)),
      );
    });
    const timer = setTimeout(() => call.destroy(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
    call.on("error", (error) => {
      clearTimeout(timer);
      failed(reasonOf(error));
    });
    const write = () => {
      const isLate = deadline !== null && Date.now() > deadline.getTime();
      if (isLate) call.destroy(new Error("the lease was about to end"));
      else {
        written = true;
        call.end(body ?? undefined);
      }
    };
    call.on("socket", (socket) => {
      if (socket.connecting) socket.once(protocol === "https:" ? "secureConnect" : "connect", write);
      else write();
    });
  });
}

/** Null where it is longer than that. */
async function readAnswer(response: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += part.length;
    if (length > mostBytes) {
      response.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The code of a broken connection says it all; its message may hold addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
