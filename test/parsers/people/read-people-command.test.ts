import { describe, expect, test } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import { NO_PEOPLE_COMMANDS, PEOPLE_COMMANDS } from "../../corpus/people-commands.ts";

const context = { today: "2026-06-23", listed: [], actions: [] } as const;

describe("what an officer says about posts and people is one command", () => {
  test.each(PEOPLE_COMMANDS.flatMap(([means, texts]) => texts.map((text) => [text, means] as const)))(
    "%s",
    (text, means) => {
      expect(readReply(text, context).parts.map((part) => part.people)).toEqual([means]);
    },
  );
});

test.each(NO_PEOPLE_COMMANDS)("“%s” is about the work and changes nobody's post", (text) => {
  expect(readReply(text, context).parts.filter((part) => part.people)).toEqual([]);
});
