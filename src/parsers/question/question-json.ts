// What `question --json` prints.
import type { QuestionReading } from "./question-reading.ts";

/** A question's reading as CONTRACT has it. */
export function questionJson(reading: QuestionReading): Pick<QuestionReading, "understood" | "doubt" | "said"> {
  return { understood: reading.understood, doubt: reading.doubt, said: reading.said };
}
