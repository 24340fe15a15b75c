import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inRepository, runProgram } from "./support/run-program.ts";

let folder: string;
let service: ChildProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "due-regard-serve-"));
});
afterEach(async () => {
  if (service?.exitCode === null && service.signalCode === null) {
    service.kill("SIGKILL");
    await once(service, "exit");
  }
  service = null;
  await rm(folder, { recursive: true, force: true });
});

/** Starts the service without a terminal and waits until it says where it listens. */
async function startService(): Promise<{ readonly process: ChildProcess; readonly base: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [inRepository("src/main.ts")], {
    env: { PATH, HOME, DATA_FOLDER: folder, PORT: "0", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  service = child;
  for await (const line of createInterface({ input: child.stderr })) {
    const base = /http:\/\/\S+/.exec(line)?.[0];
    if (base) return { process: child, base };
  }
  throw new Error("the service ended before it listened");
}

test("the service says that it lives and is ready, serves nothing else, and stops when asked", async () => {
  const { process: running, base } = await startService();
  expect((await fetch(`${base}/health`)).status).toBe(200);
  expect(await (await fetch(`${base}/ready`)).json()).toEqual({ ready: true });
  expect((await fetch(`${base}/plans`)).status).toBe(404);
  expect((await fetch(`${base}/health`, { method: "POST", body: "x" })).status).toBe(405);
  expect(await rawRequest(base, "GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toContain("404");

  running.kill("SIGTERM");
  expect(await once(running, "exit")).toEqual([0, null]);
}, 120_000);

test("a second process on the same data folder is refused in one plain line", async () => {
  await startService();
  const environment = { DATA_FOLDER: folder };
  const { status, err } = await runProgram("cli.ts", ["unmatched"], { environment });
  expect(status).toBe(2);
  expect(err).toMatch(/^Due Regard is already running with the data folder .*\n$/);
}, 120_000);

async function rawRequest(base: string, request: string): Promise<string> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.write(request);
  return await text(socket);
}
