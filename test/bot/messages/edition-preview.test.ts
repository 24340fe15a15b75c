import { expect, test } from "vitest";
import { editionPreview } from "../../../src/bot/messages/edition-preview.ts";
import { renderTerminal } from "../../../src/bot/terminal/render-terminal.ts";
import { compareEditions } from "../../../src/plan/compare-editions.ts";
import { type AnAction, asHeld, asRegister } from "../../support/an-edition.ts";

const TOWNS = ["Ashby", "Corley", "Denholm", "Eastwick", "Farley", "Gorse", "Hindle"];
const evenings: readonly AnAction[] = TOWNS.map((town) => ({
  words: `Hold a listening evening at ${town} library with the ${town} parish`,
  due: "2026-06-30",
}));

const preview = (before: readonly AnAction[], after: readonly AnAction[]) =>
  renderTerminal(editionPreview("Fair for all", compareEditions(asHeld(before), asRegister(after))), 200);

test("five of each kind are shown, and how many there are is said", () => {
  const shown = preview(
    evenings,
    evenings.map((one) => ({ ...one, due: "2027-06-30" })),
  );
  expect(shown).toContain("Quietly re-dated: 5 of 7");
  expect(shown).toContain("Farley");
  expect(shown).not.toContain("Gorse");
  expect(shown).toMatch(/Quietly re-dated: +7\n/);
});

test("an action that nobody touched is counted and not listed", () => {
  const shown = preview(evenings, evenings);
  expect(shown).toMatch(/Carried forward as they are: 7/);
  expect(shown).toContain("All 7 held actions and all 7 of the new edition are accounted for.");
  expect(shown).not.toContain("Ashby");
});

test("every pair that needs an answer is shown with its choices, however many there are", () => {
  const short = TOWNS.map((town, index) => ({ words: `${town} training`, printed: `${index}.1` }));
  const shown = preview(
    short,
    short.map((one) => ({ ...one, words: one.words.replace("training", "visits") })),
  );
  expect(shown).toContain("To settle: 7 of 7");
  expect(shown).toContain("6.1=6.1");
  expect(shown).toContain("Yes, it is the same action / No: 6.1 is gone, and the other is new");
});

test("a closed action that is given another date is said to stay closed", () => {
  const [first] = evenings;
  if (!first) throw new Error("no evening");
  const held = asHeld([first]).map((one) => ({ ...one, state: "closed" as const }));
  const changes = compareEditions(held, asRegister([{ ...first, due: "2027-06-30" }]));
  expect(renderTerminal(editionPreview("Fair for all", changes), 200)).toContain("stays closed until somebody reports");
});
