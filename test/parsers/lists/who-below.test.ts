// Plans that say below each action who does it and when, without labels: one row each, nobody's name a section.
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

function read(text: string) {
  const { actions, queries } = readPlan(readText(text, "plan.txt"), { today: localDate("2026-06-01") });
  return {
    actions: actions.map(({ section, printedReference, action, owners, due }) =>
      [section, printedReference, action, owners.map(({ name }) => name).join(" + "), due.text].join(" | "),
    ),
    notes: actions.map(({ tags }) => tags.Notes?.join() ?? ""),
    asked: queries.filter(({ question }) => question.includes("cannot be read")).length,
  };
}

const PLAN = "Ravensholm Borough Council\nEquality Action Plan\n\n";

describe("who and when below each action", () => {
  it("are its owner and its date as bullets, the first action too, and a name is no section", () => {
    const text = `${PLAN}Objective 1: Services for all

Publish the guide to hearing loops
• Head of Libraries
• March 2027

Train reception staff
• Customer Services Manager
• June 2027

Objective 2: A fair employer

Review the shortlisting guidance
• Maria Oyelaran
• September 2026
`;
    expect(read(text)).toEqual({
      actions: [
        "Objective 1: Services for all |  | Publish the guide to hearing loops | Head of Libraries | March 2027",
        "Objective 1: Services for all |  | Train reception staff | Customer Services Manager | June 2027",
        "Objective 2: A fair employer |  | Review the shortlisting guidance | Maria Oyelaran | September 2026",
      ],
      notes: ["", "", ""],
      asked: 0,
    });
  });

  it("are read from one line under numbered actions, with or without blank lines between", () => {
    const lines = [
      "Services for all",
      "1.1 Publish the guide to hearing loops",
      "Head of Libraries – March 2027",
      "1.2 Train reception staff",
      "Customer Services Manager, June 2027",
      "A fair employer",
      "2.1 Review the shortlisting guidance",
      "(Maria Oyelaran; September 2026)",
    ];
    const actions = [
      "Services for all | 1.1 | Publish the guide to hearing loops | Head of Libraries | March 2027",
      "Services for all | 1.2 | Train reception staff | Customer Services Manager | June 2027",
      "A fair employer | 2.1 | Review the shortlisting guidance | Maria Oyelaran | September 2026",
    ];
    expect(read(PLAN + lines.join("\n")).actions).toEqual(actions);
    expect(read(PLAN + lines.join("\n\n")).actions).toEqual(actions);
  });

  it("leave what stands between as a note, and headings of lost columns are no section", () => {
    const lines = [
      "Lead officer(s) responsible and due date",
      ...["Publicise the buddy scheme", "A dozen buddy pairs", "Vera Ellin – March 2027"],
      ...["Hold two courses for the region", "At least thirty people came", "Mo Joshi and Vera Ellin – June 2027"],
      ...["Carry out three impact assessments", "Three policies assessed", "Mo Joshi – October 2026"],
    ];
    const { actions, notes } = read(PLAN + lines.join("\n\n"));
    expect(actions).toEqual([
      " |  | Publicise the buddy scheme | Vera Ellin | March 2027",
      " |  | Hold two courses for the region | Mo Joshi + Vera Ellin | June 2027",
      " |  | Carry out three impact assessments | Mo Joshi | October 2026",
    ]);
    expect(notes).toEqual(["A dozen buddy pairs", "At least thirty people came", "Three policies assessed"]);
  });

  it("an action without either of them among the others is asked about", () => {
    const lines = [
      ...[
        "1. Publish the guide",
        "Head of Libraries – March 2027",
        "2. Train reception staff",
        "HR Manager – June 2027",
      ],
      ...["3. Buy a second lift", "4. Review the guidance", "HR Manager – September 2026"],
    ];
    const { actions, asked } = read(PLAN + lines.join("\n"));
    expect(actions).toHaveLength(3);
    expect(asked).toBe(1);
  });

  it("in news and minutes are no actions", () => {
    const news = ["Carnival was a joy", "Bins come later", "The pool is closed"];
    expect(read(news.map((text) => `${text}\nPress Officer – 3 May 2026`).join("\n\n")).actions).toEqual([]);
  });

  it("stand behind one label, and what goes on below them is a note of each row, the last too", () => {
    const lines = [
      "1. Publish the guide.\nLead: Head of Libraries – March 2027\nProgress: half done",
      "2. Train reception staff\nLead: HR Manager – June 2027\nProgress: none",
    ];
    expect(read(PLAN + lines.join("\n\n"))).toEqual({
      actions: [
        " | 1 | Publish the guide. | Head of Libraries | March 2027",
        " | 2 | Train reception staff | HR Manager | June 2027",
      ],
      notes: ["Progress: half done", "Progress: none"],
      asked: 0,
    });
  });

  it("behind labels that end in dashes are read as behind colons", () => {
    const lines = [
      ...["Publish the guide", "Owner – Head of Libraries", "Date – March 2027", ""],
      ...["Train reception staff", "Owner – HR Manager", "Date – June 2027"],
    ];
    expect(read(PLAN + lines.join("\n")).actions).toEqual([
      " |  | Publish the guide | Head of Libraries | March 2027",
      " |  | Train reception staff | HR Manager | June 2027",
    ]);
  });

  it("hold for lettered actions under a number, set in too, and for each of several points", () => {
    const lettered = [
      ...["1. Access to services", "a) Publish the guide", "   Head of Libraries; March 2027"],
      ...["b) Train reception staff", "   HR Manager; June 2027"],
      ...["2. Employment", "a) Review the guidance", "   HR Manager; September 2026"],
    ];
    expect(read(PLAN + lettered.join("\n")).actions).toEqual([
      "Access to services | a | Publish the guide | Head of Libraries | March 2027",
      "Access to services | b | Train reception staff | HR Manager | June 2027",
      "Employment | a | Review the guidance | HR Manager | September 2026",
    ]);
    const shared = "• Publish a statement\n• Hold an event with staff\nHead of Policy – March 2027\n\n";
    expect(read(`${PLAN + shared}• Train all managers\nHR Manager – June 2027`).actions).toEqual([
      " |  | Publish a statement | Head of Policy | March 2027",
      " |  | Hold an event with staff | Head of Policy | March 2027",
      " |  | Train all managers | HR Manager | June 2027",
    ]);
  });
});
