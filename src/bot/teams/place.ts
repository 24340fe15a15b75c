// Where a person is reached in Teams, as it is kept with their account.
import { z } from "zod";

export const TEAMS = "teams";

/** Empty before the first contact: then a conversation is opened with what is known of them. */
export const reachedAtSchema = z.object({
  serviceUrl: z.string().nullable().catch(null),
  /** The conversation of the two; null where there was none yet, or it is gone. */
  conversation: z.string().nullable().catch(null),
  /** "29:…": theirs for this app. */
  user: z.string().nullable().catch(null),
});
export type ReachedAt = z.infer<typeof reachedAtSchema>;

/** An app's id as a member of a conversation. */
export function botId(appId: string): string {
  return `28:${appId}`;
}
