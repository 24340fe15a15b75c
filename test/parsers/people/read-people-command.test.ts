import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
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

test("an acting head is read in a process that no longer optimizes its patterns, as one that has run for long", () => {
  const cli = fileURLToPath(new URL("../../../src/cli.ts", import.meta.url));
  const said = ["reply", "May is acting Head of Economy until 31 July", "--json", "--today", context.today];
  const told = execFileSync(process.execPath, ["--no-regexp-optimization", cli, ...said], { encoding: "utf8" });
  const { people } = readReply(said[1] ?? "", context).parts[0] ?? {};
  expect(people).toMatchObject({ kind: "assign", post: "Head of Economy", acting: true });
  expect(JSON.parse(told).parts[0]).toMatchObject({ said: readReply(said[1] ?? "", context).parts[0]?.said });
});
