import { describe, expect, test } from "vitest";
import type { PersonId, PostId } from "../../src/plan/ids.ts";
import {
  isVacantForTwoQuarters,
  type PeopleFacts,
  type PersonFacts,
  type PostFacts,
  whoIsAsked,
} from "../../src/plan/who-is-asked.ts";

const [PRIYA, SAM, MAY, CHANNEL] = [1, 2, 3, 4] as unknown as readonly [PersonId, PersonId, PersonId, PersonId];
const TODAY = "2026-06-23";

function aPost(changes: Partial<PostFacts> = {}): PostFacts {
  const held = [{ person: PRIYA, from: "2026-01-01", until: null, acting: false }] as const;
  return {
    id: 1 as PostId,
    title: "Head of Economy",
    directorate: null,
    kind: "post",
    vacantFrom: null,
    vacantUntil: null,
    holdings: held,
    ...changes,
  };
}

function people(changes: Partial<Record<number, Partial<PersonFacts>>> = {}, covers: PeopleFacts["covers"] = []) {
  const names = ["Priya Shah", "Sam Okoro", "May Lee", "#economy"];
  const all = names.map((name, index): PersonFacts => {
    const id = (index + 1) as PersonId;
    return { id, name, isPlace: name.startsWith("#"), leftOn: null, reachable: true, ...changes[id] };
  });
  return { people: new Map(all.map((one) => [one.id, one])), covers };
}

const asked = (post: PostFacts, facts: PeopleFacts, day = TODAY) => {
  const found = whoIsAsked(post, facts, day as typeof TODAY);
  return found.kind === "asked" ? found.people.map(({ person }) => person) : found;
};
const holding = (person: PersonId, from: `2026-${string}`, until: `2026-${string}` | null = null) =>
  ({ person, from, until, acting: false }) as PostFacts["holdings"][number];
const cover = (person: PersonId, by: PersonId, until: `2026-${string}` = "2026-06-30") =>
  ({ person, cover: by, from: "2026-06-01", until }) as PeopleFacts["covers"][number];

describe("who is asked", () => {
  test("whoever holds the post on the day; all who share it", () => {
    const post = aPost({
      holdings: [holding(PRIYA, "2026-01-01", "2026-06-22"), holding(SAM, "2026-06-23"), holding(MAY, "2026-01-01")],
    });
    expect(asked(post, people())).toEqual([SAM, MAY]);
    expect(asked(post, people(), "2026-06-22")).toEqual([PRIYA, MAY]);
  });

  test("the cover, and only the cover, until the last day", () => {
    const facts = people({}, [cover(PRIYA, SAM)]);
    expect(asked(aPost(), facts, "2026-06-30")).toEqual([SAM]);
    expect(asked(aPost(), facts, "2026-07-01")).toEqual([PRIYA]);
  });

  test("the cover's own cover; and somebody, where two cover for each other", () => {
    expect(asked(aPost(), people({}, [cover(PRIYA, SAM), cover(SAM, MAY)]))).toEqual([MAY]);
    expect(asked(aPost(), people({}, [cover(PRIYA, SAM), cover(SAM, PRIYA)]))).toEqual([SAM]);
  });

  test("a team in its channel, and no member beside it", () => {
    const post = aPost({ kind: "team", holdings: [holding(PRIYA, "2026-01-01"), holding(CHANNEL, "2026-06-01")] });
    expect(asked(post, people())).toEqual([CHANNEL]);
  });
});

describe("why nobody is asked", () => {
  test.each([
    ["nobody was ever named", aPost({ holdings: [] }), {}, { kind: "nobody-named" }],
    [
      "the next one has not started",
      aPost({ holdings: [holding(SAM, "2026-07-01")] }),
      {},
      { kind: "starts-later", name: "Sam Okoro", from: "2026-07-01" },
    ],
    [
      "it fell vacant",
      aPost({ holdings: [holding(SAM, "2026-01-01", "2026-05-31")] }),
      {},
      { kind: "vacant", since: "2026-06-01", until: null },
    ],
    [
      "an officer said when it will be filled",
      aPost({
        holdings: [holding(SAM, "2026-01-01", "2026-05-31")],
        vacantFrom: "2026-06-01",
        vacantUntil: "2026-09-30",
      }),
      {},
      { kind: "vacant", since: "2026-06-01", until: "2026-09-30" },
    ],
    [
      "the last one left",
      aPost({ holdings: [holding(SAM, "2026-01-01", "2026-05-31")] }),
      { 2: { leftOn: "2026-06-01" } },
      { kind: "left", name: "Sam Okoro", since: "2026-06-01" },
    ],
    ["there is no chat account", aPost(), { 1: { reachable: false } }, { kind: "no-chat-account", name: "Priya Shah" }],
    ["it is a partner", aPost({ kind: "partner", holdings: [] }), {}, { kind: "partner" }],
  ] as const)("%s", (_, post, changes, why) => {
    expect(whoIsAsked(post, people(changes), TODAY)).toEqual(why);
  });
});

test("two quarters are half a year, counted in months", () => {
  expect(isVacantForTwoQuarters("2026-01-31", "2026-07-30")).toBe(false);
  expect(isVacantForTwoQuarters("2026-01-31", "2026-07-31")).toBe(true);
});
