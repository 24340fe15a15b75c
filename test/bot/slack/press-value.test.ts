import { expect, test } from "vitest";
import { pressValue, readPressValue } from "../../../src/bot/slack/press-value.ts";

test("a button carries its press through Slack and back", () => {
  const press = { verb: "set-status", args: { actions: "41", choice: "g" }, version: 7 };
  expect(readPressValue(pressValue(press))).toEqual({ press, opensForm: false });
  const form = { verb: "report", args: {}, version: null };
  expect(readPressValue(pressValue(form, true))).toEqual({ press: form, opensForm: true });
});

test.each(["", "A32", "null", "[]", '{"args":{}}', '{"verb":"undo","args":{"incoming":4}}'])(
  "a button that is none of ours is no press: %s",
  (value) => {
    expect(readPressValue(value)).toBeNull();
  },
);
