// Plans without a table that tell in sentences who will do what by when.
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { toldSentence } from "../../../src/parsers/lists/told-sentence.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

describe("one sentence", () => {
  it.each<[string, string, string]>([
    ["The Park Ranger will count the ducks by March 2026.", "Park Ranger", "by March 2026"],
    ["By May, the Director of Ponds will write to each angler.", "Director of Ponds", "By May"],
    ["Signs will be put up by the Works Team by May 2026.", "Works Team", "by May 2026"],
    [
      "The Clerk and the Head of Parks are to meet anglers twice a year.",
      "Clerk and the Head of Parks",
      "twice a year",
    ],
    ["We will report on the carp each October.", "", "each October"],
    ["Housing will run a stall every six months from January 2026.", "Housing", "every six months from January 2026"],
    ["The Clerk will weigh the carp caught in 2024 by June 2026.", "Clerk", "by June 2026"],
    ["The Clerk will draw a map by May 2026 and print it in June 2026.", "Clerk", "by May 2026; in June 2026"],
    ["The Clerk will ask anglers by May 2026 to name the ducks.", "Clerk", "by May 2026"],
    ["Ducks will be counted by June 2026.", "", "by June 2026"],
    ["Working with anglers, the Pond Team will plant reeds by May 2026.", "Pond Team", "by May 2026"],
    ["The Park Ranger will test the water at least once a term.", "Park Ranger", "at least once a term"],
  ])("%s", (sentence, owner, due) => {
    expect(toldSentence(sentence)).toEqual({ owner, due });
  });

  it.each([
    "The pond will look better.",
    "The Clerk has counted the ducks.",
    "The Clerk may count the ducks in 2026.",
    "Ducks are counted by the Ranger each May.",
  ])("tells of nothing to do: %s", (sentence) => {
    expect(toldSentence(sentence)).toBeNull();
  });
});

function actionsOf(lines: readonly string[]) {
  const { actions } = readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), { today: localDate("2025-06-01") });
  return actions.map(({ section, action, owners, due }) => [section, action, owners.map(({ name }) => name), due.text]);
}

const PLAN = [
  "Ponds for all: our plan for 2025 to 2027",
  "",
  "The Council adopted this plan in May 2025. It will be reviewed every year.",
  "",
  "Ducks",
  "",
  "- The Park Ranger will count the ducks by March 2026. This takes a week.",
  "- The Communications Officer is to print a leaflet before the end of 2025.",
  "- We will feed the ducks in the spring of 2026.",
  "",
  "Carp",
  "",
  "- The Chair of the Anglers Panel will weigh the carp each October.",
];

describe("a plan in sentences", () => {
  it("has an action for each bullet, with who and when out of its words", () => {
    expect(actionsOf(PLAN)).toEqual([
      [
        "Ducks",
        "The Park Ranger will count the ducks by March 2026. This takes a week.",
        ["Park Ranger"],
        "by March 2026",
      ],
      [
        "Ducks",
        "The Communications Officer is to print a leaflet before the end of 2025.",
        ["Communications Officer"],
        "before the end of 2025",
      ],
      ["Ducks", "We will feed the ducks in the spring of 2026.", [], "in the spring of 2026"],
      [
        "Carp",
        "The Chair of the Anglers Panel will weigh the carp each October.",
        ["Chair of the Anglers Panel"],
        "each October",
      ],
    ]);
  });

  it("has them from paragraphs that tell of several, and leaves what they say before", () => {
    const lines = [
      "Ponds plan 2025",
      "",
      "Ducks",
      "",
      "There are too few ducks. The Park Ranger will count them by March 2026. He will ask for help. The Clerk will buy grain by May 2026.",
      "",
      "The Clerk will mend the gate by June 2026.",
    ];
    expect(actionsOf(lines)).toEqual([
      [
        "Ducks",
        "The Park Ranger will count them by March 2026. He will ask for help.",
        ["Park Ranger"],
        "by March 2026",
      ],
      ["Ducks", "The Clerk will buy grain by May 2026.", ["Clerk"], "by May 2026"],
      ["Ducks", "The Clerk will mend the gate by June 2026.", ["Clerk"], "by June 2026"],
    ]);
  });

  it("is none where only two sentences are of the kind", () => {
    expect(actionsOf(PLAN.slice(0, 8))).toEqual([]);
  });
});
