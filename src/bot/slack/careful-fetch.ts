// HTTP for Slack's client: it knows whether anything was written, and writes nothing after a deadline.
import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/** Nothing of the request left this machine: it was certainly not carried out. */
export class NothingWritten extends Error {
  /** The deadline had passed when the connection stood. */
  readonly isTooLate: boolean;

  constructor(cause: unknown, isTooLate = false) {
    super(isTooLate ? "the time to send it was over" : `no connection: ${String(cause)}`, { cause });
    this.name = "NothingWritten";
    this.isTooLate = isTooLate;
  }
}

/**
 * A connection for each request: one that was kept open may be closed by the other side just as it is used again, and
 * then nobody knows whether the request arrived.
 */
const ONCE = { keepAlive: false, ...(process.env.NODE_USE_ENV_PROXY === "1" ? { proxyEnv: process.env } : {}) };
const [PLAIN, SECURE] = [new PlainAgent(ONCE), new SecureAgent(ONCE)];

/** More than any answer of Slack's that we ask for. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * A `fetch` for text requests. The deadline is looked at with the connected socket in hand, just before the first byte
 * is written: a process that was held up before cannot send what somebody else has taken over since.
 */
export function carefulFetch(deadline: Date | null = null): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(String(input));
    const body = init.body === undefined || init.body === null ? "" : String(init.body);
    const headers = Object.fromEntries(new Headers(init.headers));
    const answer = await exchange(url, { method: init.method ?? "GET", headers, body, deadline, signal: init.signal });
    return new Response(await bytesOf(answer), {
      status: answer.statusCode ?? 500,
      statusText: answer.statusMessage ?? "",
      headers: headersOf(answer),
    });
  };
}

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly deadline: Date | null;
  readonly signal: AbortSignal | null | undefined;
}

function exchange(url: URL, { method, headers, body, deadline, signal }: Asked): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let written = false;
    const isSecure = url.protocol === "https:";
    const call: ClientRequest = (isSecure ? secureRequest : plainRequest)(url, {
      method,
      agent: isSecure ? SECURE : PLAIN,
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      ...(signal ? { signal } : {}),
    });
    call.on("response", resolve);
    call.on("error", (cause) => reject(written || cause instanceof NothingWritten ? cause : new NothingWritten(cause)));
    call.on("socket", (socket) => {
      onceConnected(socket, () => {
        if (deadline !== null && Date.now() > deadline.getTime()) {
          call.destroy(new NothingWritten(undefined, true));
          return;
        }
        written = true;
        call.end(body);
      });
    });
  });
}

function onceConnected(socket: Socket, go: () => void): void {
  if (isShakingHands(socket)) socket.once("secureConnect", go);
  else if (socket.connecting) socket.once("connect", go);
  else go();
}

function isShakingHands(socket: Socket): boolean {
  return socket instanceof TLSSocket && "secureConnecting" in socket && socket.secureConnecting === true;
}

async function bytesOf(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw new Error("the answer is too long");
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function headersOf({ headers }: IncomingMessage): Headers {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return given;
}
