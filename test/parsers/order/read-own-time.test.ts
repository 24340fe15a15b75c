// What people say about their own days and hours, whose bank holidays a council keeps, and what only looks like either.
import { expect, test } from "vitest";
import { readOrder } from "../../../src/parsers/order/read-order.ts";
import type { Nation } from "../../../src/plan/bank-holidays.ts";
import type { OwnTime } from "../../../src/plan/own-time.ts";

const TODAY = "2026-06-23";

const SAID: readonly (readonly [OwnTime, readonly string[]])[] = [
  [
    { kind: "working-days", days: [1, 2, 3] },
    [
      "I work Monday to Wednesday",
      "I only work Mon-Wed.",
      "I work Mondays, Tuesdays and Wednesdays",
      "my working days are Mon, Tue & Wed",
      "I'm part-time: Monday to Wednesday",
      "I am in Mon, Tues, Weds only",
      "please, I work from Monday till Wednesday",
    ],
  ],
  [{ kind: "working-days", days: [2, 4] }, ["I work Tuesdays and Thursdays", "I now work on Tue and Thu"]],
  [{ kind: "working-days", days: [5] }, ["I only work Fridays", "I work Friday only", "I work Fridays"]],
  [{ kind: "working-days", days: [1, 2, 5] }, ["I work Mon to Tue and Friday", "I work Fri, Mon and Tue"]],
  [{ kind: "working-days", days: [1, 4, 5, 6, 7] }, ["I work Thursday to Monday"]],
  [{ kind: "working-days", days: [1, 2, 3, 4, 5] }, ["I work full time now", "I work weekdays", "I work every day"]],
  [{ kind: "working-days", days: [] }, ["I'm part-time", "I work three days a week", "I work part time now"]],
  [{ kind: "free-days", days: [5] }, ["I don't work Fridays", "I never work on Fridays", "Fridays are my days off"]],
  [{ kind: "free-days", days: [1, 2] }, ["I don’t work Mondays or Tuesdays"]],
  [{ kind: "hours", from: 600, to: 840 }, ["write to me between 10 and 2", "only contact me from 10:00 to 14:00"]],
  [{ kind: "hours", from: 540, to: 990 }, ["my hours are 9 to 4:30"]],
  [
    { kind: "mute" },
    [
      "mute",
      "mute reminders",
      "Mute everything until I say otherwise",
      "stop all reminders for good",
      "turn off reminders",
      "switch my reminders off",
      "no reminders until further notice",
      "never remind me again",
    ],
  ],
  [{ kind: "unmute" }, ["unmute", "end my snooze", "turn reminders back on", "start reminding me again"]],
];

test.each(SAID.flatMap(([time, phrases]) => phrases.map((phrase) => [phrase, time] as const)))(
  "“%s” is somebody's own time",
  (phrase, time) => {
    expect(readOrder(phrase, TODAY)).toEqual({ kind: "own-time", time });
  },
);

const KEPT: readonly (readonly [Nation, readonly string[]])[] = [
  ["scotland", ["bank holidays of Scotland", "we keep Scottish bank holidays", "Use the bank holidays of Scotland"]],
  ["northern-ireland", ["our bank holidays are those of Northern Ireland", "use Northern Irish bank holidays"]],
  ["england-and-wales", ["bank holidays are those of England and Wales", "we have the bank holidays of Wales"]],
];

test.each(KEPT.flatMap(([nation, phrases]) => phrases.map((phrase) => [phrase, nation] as const)))(
  "“%s” says whose bank holidays are kept",
  (phrase, nation) => {
    expect(readOrder(phrase, TODAY)).toEqual({ kind: "bank-holidays", nation });
  },
);

test.each([
  "I work Friday",
  "I work Friday on this, green",
  "I work with Sam",
  "I work Monday to Wednesday this week",
  "I'm away Monday to Wednesday",
  "green, I don't work Fridays so the next step is Monday",
  "mute 1.4",
  "mute until Monday",
  "stop reminding me",
  "no more reminders",
  "remind me again",
  "turn off the lights in the hall",
  "amber, bank holidays in Scotland hold us up",
  "the bank holidays of 2026",
  "write to me on Monday",
])("“%s” is neither", (phrase) => {
  expect(["own-time", "bank-holidays"]).not.toContain(readOrder(phrase, TODAY)?.kind);
});
