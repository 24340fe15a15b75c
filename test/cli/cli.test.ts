import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, inRepository, runProgram } from "../support/run-program.ts";

const SAMPLE = inRepository("samples/wexcombe-anti-racist-action-plan.txt");

const dueRegard = (words: readonly string[], options?: Parameters<typeof runProgram>[2]) =>
  runProgram("cli.ts", words, options);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "due-regard-cli-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file in the test's own folder. */
async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** One plain line on standard error, status 2, nothing on standard output, no stack. */
function expectRefused({ status, out, err }: Ended, line: RegExp): void {
  expect(err).toMatch(line);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).not.toMatch(/^\s+at |Error:/m);
  expect({ status, out }).toEqual({ status: 2, out: "" });
}

describe("reading due cells", () => {
  test("each phrase gives one line of JSON, in order", async () => {
    const { status, out } = await dueRegard(["due", "--json", "June 23 and quarterly thereafter", "TBC"]);
    const [first, second] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(first).toMatchObject({
      text: "June 23 and quarterly thereafter",
      deadlines: [{ date: "2023-06-30", precision: "month" }],
      recurrence: "quarterly",
      ongoing: true,
      done: false,
      said: "by 30 June 2023, then every quarter",
      leftOver: "",
    });
    expect(second).toMatchObject({ text: "TBC", deadlines: [] });
  });

  test("each line of standard input is a cell, an empty one too", async () => {
    const { out } = await dueRegard(["due", "--json"], { input: "March 23\n\n2023\n" });
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).text),
    ).toEqual(["March 23", "", "2023"]);
  });
});

describe("reading a plan", () => {
  test("the sample's register is JSON alone on standard output, and every row is accounted for", async () => {
    const { status, out, err } = await dueRegard(["import", SAMPLE, "--json"]);
    const { plan, actions, reconciliation } = JSON.parse(out);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(plan.title).toBe("Wexcombe Council Anti-Racist Action Plan");
    expect(actions).toHaveLength(reconciliation.actions);
    const { rows, joined, headings, queried, leftOut } = reconciliation;
    const left = leftOut.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
    expect(actions.length + joined + headings + queried + left).toBe(rows);
  });

  test("for a person it shows what was read and stores nothing", async () => {
    const { status, out, err } = await dueRegard(["import", SAMPLE]);
    expect(status).toBe(0);
    expect(out).toContain("28 actions in 6 sections read.");
    expect(err).toBe("Nothing was stored. Add --save to store it.\n");
  });

  test("a report without a table is answered with what was seen instead, and status 1", async () => {
    const report = await aFile("report.txt", "Equality Report\n\n1. Background\n\n1.1 The council passed a motion.\n");
    const { status, out } = await dueRegard(["import", report, "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(out).actions).toEqual([]);
    expect((await dueRegard(["import", report])).out).toMatch(/no action table/i);
  });
});

describe("what cannot be used is refused in one plain line", () => {
  test("a file that is not there", async () => {
    expectRefused(await dueRegard(["import", join(folder, "missing.txt")]), /There is no file/);
  });

  test("a folder", async () => {
    expectRefused(await dueRegard(["import", folder]), /is a folder/);
  });

  test("an empty file", async () => {
    expectRefused(await dueRegard(["import", await aFile("empty.txt", "")]), /is empty/);
  });

  test("a file of bytes that are no text", async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
    expectRefused(await dueRegard(["import", await aFile("photo.txt", bytes), "--json"]), /\S/);
  });

  test("a command without its argument", async () => {
    expectRefused(await dueRegard(["import"]), /missing required argument/);
  });

  test("a command that does not exist", async () => {
    expectRefused(await dueRegard(["imprt", SAMPLE]), /unknown command/);
  });

  test("a day that is none", async () => {
    expectRefused(await dueRegard(["due", "--today", "31 March", "March 23"]), /A day is written 2026-03-31/);
  });

  test("a database that is down", async () => {
    const environment = { DATABASE_URL: "postgres://somebody:secret@127.0.0.1:1/nowhere" };
    const ended = await dueRegard(["unmatched"], { environment });
    expectRefused(ended, /database/i);
    expect(ended.err).not.toContain("secret");
  });

  test("a Redis without a database", async () => {
    expectRefused(
      await dueRegard(["unmatched"], { environment: { REDIS_URL: "redis://127.0.0.1:1" } }),
      /DATABASE_URL/,
    );
  });
});

describe("the officer's first quarter of an hour", () => {
  test("store a plan, say who holds a post, ask what is due", async () => {
    const environment = { DATA_FOLDER: join(folder, "data"), ORGANISATION: "Wexcombe Council" };
    const run = (...words: string[]) => dueRegard(words, { environment });

    expect((await run("import", SAMPLE, "--save", "--today", "2026-05-01")).err).toMatch(/^Stored 28 actions\./);
    expect((await run("import", SAMPLE, "--save", "--today", "2026-05-01")).err).toMatch(/stored already/);
    expect((await run("unmatched")).out).toContain("Head of Economy: 2 open actions");

    expect((await run("assign", "Head of Economy", "priya@wexcombe.example")).err).toMatch(/Say their name too/);
    const assigned = await run("assign", "Head of Economy", "Priya@Wexcombe.example", "--name", "Priya");
    expect(assigned.out).toMatch(/^Priya holds Head of Economy/);
    expect((await run("assign", "Head of Ecnomy", "priya@wexcombe.example")).err).toMatch(/No plan here names/);
    expect((await run("unmatched")).out).not.toContain("Head of Economy");

    expect((await run("role", "lee@wexcombe.example", "officer", "--name", "Lee")).out).toBe("Lee is officer now.\n");
    const asked = await run(
      "ask",
      "what's overdue in Place?",
      "--as",
      "lee@wexcombe.example",
      "--json",
      "--today",
      "2026-07-08",
    );
    expect(JSON.parse(asked.out)).toMatchObject({
      understood: { want: "list", state: ["overdue"], scope: { directorate: ["Place"] } },
      asAt: "2026-07-08",
      total: 3,
      actions: ["PLA-2", "PLA-1", "PLA-4"],
    });
  }, 180_000);
});
