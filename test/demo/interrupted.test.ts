import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram } from "../support/run-program.ts";

test("what an interrupted demo left is taken away by the next one; one that may still run is let alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "due-regard-interrupted-"));
  try {
    const [old, recent] = [join(folder, "due-regard-demo-old"), join(folder, "due-regard-demo-recent")];
    for (const path of [old, recent]) await mkdir(join(path, "data"), { recursive: true });
    const yesterday = new Date(Date.now() - 24 * 3_600_000);
    await utimes(old, yesterday, yesterday);
    const { status } = await runProgram("demo/main.ts", [], { environment: { TMPDIR: folder } });
    expect(status).toBe(0);
    expect(await readdir(folder)).toEqual(["due-regard-demo-recent"]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
