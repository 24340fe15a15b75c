// Opens a paper for whoever has its link, until it ends.
import type { ServerResponse } from "node:http";
import type { Route } from "./bot/chat-service.ts";
import type { Database } from "./db/database.ts";
import { documentByToken } from "./db/documents.ts";
import type { Clock } from "./jobs/clock.ts";

/** A token as it is made; anything else is not looked for. */
const TOKEN = /^\/documents\/([A-Za-z0-9_-]{43})$/;

const ENDED = "There is nothing at this address, or not any more. Ask Due Regard for the paper again: say “export”.\n";

export function documentRoute(db: Database, clock: Clock): Route {
  return {
    path: "/documents/",
    async handle(request, response) {
      if (request.method !== "GET" && request.method !== "HEAD")
        return say(response, 405, "Only GET is served here.\n");
      const path = URL.parse(request.url ?? "/", "http://localhost")?.pathname ?? "/";
      const token = TOKEN.exec(path)?.[1];
      const document = token ? await documentByToken(db, token, await clock.now()) : null;
      if (!document) return say(response, 404, ENDED);
      response.writeHead(200, {
        "content-type": document.mediaType,
        "content-length": document.bytes.byteLength,
        "content-disposition": `attachment; filename="${document.name}"`,
        ...PRIVATE,
      });
      response.end(request.method === "HEAD" ? undefined : document.bytes);
    },
  };
}

/** Kept by nobody on the way, found by no search engine, and never run as a page. */
const PRIVATE = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; sandbox",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow",
} as const;

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...PRIVATE }).end(text);
}
