// The read API: register, status and history of what a token's rights cover, as JSON or CSV.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Route } from "../bot/chat-service.ts";
import { NOT_SEEN } from "../bot/messages/answer-to-question.ts";
import { type ActionsPage, actionsPage, plansSeen } from "../db/actions-page.ts";
import { holderOfToken, type TokenHolder } from "../db/api-tokens.ts";
import type { Database } from "../db/database.ts";
import { historyOf } from "../db/history-of.ts";
import { type Organisation, organisationById } from "../db/people.ts";
import type { Clock } from "../jobs/clock.ts";
import { dayIn } from "../plan/calendar.ts";
import type { ActionId, PlanId } from "../plan/ids.ts";
import { quarterOf } from "../plan/quarter.ts";
import { csvText } from "./csv-text.ts";
import { requestLimit } from "./request-limit.ts";
import {
  type AsAt,
  HISTORY_COLUMNS,
  historyRow,
  REGISTER_COLUMNS,
  type Row,
  registerRow,
  STATUS_COLUMNS,
  statusRow,
} from "./rows.ts";

const MINUTE_MS = 60_000;
const REQUESTS_A_MINUTE = 60;
const WRONG_TOKENS_A_MINUTE = 20;

/** History is told action by action, so its pages hold fewer of them. */
const MOST_ACTIONS = { register: 1_000, status: 1_000, history: 100 } as const;
type View = keyof typeof MOST_ACTIONS;

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const querySchema = z.strictObject({
  format: z.enum(["json", "csv"]).default("json"),
  plan: id.transform((value) => value as PlanId).optional(),
  after: id.transform((value) => value as ActionId).optional(),
  limit: id.optional(),
});

/** Reads and never writes; one token sees what chat would show to whoever it stands for. */
export function apiRoute({ db, clock }: { readonly db: Database; readonly clock: Clock }): Route {
  const asked = requestLimit(REQUESTS_A_MINUTE, MINUTE_MS);
  const refused = requestLimit(WRONG_TOKENS_A_MINUTE, MINUTE_MS);
  return {
    path: "/api/v1/",
    async handle(request, response) {
      if (request.method !== "GET") return say(response, 405, { error: "only GET is served here" });
      const now = await clock.now();
      const holder = await holderOfToken(db, tokenOf(request), now);
      if (!holder) {
        const wait = refused.take(request.socket.remoteAddress ?? "");
        if (wait !== null) return tooMany(response, wait);
        response.setHeader("www-authenticate", "Bearer");
        return say(response, 401, { error: "a token is needed that holds: Authorization: Bearer dueregard_…" });
      }
      const wait = asked.take(String(holder.tokenId));
      if (wait !== null) return tooMany(response, wait);
      const url = new URL(request.url ?? "/", "http://localhost");
      const query = querySchema.safeParse(Object.fromEntries(url.searchParams));
      if (!query.success) {
        const error = "the query takes format=json or csv, plan=ID, after=ID and limit=COUNT";
        return say(response, 400, { error });
      }
      await answer(url, query.data, holder, await organisationById(db, holder.organisationId), now, response);
    },
  };

  async function answer(
    url: URL,
    query: z.infer<typeof querySchema>,
    { organisationId, standing }: TokenHolder,
    organisation: Organisation,
    now: Date,
    response: ServerResponse,
  ): Promise<void> {
    const today = dayIn(organisation.timeZone, now);
    const head = { organisation: organisation.name, asAt: today };
    const view = url.pathname.slice("/api/v1/".length);
    if (view === "plans") {
      const rows = (await plansSeen(db, organisationId, standing)).map((plan) => ({ ...plan }));
      if (query.format === "csv") return csv(response, ["id", "title", "pausedUntil", "actions"], rows);
      return say(response, 200, { ...head, rows });
    }
    if (view !== "register" && view !== "status" && view !== "history") {
      return say(response, 404, { error: "there is /api/v1/plans, /register, /status and /history" });
    }
    const most = MOST_ACTIONS[view];
    const limit = Math.min(query.limit ?? most, most);
    const page = await actionsPage(db, organisationId, standing, {
      planId: query.plan ?? null,
      after: query.after ?? null,
      limit,
    });
    const asAt: AsAt = {
      today,
      dueSoonDays: organisation.policy.dueSoonDays,
      quarterFrom: quarterOf(today).from,
      timeZone: organisation.timeZone,
    };
    const rows = await rowsOf(view, page, asAt);
    const next = nextOf(url, page);
    if (next) response.setHeader("link", `<${next}>; rel="next"`);
    response.setHeader("x-left-out", String(page.notSeen));
    if (query.format === "csv") return csv(response, COLUMNS[view], rows);
    const leftOut = page.notSeen > 0 ? [{ reason: NOT_SEEN, count: page.notSeen }] : [];
    return say(response, 200, { ...head, actions: page.total, leftOut, rows, next });
  }

  async function rowsOf(view: View, { actions }: ActionsPage, asAt: AsAt): Promise<readonly Row[]> {
    switch (view) {
      case "register":
        return actions.map(registerRow);
      case "status":
        return actions.map((action) => statusRow(action, asAt));
      case "history": {
        const rows: Row[] = [];
        for (const action of actions) {
          rows.push(...(await historyOf(db, action.id)).map((entry) => historyRow(action, entry, asAt)));
        }
        return rows;
      }
    }
  }
}

const COLUMNS: Readonly<Record<View, readonly string[]>> = {
  register: REGISTER_COLUMNS,
  status: STATUS_COLUMNS,
  history: HISTORY_COLUMNS,
};

function tokenOf({ headers }: IncomingMessage): string {
  return /^Bearer (\S{1,200})$/.exec(headers.authorization ?? "")?.[1] ?? "";
}

function nextOf(url: URL, { next }: ActionsPage): string | null {
  if (next === null) return null;
  const query = new URLSearchParams(url.searchParams);
  query.set("after", String(next));
  return `${url.pathname}?${query}`;
}

function tooMany(response: ServerResponse, seconds: number): void {
  response.setHeader("retry-after", String(seconds));
  say(response, 429, { error: `too many requests; ask again in ${seconds} s` });
}

const GUARDED = { "cache-control": "no-store", "x-content-type-options": "nosniff" } as const;

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...GUARDED, "content-type": "application/json; charset=utf-8" });
  response.end(`${JSON.stringify(body)}\n`);
}

function csv(response: ServerResponse, columns: readonly string[], rows: readonly Row[]): void {
  response.writeHead(200, { ...GUARDED, "content-type": "text/csv; charset=utf-8" }).end(csvText(columns, rows));
}
