import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Form } from "../../../src/bot/forms/form.ts";
import type { IncomingBody } from "../../../src/bot/incoming.ts";
import { memoryInbox } from "../../../src/bot/terminal/inbox.ts";
import { openTerminal } from "../../../src/bot/terminal/open-terminal.ts";
import type { Person } from "../../../src/db/people.ts";
import type { LocalDate } from "../../../src/plan/calendar.ts";
import type { OrganisationId, PersonId } from "../../../src/plan/ids.ts";
import { UserError } from "../../../src/plan/user-error.ts";

function person(id: number, name: string): Person {
  const email = `${name.toLowerCase().replace(" ", ".")}@thornbridge.example`;
  return {
    id: id as PersonId,
    organisationId: 1 as OrganisationId,
    name,
    email,
    channel: "terminal",
    kind: "person",
    leftOn: null,
  };
}

const priya = person(1, "Priya Shah");
const sam = person(2, "Sam Okoro");

const FORM: Form = {
  title: "Report on PLA-1",
  intro: "Train all managers",
  submit: { label: "Record it", press: { verb: "report", args: { action: "1" }, version: 3 } },
  inputs: [
    {
      id: "status",
      label: "How does it stand?",
      hint: null,
      kind: "choice",
      options: [
        { value: "green", label: "● Green", hint: "On track." },
        { value: "amber", label: "▲ Amber", hint: "At risk." },
      ],
      value: null,
      optional: false,
    },
    { id: "note", label: "In your own words", hint: null, kind: "text", options: [], value: null, optional: true },
    { id: "date", label: "New date", hint: null, kind: "date", options: [], value: null, optional: true },
  ],
};

/** Types the lines, and gives back what was shown and what came in. */
async function typed(lines: readonly string[], turnTo: ((day: LocalDate) => Promise<void>) | null = null) {
  const inbox = memoryInbox();
  const said: { readonly personId: PersonId; readonly body: IncomingBody }[] = [];
  const output = new PassThrough();
  const input = new PassThrough();
  input.end(`${lines.join("\n")}\n`);
  await openTerminal(
    {
      people: async () => [priya, sam],
      async say({ personId, body }) {
        said.push({ personId, body });
        await inbox.put(personId, `answer-${said.length}-0`, {
          fallback: "Recorded.",
          view: [
            { kind: "text", text: `Recorded as number ${said.length}.` },
            {
              kind: "choices",
              choices: [
                { label: "▲ Amber", press: { verb: "set-status", args: { choice: "amber" }, version: 3 } },
                { label: "Report", press: FORM.submit.press, opensForm: true },
              ],
            },
          ],
        });
      },
      async readFile(path) {
        if (!path.endsWith("plan.docx")) throw new UserError(`There is no file ${path}. Check its name and folder.`);
        return { name: "plan.docx", bytes: new Uint8Array([1, 2, 3]) };
      },
      inbox,
      core: { formFor: async () => FORM, checkForm: async ({ values }) => (values.note ? {} : { note: "Say why." }) },
      today: async () => "2026-06-23",
      turnTo,
    },
    { input, output, width: 80, isInteractive: false, as: null, stop: new AbortController().signal },
  );
  output.end();
  const shown = (await output.toArray()).join("");
  return { said, shown };
}

test("a piped conversation is taken line by line, each after the answer to the last", async () => {
  const { said, shown } = await typed(["/as priya", "PLA-1 green", "undo", "/quit", "never read"]);
  expect(said.map(({ body }) => body)).toEqual([
    { kind: "text", text: "PLA-1 green", repliesTo: null },
    { kind: "text", text: "undo", repliesTo: null },
  ]);
  expect(shown.indexOf("Recorded as number 1.")).toBeLessThan(shown.indexOf("Priya Shah> undo"));
  expect(shown).toContain("Recorded as number 2.");
});

test("typing a button's label presses it, whatever its capitals and its shape", async () => {
  const { said } = await typed(["/as priya.shah@thornbridge.example", "PLA-1", "amber"]);
  expect(said[1]?.body).toEqual({
    kind: "press",
    verb: "set-status",
    args: { choice: "amber" },
    version: 3,
    repliesTo: "terminal-1-answer-1-0",
  });
});

test("nothing is said for nobody, and an unknown name is answered with the ones there are", async () => {
  const { said, shown } = await typed(["hello", "/as asha", "/people"]);
  expect(said).toEqual([]);
  expect(shown).toContain("Say who you are first");
  expect(shown).toContain("Who do you want to be?");
  expect(shown).toContain("sam.okoro@thornbridge.example  Sam Okoro");
});

test("what arrives for somebody else is announced, and stands in their inbox", async () => {
  const { shown } = await typed(["/as sam", "PLA-1 green", "/as priya", "/inbox", "/as sam", "/inbox"]);
  expect(shown).toContain("Nothing has been sent to you yet.");
  expect(shown.split("Recorded as number 1.")).toHaveLength(3);
});

test("the clock is turned where it can be, and a day that is none is refused", async () => {
  const days: LocalDate[] = [];
  const { shown } = await typed(["/day 2026-06-23", "/day Tuesday"], async (day) => {
    days.push(day);
  });
  expect(days).toEqual(["2026-06-23"]);
  expect(shown).toContain("Say the day as in");
  expect((await typed(["/day 2026-06-23"])).shown).toContain("The clock is the real one here");
});

test("a file that is dropped on the terminal comes in as a file; one that is not there is one plain sentence", async () => {
  const { said, shown } = await typed([
    "/as priya",
    "'/home/priya/my plan.docx'",
    "import drafts/plan.docx",
    "/home/priya/other.docx",
    "/nonsense",
    "import it",
  ]);
  expect(
    said.map(({ body }) => (body.kind === "files" ? body.files.map(({ name, size }) => [name, size]) : body)),
  ).toEqual([[["plan.docx", 3]], [["plan.docx", 3]], { kind: "text", text: "import it", repliesTo: null }]);
  expect(shown).toContain("There is no file /home/priya/other.docx. Check its name and folder.");
});

test("a form is asked question by question, refused answers again, and comes in as a whole", async () => {
  const { said, shown } = await typed([
    "/as priya",
    "PLA-1",
    "report",
    "purple",
    "2",
    "",
    "end of September",
    "data is late",
  ]);
  expect(said[1]?.body).toEqual({
    kind: "form",
    verb: "report",
    args: { action: "1" },
    version: 3,
    values: { status: "amber", date: "2026-09-30", note: "data is late" },
    repliesTo: "terminal-1-answer-1-0",
  });
  expect(shown).toContain("Choose by number or word: ● Green, ▲ Amber.");
  expect(shown).toContain("! Say why.");
});

test("a form that is cancelled leaves nothing behind", async () => {
  const { said, shown } = await typed(["/as priya", "PLA-1", "report", "green", "cancel", "PLA-1 green"]);
  expect(said.map(({ body }) => body.kind)).toEqual(["text", "text"]);
  expect(shown).toContain("The form is thrown away; nothing was recorded.");
});
