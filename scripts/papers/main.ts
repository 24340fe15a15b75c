// `npm run papers`: writes the papers of an invented year and draws their pages, so that they can be looked at.
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DEFAULT_OFFICE, officePdf } from "../../src/jobs/papers/office-pdf.ts";
import { plainDocx } from "../../src/jobs/papers/plain-docx.ts";
import { annualSummary } from "../../src/plan/paper/annual-summary.ts";
import { committeePaper } from "../../src/plan/paper/committee-paper.ts";
import { evidencePack } from "../../src/plan/paper/evidence-pack.ts";
import type { Paper } from "../../src/plan/paper/paper.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { inventedYear } from "./year.ts";

const PICTURES = fileURLToPath(new URL("../../docs/pictures/papers/", import.meta.url));
const GIVEN = { organisation: "Ashcombe Council", notices: [] };
/** What was said a week after the last lock. */
const LATE = [
  {
    reference: "COR-4",
    words: "Let suppliers show how they keep equality law.",
    on: "2027-04-22",
    said: "▲ Amber",
    note: "The form is ready, the web page is not",
  },
] as const;
/** A page of A4 is 496 pixels wide then. */
const DOTS_PER_INCH = 60;

async function main(): Promise<void> {
  const year = inventedYear();
  const [before, last] = [year.at(-2) ?? null, year.at(-1) ?? year[0]];
  const folder = await mkdtemp(join(tmpdir(), "due-regard-papers-"));
  await mkdir(PICTURES, { recursive: true });
  for (const old of await readdir(PICTURES)) if (old.endsWith(".png")) await rm(join(PICTURES, old));
  try {
    await draw("committee-paper", committeePaper(last, before, { ...GIVEN, late: LATE }), 20, folder);
    await draw("annual-summary", annualSummary(year, null, { ...GIVEN, year: "2026/27" }), 2, folder);
    await draw("evidence-pack", evidencePack(year, "EFLG", GIVEN), 1, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const files = await Promise.all((await readdir(PICTURES)).map((name) => stat(join(PICTURES, name))));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  process.stdout.write(`${files.length} pages in docs/pictures/papers, ${Math.round(bytes / 1024)} KB\n`);
}

/** The first pages of a paper, as an office program lays them out. */
async function draw(name: string, paper: Paper, pages: number, folder: string): Promise<void> {
  const pdf = join(folder, `${name}.pdf`);
  await writeFile(pdf, await officePdf(await plainDocx(paper), { ...DEFAULT_OFFICE, withinMs: 180_000 }));
  const to = ["-r", String(DOTS_PER_INCH), "-gray", "-png", "-l", String(pages), pdf, join(folder, name)];
  await promisify(execFile)("pdftoppm", name === "committee-paper" ? to.filter((word) => word !== "-gray") : to);
  for (const page of await readdir(folder)) {
    if (page.startsWith(name) && page.endsWith(".png")) await copyFile(join(folder, page), join(PICTURES, page));
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
