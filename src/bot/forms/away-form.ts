// "I'm away": from when until when nothing is asked.
import { replyPart } from "../../parsers/reply/reply-part.ts";
import { isLocalDate, localDate, writeDay } from "../../plan/calendar.ts";
import { away } from "../handlers/quiet.ts";
import { type FormErrors, type FormSent, filledIn } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { dateInput } from "./inputs.ts";

export const awayForm: FormKind = {
  open: async (_args, { today }) => ({
    title: "I am away",
    intro: "Reminders wait until you are back; what still matters comes as one message then.",
    submit: { label: "Save", press: { verb: "away", args: {}, version: null } },
    inputs: [dateInput("from", "First day away", { value: today }), dateInput("until", "Last day away")],
  }),
  check: async (sent, filler) => errorsOf(sent, filler),
  async take(sent, turn) {
    const [from, until] = [filledIn(sent.values, "from"), filledIn(sent.values, "until")];
    const day = (text: string | null) => (text !== null && isLocalDate(text) ? localDate(text) : null);
    return away(replyPart("away", "away", { from: day(from), until: day(until) }), turn);
  },
};

function errorsOf({ values }: FormSent, { today }: Filler): FormErrors {
  const [from, until] = [filledIn(values, "from"), filledIn(values, "until")];
  const errors: Record<string, string> = {};
  if (from !== null && !isLocalDate(from)) errors.from = "Give the date as day, month and year.";
  if (until === null || !isLocalDate(until)) errors.until = "Say the last day on which you are away.";
  else if (until < today) errors.until = `That day is past; today is ${writeDay(today)}.`;
  else if (from !== null && until < from) errors.until = "The last day comes before the first.";
  return errors;
}
