import { describe, expect, test } from "vitest";
import { readOrder } from "../../../src/parsers/order/read-order.ts";
import { readSetting } from "../../../src/parsers/order/read-setting.ts";

describe("an officer sets when people are written to", () => {
  test.each([
    ["remind 28, 7 and 1 days before", { kind: "lead-times", days: [28, 7, 1] }],
    ["Send reminders 4 weeks before the deadline", { kind: "lead-times", days: [28] }],
    ["remind owners 14 and 7 days before each deadline, and on the day", { kind: "lead-times", days: [14, 7, 0] }],
    ["overdue reminders 7, 21 and 49 days after", { kind: "overdue", days: [7, 21, 49] }],
    ["chase overdue actions 1, 3 and 6 weeks after", { kind: "overdue", days: [7, 21, 42] }],
    ["escalate after 8 weeks", { kind: "escalate", afterDays: 56 }],
    ["never escalate", { kind: "escalate", afterDays: null }],
    ["at most two messages a week", { kind: "weekly-cap", messages: 2 }],
    ["messages go out between 9 and 4:30", { kind: "hours", from: 540, to: 990 }],
    ["open reviews every quarter", { kind: "review-rhythm", everyMonths: 3 }],
    ["reviews every half-year", { kind: "review-rhythm", everyMonths: 6 }],
    ["open the review every month", { kind: "review-rhythm", everyMonths: 1 }],
    ["reviews are opened by hand", { kind: "review-rhythm", everyMonths: null }],
    ["owners have 3 weeks to answer", { kind: "answer-days", days: 21 }],
    ["reviews close 7 days after answers are due", { kind: "close-days", days: 7 }],
    ["the digest on Tuesday at 10:00", { kind: "digest", digest: { afterDays: 1, weekday: 2, at: 600 } }],
    ["the digest 3 days after the review", { kind: "digest", digest: { afterDays: 3, weekday: null, at: 570 } }],
    ["the digest by hand", { kind: "digest", digest: null }],
  ])("%s", (line, setting) => {
    expect(readSetting(line)).toEqual(setting);
    expect(readOrder(line, "2026-06-23")).toEqual({ kind: "setting", setting });
  });

  test.each([
    "remind me on Monday",
    "remind them",
    "1.4 green, reminded 7 days before",
    "overdue by more than 30 days",
    "open the review",
    "publish the digest",
    "remind 900 days before",
    "escalate 1.4",
  ])("“%s” is no setting", (line) => {
    expect(readSetting(line)).toBeNull();
  });
});
