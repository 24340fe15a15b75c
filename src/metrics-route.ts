// `/metrics`: for this machine alone, or for whoever knows the token.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Route } from "./bot/chat-service.ts";
import type { Database } from "./db/database.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Where METRICS_TOKEN is set only `Authorization: Bearer` with it counts. Where none is, only this machine itself is
 * answered, and not what a proxy on it passes on: a proxy says so in a header.
 */
export function metricsRoute(metrics: Metrics, db: Database, token: string | null): Route {
  return {
    path: "/metrics",
    async handle(request, response) {
      if (request.method !== "GET") return void response.writeHead(405).end();
      if (!(token === null ? isFromHere(request) : bears(request, token))) {
        return void response
          .writeHead(token === null ? 403 : 401, { "content-type": "text/plain" })
          .end("not for you\n");
      }
      const text = await metrics.text(db);
      response.writeHead(200, { "content-type": metrics.contentType, "cache-control": "no-store" }).end(text);
    },
  };
}

function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const address = socket.remoteAddress ?? "";
  const isLoopback = address === "::1" || /^(::ffff:)?127\./.test(address);
  return isLoopback && headers["x-forwarded-for"] === undefined && headers.forwarded === undefined;
}

/** Compared by digest, in constant time whatever is sent. */
function bears({ headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
