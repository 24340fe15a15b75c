// What is looked at before Slack's library sees a request: its size, its time, its shape.
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "node:querystring";
import { z } from "zod";

/** Slack's own requests are far smaller. */
const MOST_BYTES = 1024 * 1024;
const WITHIN_SECONDS = 300;
const READ_WITHIN_MS = 10_000;

/** Why it was refused, or null: then its body stands ready for the library, which checks the signature. */
export async function guard(request: IncomingMessage, response: ServerResponse): Promise<string | null> {
  if (request.method !== "POST") return refuse(response, 405, "not a POST");
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) return refuse(response, 413, "too large");
  // The library refuses what is old; what is dated ahead would be good for longer than it should.
  const sent = Number(request.headers["x-slack-request-timestamp"]);
  if (!Number.isFinite(sent) || Math.abs(Date.now() / 1000 - sent) > WITHIN_SECONDS) {
    return refuse(response, 401, "not of this time");
  }
  const body = await bodyOf(request);
  if (body === null) return refuse(response, 413, "too large or too slow");
  if (!isOfSlacksShape(body.toString("utf8"), request.headers["content-type"])) {
    return refuse(response, 400, "no payload of Slack's");
  }
  Object.assign(request, { rawBody: body });
  return null;
}

function refuse(response: ServerResponse, status: number, why: string): string {
  response.writeHead(status, { connection: "close" }).end();
  return why;
}

/** Null where it is too large, or comes too slowly. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  const slow = setTimeout(() => request.destroy(), READ_WITHIN_MS);
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > MOST_BYTES) return null;
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch {
    return null;
  } finally {
    clearTimeout(slow);
  }
}

const thing = z.looseObject({});
const named = z.looseObject({ id: z.string() });
const strings = z.string().optional();

/** As much as the library takes for granted: it would fall over a payload without it. */
const payloadSchema = z.looseObject({
  type: strings,
  event: z.looseObject({ type: z.string(), item: thing.optional() }).optional(),
  actions: z
    .array(z.looseObject({ action_id: strings, block_id: strings }))
    .min(1)
    .optional(),
  authorizations: z.array(thing).optional(),
  team: named.nullish(),
  user: z.union([named, z.string()]).nullish(),
  channel: z.union([named, z.string()]).nullish(),
  view: thing.optional(),
  command: strings,
  team_id: strings,
  event_id: strings,
});

function isOfSlacksShape(body: string, contentType: string | undefined): boolean {
  try {
    if (!contentType?.startsWith("application/x-www-form-urlencoded")) {
      return payloadSchema.safeParse(JSON.parse(body)).success;
    }
    const fields = parse(body);
    const { payload } = fields;
    return payloadSchema.safeParse(typeof payload === "string" ? JSON.parse(payload) : { ...fields }).success;
  } catch {
    return false;
  }
}
