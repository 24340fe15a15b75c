// A channel to the fake chat, as a careful one to a real service is: no retries, and the deadline is checked again with
// the connected socket in hand.
import { Agent, type IncomingMessage, request } from "node:http";
import type { Channel, FetchedFile, FindResult, Outgoing, SendResult } from "../../src/bot/channel.ts";

const HTTP_TIMEOUT_MS = 1_000;
const REFUSED = new Set(["ECONNREFUSED", "ENOTFOUND"]);

export const HTTP_CHANNEL = "http";

/** `readable: false` is a service that cannot be read back, like Teams. */
export function httpChannel(url: string, options: { readonly readable: boolean } = { readable: true }): Channel {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  return {
    name: HTTP_CHANNEL,
    send: (outgoing) => post(url, agent, outgoing),
    fetchFile: (id, mostBytes) => fetchFile(url, id, mostBytes),
    find: options.readable ? ({ key }) => find(url, key) : null,
  };
}

class TooLate extends Error {}

async function post(url: string, agent: Agent, { key, personId, message, deadline }: Outgoing): Promise<SendResult> {
  const body = JSON.stringify({ key, person: personId, text: message.fallback, deadline: deadline.getTime() });
  try {
    const { status, retryAfter, text } = await new Promise<Answer>((resolve, reject) => {
      const call = request(`${url}/post`, { method: "POST", agent, timeout: HTTP_TIMEOUT_MS }, (response) => {
        readAnswer(response).then(resolve, reject);
      });
      call.on("error", reject);
      call.on("timeout", () => call.destroy(new Error("no answer in time")));
      call.on("socket", (socket) => {
        const write = () => (Date.now() > deadline.getTime() ? call.destroy(new TooLate()) : call.end(body));
        if (socket.connecting) socket.once("connect", write);
        else write();
      });
    });
    if (status === 200) return { kind: "sent", externalId: JSON.parse(text).id };
    if (status === 429) return { kind: "not-sent", retryAfterMs: Number(retryAfter) * 1_000, reason: "rate limited" };
    return { kind: "unknown", reason: `HTTP ${status}` };
  } catch (error) {
    if (error instanceof TooLate) return { kind: "not-sent", retryAfterMs: 0, reason: "the lease was about to end" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (REFUSED.has(code)) return { kind: "not-sent", retryAfterMs: 500, reason: code };
    return { kind: "unknown", reason: String(error) };
  }
}

async function find(url: string, key: string): Promise<FindResult> {
  const response = await fetch(`${url}/find?key=${encodeURIComponent(key)}`, {
    signal: AbortSignal.timeout(HTTP_TIMEOUT_MS),
  });
  if (!response.ok) return { kind: "cannot-tell", reason: `HTTP ${response.status}` };
  const found = await response.json();
  return found ? { kind: "found", externalId: "looked up" } : { kind: "absent" };
}

async function fetchFile(url: string, id: string, mostBytes: number): Promise<FetchedFile> {
  const response = await fetch(`${url}/file?id=${encodeURIComponent(id)}`);
  if (!response.ok || !response.body) return { kind: "gone", reason: `HTTP ${response.status}` };
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    if (length > mostBytes) return { kind: "too-large" };
    parts.push(part);
  }
  return { kind: "fetched", bytes: new Uint8Array(Buffer.concat(parts)) };
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  let text = "";
  for await (const part of response) text += part;
  return { status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"], text };
}
