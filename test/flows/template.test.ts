// A council's own Word template: dropped into the chat, and papers are written in it from then on.
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from "docx";
import { afterAll, beforeEach, expect, test } from "vitest";
import { documentById } from "../../src/db/documents.ts";
import { readDocx } from "../../src/parsers/document/docx/read-docx.ts";
import { checkTemplate } from "../../src/parsers/template/check-template.ts";
import { aConversation, type Conversation } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { HEAR_CARERS, LET_STALLS, OLU, PRIYA, SAM } from "../support/thornbridge.ts";
import { wordFileOf } from "../support/word.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let chat: Conversation;
beforeEach(async () => {
  await database.reset();
  const plan = await aPlan(db, {
    actions: [
      { ...LET_STALLS, due: "2026-06-30" },
      { ...HEAR_CARERS, due: "2026-06-30" },
    ],
    people: [PRIYA, SAM, OLU],
  });
  chat = aConversation(db, plan, "2026-07-01T09:00:00Z");
});

async function letterhead(...lines: readonly string[]): Promise<{ name: string; bytes: Uint8Array }> {
  const children = lines.map((text) => new Paragraph({ children: [new TextRun(text)] }));
  const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return { name: "cabinet.docx", bytes };
}

/** The words of the paper that was handed over last. */
async function lastPaper(): Promise<string> {
  const [file] = chat.lastTo("Olu Bright").files ?? [];
  const kept = file && (await documentById(db, file.document, new Date("2026-07-01T12:00:00Z")));
  return JSON.stringify(readDocx(kept?.bytes ?? new Uint8Array(), "paper.docx").blocks);
}

test("an officer drops a template, sees what it fills in, and papers are written in it until it is stopped", async () => {
  await chat.say("Olu Bright", "which template do papers use?");
  await chat.drop("Olu Bright", await letterhead("Cabinet, item 7", "{{title}}", "{{summary}}", "{{exceptions}}"));
  await chat.press("Olu Bright", "Use it for papers");
  await chat.say("Olu Bright", "export as it stands today");
  const paper = await lastPaper();
  await chat.say("Olu Bright", "export the annual summary as it stands");
  const annual = await lastPaper();
  await chat.say("Olu Bright", "stop using the template");
  await chat.say("Olu Bright", "export as it stands today");
  const plain = await lastPaper();
  const told = chat.transcript("A council's own template").replaceAll(/documents\/[\w-]{43}/g, "documents/…");
  await expect(told).toMatchFileSnapshot("template.transcript.md");
  expect(paper).toContain("Cabinet, item 7");
  expect(paper).toContain("of 2 actions");
  expect(paper).not.toContain("{{");
  // It has no place for a summary's own parts.
  expect(annual).not.toContain("Cabinet, item 7");
  expect(plain).not.toContain("Cabinet, item 7");
});

test("a letterhead that takes a paper as a whole is used for every paper", async () => {
  await chat.drop("Olu Bright", await letterhead("Ashcombe letterhead", "{{paper}}"));
  await chat.say("Olu Bright", "use it");
  await chat.say("Olu Bright", "export the annual summary as it stands");
  expect(await lastPaper()).toContain("Ashcombe letterhead");
  expect((await chat.say("Olu Bright", "which template do papers use?")).fallback).toContain("cabinet.docx");
});

test("a template with a place that nothing is known for is given back, and a cancelled one is not kept", async () => {
  const refused = await chat.drop("Olu Bright", await letterhead("{{title}}", "{{budget}}"));
  expect(refused.fallback).toMatch(/has \{\{budget\}\}, which I cannot fill in\. I know \{\{title\}\}/);
  await chat.drop("Olu Bright", await letterhead("{{title}}"));
  await chat.say("Olu Bright", "cancel");
  const rows = await db.selectFrom("upload").select(["state", "bytes", "document"]).orderBy("id").execute();
  expect(rows).toEqual([
    { state: "refused", bytes: null, document: null },
    { state: "cancelled", bytes: null, document: null },
  ]);
  expect(await db.selectFrom("paper_template").select("name").execute()).toEqual([]);
});

test("nobody but the officer sets it, whatever they drop or press", async () => {
  const { name, bytes } = await letterhead("{{title}}");
  expect((await chat.drop("Priya Shah", { name, bytes })).fallback).toMatch(/Plans are brought in by/);
  await chat.drop("Olu Bright", { name, bytes });
  const { id } = await db.selectFrom("upload").select("id").where("is_template", "=", true).executeTakeFirstOrThrow();
  const press = { verb: "upload", args: { upload: String(id), do: "take-template" }, version: null };
  expect((await chat.forge("Priya Shah", press)).fallback).toMatch(/Only the officer/);
  expect((await chat.say("Priya Shah", "stop using the template")).fallback).toMatch(/for the officer/);
  expect(await db.selectFrom("paper_template").select("name").execute()).toEqual([]);
});

test("a template brings no programs and fetches nothing, but may link to a page", async () => {
  const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const linked = wordFileOf("<w:document/>", [
    {
      path: "word/_rels/header1.xml.rels",
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPES}/image" Target="http://elsewhere.example/crest.png" TargetMode="External"/></Relationships>`,
    },
  ]);
  expect(() => checkTemplate(linked, "crest.docx")).toThrow(/links to a picture or a file that stands elsewhere/);
  const macros = wordFileOf("<w:document/>", [{ path: "word/vbaProject.bin", content: "x" }]);
  expect(() => checkTemplate(macros, "crest.docx")).toThrow(/holds macros/);
  const link = new ExternalHyperlink({ link: "https://ashcombe.example", children: [new TextRun("our page")] });
  const page = new Document({ sections: [{ children: [new Paragraph({ children: [link] })] }] });
  expect(() => checkTemplate(new Uint8Array(Buffer.alloc(0)), "empty.docx")).toThrow();
  checkTemplate(new Uint8Array(await Packer.toBuffer(page)), "page.docx");
});
