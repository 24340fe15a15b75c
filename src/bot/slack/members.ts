// A workspace's people as Slack lists them.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";

/** Somebody of the workspace itself, who can be linked to a person here by their e-mail address. */
export interface Member {
  readonly id: string;
  /** The name that they go by, and the short one that others call them in chat. */
  readonly name: string;
  readonly handle: string;
  /** Lower case; null where Slack does not show it. */
  readonly email: string | null;
  readonly isGone: boolean;
  /** "Europe/Lisbon"; null where Slack says none. */
  readonly timeZone: string | null;
}

const userSchema = z.looseObject({
  id: z.string().min(1),
  team_id: z.string().optional(),
  name: z.string().default(""),
  real_name: z.string().optional(),
  tz: z.string().nullish(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  is_email_confirmed: z.boolean().optional(),
  profile: z
    .looseObject({
      real_name: z.string().optional(),
      display_name: z.string().optional(),
      email: z.string().optional(),
    })
    .default({}),
});

/**
 * Null for whoever is no person of this workspace: an app, or somebody of another organisation in a shared channel,
 * whose own workspace says what their e-mail address is.
 */
export function readMember(user: unknown, tenant: string): Member | null {
  const read = userSchema.safeParse(user);
  if (!read.success) return null;
  const { id, team_id: team, profile, deleted } = read.data;
  if (read.data.is_bot || read.data.is_stranger || id === "USLACKBOT") return null;
  if (team !== undefined && team !== tenant && !tenant.startsWith("E")) return null;
  const isConfirmed = read.data.is_email_confirmed !== false;
  return {
    id,
    name: (profile.real_name || read.data.real_name || read.data.name).trim(),
    handle: (profile.display_name || read.data.name).trim(),
    email: isConfirmed && profile.email ? profile.email.trim().toLowerCase() : null,
    isGone: deleted,
    timeZone: read.data.tz || null,
  };
}

const PAGE = 200;

/** Everybody, page after page; twenty calls a minute are allowed. */
export async function listMembers(client: WebClient, tenant: string): Promise<readonly Member[]> {
  const members: Member[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.users.list({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    for (const user of page.members ?? []) {
      const member = readMember(user, tenant);
      if (member) members.push(member);
    }
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return members;
}

/** Null where Slack knows nobody by that id. */
export async function memberById(client: WebClient, tenant: string, id: string): Promise<Member | null> {
  const { user } = await client.users.info({ user: id });
  return readMember(user, tenant);
}
