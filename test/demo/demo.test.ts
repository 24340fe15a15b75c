import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runProgram } from "../support/run-program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "due-regard-demo-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const demo = (...words: string[]) => runProgram("demo/main.ts", words, { environment: { TMPDIR: folder } });

test("the demo plays the whole job without a terminal, and leaves nothing behind", async () => {
  const { status, out, err } = await demo();
  expect({ status, err }).toEqual({ status: 0, err: "" });
  for (const told of [
    "28 actions in 6 sections read.",
    "Due Regard to Priya:",
    "New date asked for: 31 August 2026.",
    "Asha agreed to the date",
    "Undone: 1 update",
    "overdue actions in Place, as at 8 July 2026",
    "PLA-2: complete, waiting to be accepted",
    "PLA-2 is closed: Asha accepted that it is complete.",
    "Q1 2026/27 digest",
    "Nothing was kept.",
  ]) {
    expect(out).toContain(told);
  }
  expect(await readdir(folder)).toEqual([]);
}, 120_000);

test("a plan that it was not made for is played too", async () => {
  const plan = join(folder, "plan.md");
  await writeFile(
    plan,
    [
      "Marlbrook Borough Equality Plan",
      "",
      "Ref\tWe will\tWho\tTimescale",
      "1.1\tTranslate the ten most used forms.\tCustomer Services Manager\tby end of March 2031",
      "1.2\tMeet the Disability Forum twice a year.\tChief Executive\tOngoing",
      "1.3\tPublish what residents told us.\tCustomer Services Manager\tMarch 31",
    ].join("\n"),
  );
  const { status, out } = await demo(plan);
  expect(status).toBe(0);
  expect(out).toContain("Priya answers for Customer Services Manager.");
  expect(out).toContain("Q4 2030/31 digest");
  await rm(plan);
}, 120_000);

test("a file that is no plan is refused in one plain line before anything is made", async () => {
  const { status, err } = await demo(join(folder, "missing.txt"));
  expect(status).toBe(2);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(await readdir(folder)).toEqual([]);
});
