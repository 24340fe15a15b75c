import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { inRepository } from "../support/run-program.ts";

test("a demo that is interrupted leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "due-regard-interrupted-"));
  try {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [inRepository("src/demo/main.ts")], {
      env: { PATH, HOME, TMPDIR: folder },
      stdio: ["ignore", "pipe", "ignore"],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith("Ready after")) continue;
      expect((await readdir(folder)).filter((name) => name.startsWith("due-regard-demo-"))).toHaveLength(1);
      child.kill("SIGINT");
    }
    if (child.exitCode === null) await once(child, "exit");
    expect(child.exitCode).toBe(130);
    expect((await readdir(folder)).filter((name) => name.startsWith("due-regard-demo-"))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
