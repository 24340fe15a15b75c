// The service's one port: whether it lives and whether it can work. Chat services come in here too.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "./plan/user-error.ts";

export interface HttpServer extends AsyncDisposable {
  /** The port that it really listens on; 0 in the configuration means any. */
  readonly port: number;
}

/**
 * Listens for `/health` (the process lives; asks nobody) and `/ready` (store and queue answer).
 *
 * @param isReady asked at each `/ready`; a rejection counts as no
 * @throws UserError when the port is taken or the address is not this machine's
 */
export async function listen(
  address: { readonly host: string; readonly port: number },
  isReady: () => Promise<boolean>,
): Promise<HttpServer> {
  const server = createServer(async (request, response) => {
    const pathname = URL.parse(request.url ?? "/", "http://localhost")?.pathname;
    const answer = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(`${JSON.stringify(body)}\n`);
    if (request.method !== "GET") return answer(405, { error: "only GET is served here" });
    if (pathname === "/health") return answer(200, { alive: true });
    if (pathname === "/ready") {
      const ready = await isReady().catch(() => false);
      return answer(ready ? 200 : 503, { ready });
    }
    return answer(404, { error: "nothing is served here" });
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

function cannotListen({ host, port }: { readonly host: string; readonly port: number }, cause: unknown): UserError {
  return new UserError(
    `I can't listen on ${host}:${port}; something else may be using it. Set PORT to a free one, or HOST to an address of this machine.`,
    { cause },
  );
}
