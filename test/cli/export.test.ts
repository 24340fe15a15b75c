// Papers from the command line, on a data folder of their own.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocx } from "../../src/parsers/document/docx/read-docx.ts";
import { type Ended, inRepository, runProgram } from "../support/run-program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "due-regard-export-"));
  await run("import", inRepository("test/corpus/editions/marlow-vale-2025.txt"), "--save");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...words: string[]): Promise<Ended> {
  return runProgram("cli.ts", words, {
    environment: { DATA_FOLDER: join(folder, "data"), ORGANISATION: "Marlow Vale Council" },
  });
}

describe("a paper from the command line", () => {
  test("is written where it is wanted, and says that the quarter is not closed", async () => {
    const out = join(folder, "paper.docx");
    const ended = await run("export", "Marlow Vale", "--as", "docx", "--public", "--out", out);
    expect(ended).toMatchObject({ status: 0, out: `${out}\n` });
    expect(ended.err).toContain("The quarter is not closed, so figures can still change.");
    expect(ended.err).toContain("Read it before it is published");
    const text = JSON.stringify(readDocx(await readFile(out), "paper.docx").blocks);
    expect(text).toContain("Marlow Vale Council. As at");
    expect(text).toContain("Names of staff are left out of this version.");
  });

  test("as CSV is the register, one row an action", async () => {
    const out = join(folder, "register.csv");
    await run("export", "Fair Marlow Vale Action Plan 2025", "--as", "csv", "--out", out);
    const text = await readFile(out, "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.split("\r\n")[0]).toContain('"Reference","Section"');
  });

  test.each([
    [["export", "Marlow", "--as", "odt"], /There is no format “odt”\. I know docx, pdf, xlsx, csv\./],
    [["export", "Parks", "--as", "csv"], /No plan fits “Parks”\. There is “Fair Marlow Vale/],
    [["export", "Marlow", "--as", "docx", "--template", "/nowhere.docx"], /There is no template \/nowhere\.docx/],
    [["export", "Marlow", "--as", "docx", "--out", "/nowhere/paper.docx"], /I could not write \/nowhere\/paper\.docx/],
  ])("refuses %j with one line", async (words, says) => {
    const { status, out, err } = await run(...words);
    expect(err).toMatch(says);
    expect({ status, out }).toEqual({ status: 2, out: "" });
  });
});
