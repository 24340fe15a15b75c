// A person's check dates as a calendar, at a secret address that they may end at any time.
import { createHash } from "node:crypto";
import ical, { ICalEventTransparency } from "ical-generator";
import type { Route } from "./bot/chat-service.ts";
import { type Feed, feedOf } from "./db/calendar-feeds.ts";
import type { Database } from "./db/database.ts";

const CALENDAR_PATH = "/calendar/";

/** `GET /calendar/SECRET.ics`. Whatever opens nothing is 404, so that nobody learns what once did. */
export function calendarRoute(db: Database, now: () => Promise<Date>): Route {
  return {
    path: CALENDAR_PATH,
    async handle(request, response) {
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { allow: "GET, HEAD" }).end();
        return;
      }
      const path = URL.parse(request.url ?? "", "http://localhost")?.pathname ?? "";
      const token = /^\/calendar\/(?<token>[\w-]{43})\.ics$/u.exec(path)?.groups?.token;
      const feed = token ? await feedOf(db, token, await now()) : null;
      if (!feed) {
        response.writeHead(404, { "content-type": "text/plain" }).end("There is no calendar at this address.\n");
        return;
      }
      const body = calendarText(feed);
      const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
      const headers = { etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer" };
      if (request.headers["if-none-match"] === etag) {
        response.writeHead(304, headers).end();
        return;
      }
      response.writeHead(200, { ...headers, "content-type": "text/calendar; charset=utf-8" });
      response.end(request.method === "HEAD" ? undefined : body);
    },
  };
}

/** The same dates are the same text, whenever it is asked for: the stamp is the day on which the address was made. */
function calendarText({ organisation, madeAt, dates }: Feed): string {
  const calendar = ical({
    name: `Due Regard: ${organisation}`,
    prodId: { company: "Due Regard", product: "check dates", language: "EN" },
    ttl: 60 * 60,
  });
  for (const { actionId, reference, words, plan, on, kind } of dates) {
    calendar.createEvent({
      id: `${actionId}-${on}-${kind}@due-regard`,
      stamp: madeAt,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary: kind === "deadline" ? `${reference} is due` : `${reference} is reviewed`,
      description: `${words}\n\n${plan}. Answer in chat: “${reference} green”, or “show ${reference}”.`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // Every line of such a file has an end, the last one too, which the library leaves away.
  return `${calendar.toString()}\r\n`;
}
