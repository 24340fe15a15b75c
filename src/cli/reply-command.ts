// `reply`: reads a chat reply and stores nothing.
import { z } from "zod";
import { readReply } from "../parsers/reply/read-reply.ts";
import { replyJson } from "../parsers/reply/reply-json.ts";
import type { LocalDate } from "../plan/calendar.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { jsonFile } from "./json-argument.ts";
import { print, printJson } from "./print.ts";

const actionsSchema = z.array(z.object({ reference: z.string(), action: z.string() }));

/** Nothing understood is `NOTHING_FOUND`; the JSON then holds the words under `notUnderstood`. */
export async function replyCommand(
  text: string,
  options: {
    readonly json?: true;
    readonly today: LocalDate;
    readonly listed?: string;
    readonly actions?: string;
    readonly due?: LocalDate;
  },
): Promise<ExitStatus> {
  const listed = (options.listed ?? "").split(",").filter((reference) => reference.trim() !== "");
  const known = options.actions ? await jsonFile(options.actions, actionsSchema, "--actions") : [];
  const words = new Map(known.map(({ reference, action }) => [reference, action]));
  const references = [...new Set([...listed, ...words.keys()])];
  const reply = readReply(text, {
    today: options.today,
    due: options.due ?? null,
    listed,
    actions: references.map((reference) => ({
      reference,
      words: words.get(reference) ?? "",
      due: options.due ?? null,
    })),
  });
  if (options.json) printJson(replyJson(reply));
  else {
    for (const part of reply.parts) print(part.said + part.doubt.map((doubt) => ` (${doubt})`).join(""));
    if (reply.notUnderstood) print(`Not understood: ${reply.notUnderstood}`);
  }
  return reply.parts.length > 0 ? DONE : NOTHING_FOUND;
}
