// A state that is denied, put off, wished for, hedged, asked or somebody else's view is never taken as said.
import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import { ONE } from "../../corpus/replies.ts";

const STATES = ["green", "amber", "on track", "complete", "done", "finished", "paused", "not started"];

/** § stands for the state. */
const TAKEN_BACK = {
  "is denied": ["can't say it's §", "no way it's §", "nobody would call it §"],
  "may come": [
    "would be §",
    "might be §",
    "will be § by June",
    "§ by Friday",
    "§ at some point",
    "§ eventually",
    "§ tomorrow",
  ],
  "is wished for": ["hope it's §", "wish it was §", "want it §", "aiming for §"],
  "hangs on something": [
    "if HR agree it's §",
    "§ if HR agree",
    "§ once HR agree",
    "§ unless HR object",
    "§ subject to HR",
  ],
  "is another's view": ["HR say it's §", "the board thinks this is §", "I'm told it's §", "according to HR it's §"],
  "is hedged": ["probably §", "§ hopefully", "apparently §", "§ ish", "sort of §", "§ at a stretch"],
  "is asked": ["§?", "is it §?", "§, right?", "could this be §?"],
  "is mocked": ["§ my foot", "yeah right, §", "§ - not!"],
  "is another's": ["everyone else is §"],
} as const;

function isSettled(text: string): boolean {
  const { parts, notUnderstood } = readReply(text, ONE);
  const says = parts.some(({ kind, rag, status }) => kind === "report" && (rag !== null || status !== null));
  return says && notUnderstood === "" && parts.every(({ doubt }) => doubt.length === 0);
}

describe("a state that is not simply said", () => {
  it.each(Object.entries(TAKEN_BACK))("and %s is asked about", (_, frames) => {
    const said = frames.flatMap((frame) => STATES.map((state) => frame.replace("§", state)));
    expect(said.filter(isSettled)).toEqual([]);
  });

  it("is read where it is", () => {
    const said = ["it's §", "§ now", "still §", "§, thanks"].flatMap((frame) =>
      STATES.map((state) => frame.replace("§", state)),
    );
    expect(said.filter((text) => !isSettled(text))).toEqual([]);
  });
});
