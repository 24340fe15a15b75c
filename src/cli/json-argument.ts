// JSON that a person hands to a command, checked against what is expected.
import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { UserError } from "../plan/user-error.ts";

/**
 * A file's JSON.
 *
 * @param what how the person knows it: "--names"
 * @throws UserError when the file cannot be read or holds something else
 */
export async function jsonFile<T>(path: string, schema: z.ZodType<T>, what: string): Promise<T> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UserError(`${what}: the file ${path} cannot be read.`, { cause });
  });
  return jsonText(text, schema, what);
}

/**
 * JSON given as an argument.
 *
 * @throws UserError naming the first place that is not as expected
 */
export function jsonText<T>(text: string, schema: z.ZodType<T>, what: string): T {
  const parsed = schema.safeParse(parse(text, what));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(`${what}: ${issue?.path.join(".") || "the JSON"}: ${issue?.message ?? "not as expected"}.`);
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${what} is not JSON.`, { cause });
  }
}
