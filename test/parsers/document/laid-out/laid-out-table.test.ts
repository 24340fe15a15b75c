import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

function read(...lines: string[]) {
  return readPlan(readText(lines.join("\n"), "plan.txt"), { today: localDate("2025-06-02") });
}

function said(...lines: string[]) {
  return read(...lines).actions.map(({ printedReference, action, owners, due }) => [
    printedReference,
    action,
    owners.map(({ name }) => name).join(" + "),
    due.text,
  ]);
}

describe("a table that was kept by spaces", () => {
  it("has a column of references in the margin though no heading stands above them", () => {
    expect(
      said(
        "       Action                                Responsibility      Timescale",
        "1.     Print the plan in large letters and   Equality Lead       March 2026",
        "       give it to each branch library",
        "2.     Ask the panel how meetings could be   Head of Libraries   Ongoing",
        "       made easier to reach",
      ),
    ).toEqual([
      ["1", "Print the plan in large letters and give it to each branch library", "Equality Lead", "March 2026"],
      ["2", "Ask the panel how meetings could be made easier to reach", "Head of Libraries", "Ongoing"],
    ]);
  });

  it("has headings that touch, where cells begin below each of them", () => {
    const headings = "Action                                 Responsibility Resources Timescale";
    expect(
      said(
        headings,
        "Print the plan in large letters and    Dana Frith     None      March 2026",
        "give it to each branch library         Owen Marsh",
        "Ask the panel how meetings could be    Dana Frith     £500      June 2026",
        "made easier to reach",
        "Offer training to all who hold such    Priya Nolan    None      Ongoing",
        "meetings",
      ).map(([, , owners, due]) => [owners, due]),
    ).toEqual([
      ["Dana Frith + Owen Marsh", "March 2026"],
      ["Dana Frith", "June 2026"],
      ["Priya Nolan", "Ongoing"],
    ]);
  });

  it("gives a full line's owner to the owners, a name whole and a month's namesake too", () => {
    expect(
      said(
        "Ref   Action                                             Lead Officer          Due date",
        "1     Keep the faith and belief forum of the borough and June Harlow           Ongoing",
        "      take part in its meetings",
        "2     Print what the panel says and answer it            Owen Marsh            March 2026",
        "      within two months",
      ).map(([, action, owners]) => [action, owners]),
    ).toEqual([
      ["Keep the faith and belief forum of the borough and take part in its meetings", "June Harlow"],
      ["Print what the panel says and answer it within two months", "Owen Marsh"],
    ]);
  });

  it("asks about the row whose words stand between two columns, and not about the others", () => {
    const { actions, queries } = read(
      "Ref Action                                   Lead                            Due            Outcome",
      "1.1 Set up a panel that reads complaints     Head of Service                 30 Sep 2025    People are heard",
      "1.2 Name a contact for carers                Head of Public Protection       31 March 2026  Carers are told",
      "2.1 Print figures by ward                    Head of Performance and Analysis Quarterly from October 2025 Not much yet",
      "2.2 Watch how meetings are held              Head of Housing                 Monthly        Fewer complaints",
    );
    expect(actions).toHaveLength(4);
    const asked = queries.filter(({ question }) => question.startsWith("I am not sure of"));
    expect(asked.map(({ about }) => about)).toEqual(["2.1"]);
    expect(asked[0]?.question).toContain("on line 4: ");
  });

  it("takes a full line for a line of its row, and not for a heading between rows", () => {
    expect(
      said(
        "       Action                                            Outcome                     Lead         Timescale",
        "1.     Print what the council says to residents in plain Notices are read by more    Dana Frith   March 2026",
        "       words. Ask the panel of readers to look at each of people than in the year    Owen Marsh",
        "       them                                              before",
        "2.     Offer training to all who hold such meetings      Residents say that they     Priya Nolan  Ongoing",
        "       and write down who came                           were heard",
      ),
    ).toEqual([
      [
        "1",
        "Print what the council says to residents in plain words. Ask the panel of readers to look at each of them",
        "Dana Frith + Owen Marsh",
        "March 2026",
      ],
      ["2", "Offer training to all who hold such meetings and write down who came", "Priya Nolan", "Ongoing"],
    ]);
  });

  it("has headings over two lines of which two touch", () => {
    expect(
      said(
        "                                                                       Progress /",
        "Ref   Action                                  Action owner Due date    Comments",
        "1.1   Print what the council says in plain    Dana Frith   June 2026   First notices",
        "      words                                                            printed",
        "1.2   Offer training to all who hold such     Owen Marsh   Ongoing     Not begun",
        "      meetings",
      ),
    ).toEqual([
      ["1.1", "Print what the council says in plain words", "Dana Frith", "June 2026"],
      ["1.2", "Offer training to all who hold such meetings", "Owen Marsh", "Ongoing"],
    ]);
  });
});

describe("bullets below titles in capitals, beside numbers of themes", () => {
  it("are a row each, and neither a title nor a number is taken for the other", () => {
    const { actions } = read(
      "   Action                                            Lead         Target     Outcome               Theme",
      "                                                     Officer(s)   Date                             Ref",
      "BIRDS AND FISH",
      "   •  Count the ducks on both of the ponds           CMG          Sept 25    Figures for all       1",
      "   •  Weigh the carp with the anglers' club          CMG/PRT      Ongoing    Figures for all       1",
      "PATHS - FOUNDATIONS",
      "   •  Mend the boards by the reeds and paint the     HoF          Nov 25     Nobody falls in       3",
      "      rails beside them",
      "   •  Ask the ranger for a list of broken steps      PIM          Quarterly  A list                2,3",
      "   •  Put up new signs for the long path which       CMG                     Nobody gets lost      5",
      "      leads to the mill",
    );
    expect(actions.map(({ section, action, due }) => [section, action, due.text])).toEqual([
      ["BIRDS AND FISH", "Count the ducks on both of the ponds", "Sept 25"],
      ["BIRDS AND FISH", "Weigh the carp with the anglers' club", "Ongoing"],
      ["PATHS - FOUNDATIONS", "Mend the boards by the reeds and paint the rails beside them", "Nov 25"],
      ["PATHS - FOUNDATIONS", "Ask the ranger for a list of broken steps", "Quarterly"],
      ["PATHS - FOUNDATIONS", "Put up new signs for the long path which leads to the mill", ""],
    ]);
  });
});
