// "Settings": when somebody works and wants to be written to, where, and until when not at all. For themselves alone.
import { makeChange } from "../../db/changes.ts";
import { absencesOf, channelsOf, type Settings, saveSettings, settingsOf } from "../../db/settings.ts";
import { isLocalDate, localDate, sayZone, writeDay } from "../../plan/calendar.ts";
import { OWN_CHANGES } from "../../plan/own-changes.ts";
import { answer } from "../answer.ts";
import { changing } from "../handlers/people/carry-out.ts";
import { channelName, settingsFacts, WEEKDAYS, writeTime } from "../messages/settings.ts";
import { formChoice, undoChangeChoice } from "../presses.ts";
import { type FormErrors, type FormSent, filledIn } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { choiceInput, choicesInput, dateInput, textInput } from "./inputs.ts";

export const settingsForm: FormKind = {
  async open(_args, filler) {
    const held = await settingsOf(filler.db, filler.person.id, filler.today);
    const { workingDays, hours, muted, mutedUntil, prefersChannel, timeZone, keepsOfficeTime } = held;
    const channels = await channelsOf(filler.db, filler.person.id);
    const usual = filler.organisation.policy.hours;
    const { from, to } = hours ?? usual;
    return {
      title: "My settings",
      intro: "They are yours alone and change no date of the plan.",
      submit: { label: "Save", press: { verb: "settings", args: {}, version: null } },
      inputs: [
        choicesInput(
          "days",
          "Working days",
          WEEKDAYS.map((label, at) => ({ value: String(at + 1), label, hint: null })),
          { value: workingDays.join(",") },
        ),
        textInput("from", "Write to me from", {
          hint: `A time, as in ${writeTime(usual.from)}.`,
          value: writeTime(from),
        }),
        textInput("to", "Write to me until", { hint: `A time, as in ${writeTime(usual.to)}.`, value: writeTime(to) }),
        ...(timeZone
          ? [
              choiceInput(
                "clock",
                "By which clock",
                [
                  { value: "own", label: sayZone(timeZone), hint: "As your chat says where you are." },
                  { value: "office", label: sayZone(filler.organisation.timeZone), hint: "As everybody here." },
                ],
                { value: keepsOfficeTime ? "office" : "own" },
              ),
            ]
          : []),
        dateInput("mute", "No reminders before", {
          hint: muted
            ? "You get no reminders until you say “unmute”, whatever stands here."
            : "Left empty, reminders come as usual. You can report at any time.",
          value: mutedUntil,
          optional: true,
        }),
        ...(channels.length > 1
          ? [
              choiceInput(
                "channel",
                "Tell me things in",
                [
                  { value: "last", label: "where I wrote last", hint: null },
                  ...channels.map((value) => ({ value, label: channelName(value), hint: null })),
                ],
                { value: prefersChannel ?? "last" },
              ),
            ]
          : []),
      ],
    };
  },
  check: async (sent, filler) => read(sent, filler).errors,
  async take(sent, turn) {
    const { db, person, today, now, organisation } = turn;
    const { errors, settings } = read(sent, turn);
    const [problem] = Object.values(errors);
    if (problem !== undefined)
      return answer({ fallback: problem, view: [{ kind: "text", text: `${problem} Nothing was saved.` }] });
    const held = await settingsOf(db, person.id, today);
    const channels = await channelsOf(db, person.id);
    const wanted = sent.values.channel;
    const prefersChannel = wanted === undefined ? held.prefersChannel : channels.includes(wanted) ? wanted : null;
    const { timeZone } = held;
    const keepsOfficeTime = sent.values.clock === undefined ? held.keepsOfficeTime : sent.values.clock === "office";
    const saved = { ...settings, muted: held.muted, prefersChannel, timeZone, keepsOfficeTime };
    const text = "Your settings are saved.";
    const change = await makeChange(
      db,
      changing(turn),
      { kind: OWN_CHANGES.settings, said: text, startsOn: today },
      () => saveSettings(db, person, { at: now, today }, saved),
    );
    return answer({
      fallback: text,
      view: [
        { kind: "text", text },
        {
          kind: "facts",
          facts: settingsFacts(saved, organisation.policy.hours, await absencesOf(db, person.id, today)),
        },
        {
          kind: "choices",
          choices: [
            formChoice("Change my settings", "settings"),
            ...(change === null ? [] : [undoChangeChoice(change)]),
          ],
        },
      ],
      became: [{ as: "instruction", why: "settings" }],
    });
  },
};

function read(
  { values }: FormSent,
  { today, organisation }: Pick<Filler, "today" | "organisation">,
): { readonly errors: FormErrors; readonly settings: Pick<Settings, "workingDays" | "hours" | "mutedUntil"> } {
  const days = [...new Set((values.days ?? "").split(",").map(Number))].filter((day) => day >= 1 && day <= 7).sort();
  const [from, to] = [minutesOf(values.from), minutesOf(values.to)];
  const mute = filledIn(values, "mute");
  const errors: Record<string, string> = {};
  if (days.length === 0) errors.days = "Choose at least one day, or say until when you are away.";
  if (from === null) errors.from = "Write a time, as in 9:30.";
  if (to === null) errors.to = "Write a time, as in 17:00.";
  else if (from !== null && to < from + 60) errors.to = "Leave at least an hour in which I may write to you.";
  if (mute !== null && (!isLocalDate(mute) || mute <= today)) {
    errors.mute = `Give a day after today, ${writeDay(today)}, or leave it empty.`;
  }
  const usual = organisation.policy.hours;
  const isUsual = from === usual.from && to === usual.to;
  const hours = isUsual || from === null || to === null ? null : { from, to };
  const mutedUntil = mute !== null && isLocalDate(mute) ? localDate(mute) : null;
  return { errors, settings: { workingDays: days, hours, mutedUntil } };
}

/** "9:30", "9.30", "930", "17": minutes since midnight; null where it is no time. */
function minutesOf(text: string | undefined): number | null {
  const read = /^\s*(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?\s*$/.exec(text ?? "")?.groups;
  const [hour, minute] = [Number(read?.hour), Number(read?.minute ?? 0)];
  return read && hour < 24 && minute < 60 ? hour * 60 + minute : null;
}
