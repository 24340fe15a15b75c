import { describe, expect, test } from "vitest";
import { messageSchema } from "../../../src/bot/message.ts";
import { reminderMessage } from "../../../src/bot/messages/reminder-message.ts";
import { renderTerminal } from "../../../src/bot/terminal/render-terminal.ts";
import type { ReminderItem } from "../../../src/plan/day-message.ts";
import type { ActionId, PersonId, ReminderId } from "../../../src/plan/ids.ts";
import { PLAIN_SCHEME } from "../../../src/plan/status-presets.ts";

function anItem(changes: Partial<ReminderItem> = {}): ReminderItem {
  return {
    actionId: 7 as ActionId,
    reference: "PLA-1",
    words: "Let market stalls so that new traders can apply.",
    dueText: "June 26",
    rag: null,
    status: null,
    choice: null,
    saidIn: PLAIN_SCHEME,
    scheme: PLAIN_SCHEME,
    version: 3,
    reportedOn: null,
    dueOn: "2026-06-30",
    checkOn: "2026-06-30",
    checkKind: "deadline",
    asksWhetherItGoesOn: false,
    daysLeft: 7,
    post: "Head of Economy",
    postKind: "post",
    covers: null,
    step: "before-7",
    warns: null,
    ...changes,
  };
}

function messageOf(...items: ReminderItem[]) {
  const message = reminderMessage({
    personId: 1 as PersonId,
    on: "2026-06-23",
    items,
    told: [],
    kind: "reminder",
    why: "",
    reminderIds: [1 as ReminderId],
    nextOn: "2026-06-30",
  });
  return { message: messageSchema.parse(message), text: renderTerminal(message, 400) };
}

describe("a reminder says", () => {
  test("what is asked about, in one sentence for a notification", () => {
    expect(messageOf(anItem()).message.fallback).toBe(
      "An action of yours needs an update: PLA-1 is due on 30 June 2026, in 7 days.",
    );
  });

  test("why it came, when the next one comes, and how to change that", () => {
    const { text } = messageOf(anItem());
    expect(text).toContain("You get this because you own this action as Head of Economy.");
    expect(text).toContain("If there is no answer, I will ask again on Tuesday 30 June.");
    expect(text).toContain("snooze till Monday");
  });

  test("the plan's own words for the date, and the last report with its colour in words", () => {
    const { text } = messageOf(anItem({ rag: "A", reportedOn: "2026-05-20" }));
    expect(text).toContain("By when in the plan: “June 26”. Last reported ▲ Amber on 20 May 2026.");
  });

  test.each([
    [{ daysLeft: 1, checkOn: "2026-06-24" }, "is due on 24 June 2026, in 1 day"],
    [{ daysLeft: 0, checkOn: "2026-06-23" }, "is due today, 23 June 2026"],
    [{ daysLeft: -12, checkOn: "2026-06-11" }, "was due on 11 June 2026, 12 days ago"],
    [
      { checkKind: "review", checkOn: "2026-07-07", daysLeft: 14, dueOn: "2026-06-30" },
      "is due on 30 June 2026, in 7 days; an answer is wanted by 7 July 2026",
    ],
    [
      { checkKind: "review", checkOn: "2026-07-07", daysLeft: 14, dueOn: null },
      "has no deadline; an answer is wanted by 7 July 2026",
    ],
  ] as const)("how the calendar stands: %o", (changes, words) => {
    expect(messageOf(anItem(changes)).text).toContain(`PLA-1: ${words}`);
  });

  test("that a long text was cut, and never in the middle of a word", () => {
    const { text } = messageOf(anItem({ words: "Review ".repeat(60).trim() }));
    expect(text).toMatch(/Review …/);
  });

  test("one button for each colour with its shape, for one action of this version", () => {
    const { message } = messageOf(anItem());
    const choices = message.view.flatMap((block) => (block.kind === "choices" ? block.choices : []));
    expect(choices.map(({ label }) => label)).toEqual(["● Green", "▲ Amber", "■ Red", "Complete", "Say more"]);
    expect(choices.every(({ press }) => press.version === 3 && (press.args.actions ?? press.args.action) === "7")).toBe(
      true,
    );
    expect(choices.filter(({ opensForm }) => opensForm).map(({ label }) => label)).toEqual(["Say more"]);
  });

  test("several actions as one numbered list that one reply answers", () => {
    const { message, text } = messageOf(anItem(), anItem({ actionId: 8 as ActionId, reference: "PLA-2" }));
    expect(message.fallback).toBe("2 actions of yours need an update; PLA-1 is due on 30 June 2026, in 7 days.");
    expect(text).toMatch(/1\. PLA-1: [\s\S]*2\. PLA-2: /);
    expect(text).toContain("Answer in one reply: “1 green, 2 amber waiting for data”");
  });
});
