// A press as Slack carries it: in a button's `value` (at most 2,000 characters) or an option's.
import { z } from "zod";
import type { Press } from "../message.ts";

/** A press, and whether pressing it opens a form at once. */
export interface CarriedPress {
  readonly press: Press;
  readonly opensForm: boolean;
}

const carriedSchema = z.object({
  verb: z.string().min(1),
  args: z.record(z.string(), z.string()).default({}),
  version: z.number().int().nullable().default(null),
  form: z.literal(true).optional(),
});

/** Short, because an option has less room than a button: what is empty is left out. */
export function pressValue({ verb, args, version }: Press, opensForm = false): string {
  return JSON.stringify({
    verb,
    ...(Object.keys(args).length > 0 ? { args } : {}),
    ...(version === null ? {} : { version }),
    ...(opensForm ? { form: true } : {}),
  });
}

/** Null for what is not ours: an old button, or one that somebody made up. */
export function readPressValue(value: string): CarriedPress | null {
  let json: unknown;
  try {
    json = JSON.parse(value);
  } catch {
    return null;
  }
  const carried = carriedSchema.safeParse(json);
  if (!carried.success) return null;
  const { form, ...press } = carried.data;
  return { press, opensForm: form === true };
}
