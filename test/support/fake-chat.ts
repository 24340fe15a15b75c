// A chat service over HTTP with its own log: takes posts, looks them up, and fails in the ways that real ones do.
// Run by itself it is a process of its own and prints its address; killing the service under test leaves it alone.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Post {
  readonly key: string;
  readonly person: number;
  readonly text: string;
  /** How long after the time that the sender had set itself it was read here, in milliseconds; 0 for in time. */
  readonly lateByMs: number;
}

/** What happens to a post. All but `rate-limited`, `down` and `hang` keep it. */
export type Fault = "accept" | "reply-lost" | "error-after" | "rate-limited" | "down" | "hang";

export interface FakeChat extends AsyncDisposable {
  readonly url: string;
}

/** Starts it in this process. */
export async function startFakeChat(): Promise<FakeChat> {
  const posts: Post[] = [];
  let faults: Fault[] = [];

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://chat");
    switch (`${request.method} ${url.pathname}`) {
      case "POST /post":
        return post(JSON.parse(await bodyOf(request)), response);
      case "GET /find":
        return answer(response, 200, posts.find(({ key }) => key === url.searchParams.get("key")) ?? null);
      case "GET /posts":
        return answer(response, 200, posts);
      case "POST /faults":
        faults = JSON.parse(await bodyOf(request));
        return answer(response, 200, faults.length);
      default:
        return answer(response, 404, null);
    }
  });

  function post(sent: { key: string; person: number; text: string; deadline: number }, response: ServerResponse): void {
    const fault = faults.shift() ?? "accept";
    if (fault !== "rate-limited" && fault !== "down" && fault !== "hang") {
      posts.push({
        key: sent.key,
        person: sent.person,
        text: sent.text,
        lateByMs: Math.max(0, Date.now() - sent.deadline),
      });
    }
    if (fault === "accept") answer(response, 200, { id: `post-${posts.length}` });
    if (fault === "reply-lost") response.destroy();
    if (fault === "error-after") answer(response, 500, null);
    if (fault === "rate-limited") answer(response, 429, null, { "retry-after": "1" });
    if (fault === "down") answer(response, 503, null);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What was posted, in order. */
export async function postsOf(url: string): Promise<readonly Post[]> {
  return (await (await fetch(`${url}/posts`)).json()) as Post[];
}

/** What happens to the next posts, in order; afterwards each is accepted. */
export async function breakChat(url: string, faults: readonly Fault[]): Promise<void> {
  await fetch(`${url}/faults`, { method: "POST", body: JSON.stringify(faults) });
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

if (import.meta.main) {
  const { url } = await startFakeChat();
  process.stdout.write(`${url}\n`);
}
