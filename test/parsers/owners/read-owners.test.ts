// Owner cells, split where a person would split them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownOwners } from "../../../src/parsers/owners/known-owners.ts";
import { readOwners } from "../../../src/parsers/owners/read-owners.ts";

/** The names in a cell, in a plan whose other owner cells are these. */
function namesIn(cell: string, elsewhere: readonly string[] = []): string[] {
  return readOwners(cell, null, knownOwners([cell, ...elsewhere])).owners.map(({ name }) => name);
}

describe("an owner cell", () => {
  it.each<[string, string[], string[]]>([
    [
      "Cllr Edna Holt, Deputy Estates Clerk",
      ["Estates Clerk", "Deputy Estates Clerk"],
      ["Cllr Edna Holt", "Deputy Estates Clerk"],
    ],
    ["Cllr Edna Holt, Deputy Estates Clerk", ["Estates Clerk"], ["Cllr Edna Holt, Deputy Estates Clerk"]],
    [
      "Wardens and Parish Estates Clerk",
      ["Estates Clerk", "Parish Estates Clerk", "Wardens"],
      ["Wardens", "Parish Estates Clerk"],
    ],
  ])("never ends one inside a longer title: %s beside %j", (cell, elsewhere, names) => {
    expect(namesIn(cell, elsewhere)).toEqual(names);
  });

  it("keeps one field one, even where the plan names the first word of it as an owner", () => {
    expect(namesIn("Police and Crime Commissioner", ["Police"])).toEqual(["Police and Crime Commissioner"]);
  });

  it.each<[string, string[]]>([
    ["Head of Libraries", ["Head of Libraries"]],
    ["Head of Parks and Head of Highways", ["Head of Parks", "Head of Highways"]],
    ["Director and HR Manager", ["Director", "HR Manager"]],
    ["Principal Planner and Principal Ecologist Officer", ["Principal Planner", "Principal Ecologist Officer"]],
    ["Museums Lead; Arts Officer; Archivist Manager", ["Museums Lead", "Arts Officer", "Archivist Manager"]],
    ["HR/Policy Team/ Director of Finance", ["HR", "Policy Team", "Director of Finance"]],
    ["DLT, Heads of Service", ["DLT", "Heads of Service"]],
    ["Policy Team\nDemocratic Services", ["Policy Team", "Democratic Services"]],
    ["Race Champion, Head of Communications", ["Race Champion", "Head of Communications"]],
    ["Libraries and Head of Economy", ["Libraries", "Head of Economy"]],
    ["AS/BJ", ["AS", "BJ"]],
    ["All", ["All"]],
    ["Supt Dara Holt and Workforce Planning Manager", ["Supt Dara Holt", "Workforce Planning Manager"]],
    ["Probation Service and Youth Justice Service", ["Probation Service", "Youth Justice Service"]],
    ["Deputy Vice-Chancellor (People) with Heads of School", ["Deputy Vice-Chancellor (People)", "Heads of School"]],
    ["Payroll, HR", ["Payroll", "HR"]],
    ["Quill, B (Payroll Manager) and Marne, T (HR)", ["Quill, B (Payroll Manager)", "Marne, T (HR)"]],
    ["Youth Services with HR Advisory", ["Youth Services", "HR Advisory"]],
    ["Repairs Manager w/ Disabled Tenants’ Panel", ["Repairs Manager", "Disabled Tenants’ Panel"]],
    ["HR Director (with EDI Team)", ["HR Director", "EDI Team"]],
    ["Libraries, with the Youth Forum", ["Libraries", "Youth Forum"]],
    ["Head of Work with Schools, with Governors", ["Head of Work with Schools", "Governors"]],
    ["Head of Parks,\nwith Wardens", ["Head of Parks", "Wardens"]],
    ["Leisure Trust together with Public Health", ["Leisure Trust", "Public Health"]],
    ["DCI Public Protection & VAWG Co-ordinator", ["DCI Public Protection", "VAWG Co-ordinator"]],
    ["Okafor, B (Lettings Manager)", ["Okafor, B (Lettings Manager)"]],
    ["Singh, R, Lowe, S. J.", ["Singh, R", "Lowe, S. J."]],
    ["Price, Ann (Estates Manager), Head of HR", ["Price, Ann (Estates Manager)", "Head of HR"]],
    ["Libraries, Parks (North)", ["Libraries", "Parks (North)"]],
    ["Unison, PCS", ["Unison", "PCS"]],
    ["Director of Arts & Heritage and Estates Director", ["Director of Arts & Heritage", "Estates Director"]],
    ["Head of Property and the Chief Officer (Finance)", ["Head of Property", "Chief Officer (Finance)"]],
    ["CEO + Chair", ["CEO", "Chair"]],
    ["PVC (Research) & Deputy DHR", ["PVC (Research)", "Deputy DHR"]],
    ["Community Safety Manager & Police", ["Community Safety Manager", "Police"]],
    ["Rail operators, bus operators", ["Rail operators", "bus operators"]],
    ["HoC&E/RM", ["HoC&E", "RM"]],
    ["HoC&E/Head of Planning", ["HoC&E", "Head of Planning"]],
    ["Heads of School, HRBPs", ["Heads of School", "HRBPs"]],
    ["Head of Patrol Training/ PSD", ["Head of Patrol Training", "PSD"]],
    ["SU VP Education | Dean of Education", ["SU VP Education", "Dean of Education"]],
    ["Lettings Mgr, HA partners", ["Lettings Mgr", "HA partners"]],
    ["Owner: PVC (Research)\nDelivery: Faculty HR Partners", ["PVC (Research)", "Faculty HR Partners"]],
    ["Lead: Head of Estates, Support: Finance Team", ["Head of Estates", "Finance Team"]],
  ])("%j names several owners where it does", (cell, names) => {
    expect(namesIn(cell)).toEqual(names);
  });

  it.each([
    "Assistant Director, Schools and Inclusion",
    "Head of Insight, Policy and Partnerships",
    "Inclusion and Workforce Development Manager",
    "Highways and Traffic",
    "Museums & Local Studies",
    "Business Analyst – Consultation and Engagement",
    "HR Manager (Recruitment)",
    "Procurement manager/ team",
    "Managers and staff",
    "Mill Vale District Council (Access Officer)",
    "J. Marchetti, Policy Manager",
    "Det Supt, Public Protection",
    "Clinical Director, Specialist Services",
    "Museums and Library Service",
    "Head of Sport Service and Leisure Service",
    "T/ACC Local Policing",
    "Asset Management – Head of Repairs",
    "Head of Work with Schools",
    "Head of Insight, HR",
    "Listen + Report Steering Group",
    "Head of IT / HR",
    "Head of Communities/EDI",
    "Director: Adult Services",
    "Quill, B (Payroll Manager)",
    "Quill, B.",
    "Quill, Bryony (Head of Estates)",
    "Primary Care and Urgent Pathways",
    "Integrated Discharge and Hospital Systems",
  ])("%j is one owner, as printed", (cell) => {
    expect(namesIn(cell)).toEqual([cell]);
  });

  it("is split by the titles that the plan prints elsewhere", () => {
    const cell = "Head of Media and Inclusion and Workforce Manager";
    expect(namesIn(cell, ["Inclusion and Workforce Manager", "Head of Media"])).toEqual([
      "Head of Media",
      "Inclusion and Workforce Manager",
    ]);
  });

  it("names one person where the post behind the comma is theirs, though others hold it elsewhere", () => {
    expect(namesIn("J. Marchetti, Policy Manager", ["Policy Manager"])).toEqual(["J. Marchetti, Policy Manager"]);
  });

  it("is put together again where a title was wrapped over two lines", () => {
    expect(namesIn("Head of\nEconomy")).toEqual(["Head of Economy"]);
    expect(namesIn("Inclusion and Workforce\nManager", ["Inclusion and Workforce Manager"])).toEqual([
      "Inclusion and Workforce Manager",
    ]);
  });

  it("is parted where lost line breaks ran posts together", () => {
    expect(namesIn("Principal Social Worker Head of Lettings", ["Principal Social Worker"])).toEqual([
      "Principal Social Worker",
      "Head of Lettings",
    ]);
    expect(namesIn("IT Support Team", ["IT"])).toEqual(["IT Support Team"]);
  });

  it("is not parted between a team and a rank that says nothing of its work", () => {
    expect(namesIn("Volunteering Hub Strategic Lead")).toEqual(["Volunteering Hub Strategic Lead"]);
    expect(namesIn("Volunteering Team Parks Manager")).toEqual(["Volunteering Team", "Parks Manager"]);
  });

  it("that can be split in two ways is asked about, with both", () => {
    const { doubts } = readOwners("Head of Parks and Trees and Highways Manager", null, new Set());
    expect(doubts).toEqual([
      {
        kind: "split",
        text: "Head of Parks and Trees and Highways Manager",
        ways: [
          ["Head of Parks", "Trees and Highways Manager"],
          ["Head of Parks and Trees", "Highways Manager"],
        ],
      },
    ]);
  });

  it("keeps the way to an owner, and who helps, in the capacity", () => {
    const read = (cell: string) => readOwners(cell, "Lead", new Set()).owners;
    expect(read("Head of People via Workforce Board")).toEqual([
      { name: "Head of People", capacity: "Lead, via Workforce Board" },
    ]);
    expect(read("PHT with data team")).toEqual([
      { name: "PHT", capacity: "Lead" },
      { name: "data team", capacity: "Lead, with" },
    ]);
    expect(read("Managers and staff\nSupported by HR Team")).toEqual([
      { name: "Managers and staff", capacity: "Lead" },
      { name: "HR Team", capacity: "Lead, supported by" },
    ]);
    expect(read("Finance Partner (Adults) (then others who take applications)")).toEqual([
      { name: "Finance Partner (Adults)", capacity: "Lead, (then others who take applications)" },
    ]);
  });

  it("that says TBC names nobody, and is asked about", () => {
    expect(readOwners("TBC", null, new Set())).toEqual({ owners: [], doubts: [{ kind: "nobody", text: "TBC" }] });
  });

  it("loses no word, however it is split", () => {
    const words = fc.constantFrom(
      "Head of",
      "Policy",
      "Manager",
      "Team",
      "HR",
      "and",
      "Parks",
      "Officer",
      "Care",
      "via",
      "(acting)",
    );
    const gaps = fc.constantFrom(" ", " ", " ", ", ", "/", "; ", "\n", " and ");
    const cell = fc.array(fc.tuple(words, gaps), { maxLength: 9 }).map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(cell, fc.array(cell, { maxLength: 3 }), (text, elsewhere) => {
        const { owners, doubts } = readOwners(text, null, knownOwners([text, ...elsewhere]));
        const kept = [
          ...owners.flatMap(({ name, capacity }) => [name, capacity ?? ""]),
          ...doubts.map((doubt) => doubt.text),
        ];
        const keptWords = new Set(
          kept
            .join(" ")
            .toLowerCase()
            .match(/\p{L}+/gu),
        );
        const lost = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
          (word) => word !== "and" && !keptWords.has(word),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

it("a post that trains others is one, and asked about where nobody says so", () => {
  const read = readOwners("Student Officer Training Manager", null, new Set());
  expect(read.owners.map(({ name }) => name)).toEqual(["Student Officer Training Manager"]);
  expect(read.doubts.map(({ kind }) => kind)).toEqual(["split"]);
});
