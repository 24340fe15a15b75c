// The service's one port: whether it lives and whether it can work, and the chat services' requests.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Route } from "./bot/chat-service.ts";
import { UserError } from "./plan/user-error.ts";

export interface HttpServer extends AsyncDisposable {
  /** The port that it really listens on; 0 in the configuration means any. */
  readonly port: number;
}

/** What the port serves besides `/health` (the process lives; asks nobody) and `/ready` (store and queue answer). */
export interface Served {
  /** Asked at each `/ready`; a rejection counts as no. */
  readonly isReady: () => Promise<boolean>;
  /** The first that fits is taken. */
  readonly routes: readonly Route[];
  /** Told what a route threw; its caller gets 500 and no more. */
  readonly failed: (path: string, cause: unknown) => void;
  /** How long a request may take to come in. */
  readonly patience?: Patience;
}

/** Whoever sends a request slowly holds a connection: headers and the whole of it have to be there in time. */
interface Patience {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How often it is looked whether one is late. */
  readonly lookMs: number;
}

const PATIENCE: Patience = { headersMs: 10_000, requestMs: 60_000, lookMs: 5_000 };

/** @throws UserError when the port is taken or the address is not this machine's */
export async function listen(
  address: { readonly host: string; readonly port: number },
  { isReady, routes, failed, patience = PATIENCE }: Served,
): Promise<HttpServer> {
  const limits = {
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    connectionsCheckingInterval: patience.lookMs,
  };
  const server = createServer(limits, async (request, response) => {
    // As it was sent: an address that is resolved may mean another host and our own path.
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    const route = routes.find((one) => (one.path.endsWith("/") ? path.startsWith(one.path) : path === one.path));
    if (!route) return await ownAnswer(path, request, response, isReady);
    try {
      await route.handle(request, response);
    } catch (error) {
      failed(route.path, error);
      if (!response.headersSent) answer(response, 500, { error: "something went wrong on our side" });
      else response.end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(cannotListen(address, cause)));
    server.listen(address.port, address.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function ownAnswer(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  isReady: Served["isReady"],
): Promise<void> {
  if (request.method !== "GET") return answer(response, 405, { error: "only GET is served here" });
  if (path === "/health") return answer(response, 200, { alive: true });
  if (path === "/ready") {
    const ready = await isReady().catch(() => false);
    return answer(response, ready ? 200 : 503, { ready });
  }
  return answer(response, 404, { error: "nothing is served here" });
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
}

function cannotListen({ host, port }: { readonly host: string; readonly port: number }, cause: unknown): UserError {
  return new UserError(
    `I can't listen on ${host}:${port}; something else may be using it. Set PORT to a free one, or HOST to an address of this machine.`,
    { cause },
  );
}
