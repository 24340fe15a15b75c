// `question`: reads a question and looks nothing up.
import { z } from "zod";
import { questionJson } from "../parsers/question/question-json.ts";
import { readQuestion } from "../parsers/question/read-question.ts";
import type { LocalDate } from "../plan/calendar.ts";
import { questionSchema } from "../plan/question.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { jsonFile, jsonText } from "./json-argument.ts";
import { print, printJson } from "./print.ts";

const names = z.array(z.string()).default([]);
const namesSchema = z.object({ directorates: names, owners: names, sections: names, plans: names });

export async function questionCommand(
  text: string,
  options: { readonly json?: true; readonly today: LocalDate; readonly after?: string; readonly names?: string },
): Promise<ExitStatus> {
  const reading = readQuestion(text, {
    today: options.today,
    after: options.after ? jsonText(options.after, questionSchema, "--after") : null,
    names: options.names ? await jsonFile(options.names, namesSchema, "--names") : null,
  });
  if (options.json) printJson(questionJson(reading));
  else print(reading.said + reading.doubt.map((doubt) => ` (${doubt})`).join(""));
  return DONE;
}
