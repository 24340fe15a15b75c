// Doors that are closed in the whole program: who calls out, how SQL is made, what a log line is, what is installed.
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { configFrom } from "../../src/config.ts";
import { listen } from "../../src/http.ts";
import { faultOf } from "../../src/jobs/log-port.ts";
import { inRepository } from "../support/run-program.ts";

async function sources(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(inRepository("src"), { recursive: true })).filter((name) => name.endsWith(".ts"));
  const files = names.sort().map(async (name) => {
    const source = await readFile(join(inRepository("src"), name), "utf8");
    return [name, source.replaceAll(/^import type .*$/gm, "")] as const;
  });
  return new Map(await Promise.all(files));
}

async function filesWith(pattern: RegExp): Promise<readonly string[]> {
  return [...(await sources())].filter(([, source]) => pattern.test(source)).map(([name]) => name);
}

describe("calling out", () => {
  test("only the chats and the doctor speak to other machines besides the database and Redis", async () => {
    const callers = await filesWith(
      /\bfetch\(|from "node:(?:https|net|tls|dgram|dns)|\b(?:http|https)\.(?:get|request)\(/,
    );
    expect(callers.filter((name) => !/^bot\/(slack|teams)\//.test(name))).toEqual(["doctor/examine.ts"]);
  });

  test("nothing runs a text as a program, and only the maker of PDFs runs another program", async () => {
    expect(await filesWith(/\beval\(|new Function\(|node:vm"/)).toEqual([]);
    // Reading a dropped file starts this program's own reader once more, and can start nothing else.
    const reader = "parsers/document/read-in-process.ts";
    expect(await filesWith(/node:child_process/)).toEqual(["jobs/papers/office-pdf.ts", reader]);
    expect((await sources()).get(reader)).toMatch(/import \{ type ChildProcess, fork \} from "node:child_process"/);
  });
});

describe("SQL", () => {
  test("raw SQL is made in migrations and of the database's own catalogue, never of what somebody said", async () => {
    const raw = (await filesWith(/\bsql\.raw\(/)).filter((name) => !name.startsWith("db/migrations/"));
    expect(raw).toEqual(["db/copy-in.ts", "db/copy-organisation.ts"]);
    expect((await sources()).get("db/copy-in.ts")).toContain("pg_get_constraintdef");
  });
});

describe("logs and errors", () => {
  test("a line of the log is one line, whatever is in it", async () => {
    const program = `import { openLog } from ${JSON.stringify(inRepository("src/log.ts"))};
      openLog("info").info({ event: "x", outcome: "a\\nb\\u2028{\\"event\\":\\"forged\\"}\\u001b[2J" });`;
    const run = promisify(execFile);
    const { stderr } = await run(process.execPath, ["--input-type=module", "-e", program]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(stderr)).toMatchObject({ event: "x", outcome: 'a\nb\u2028{"event":"forged"}\u001b[2J' });
    expect(stderr).not.toContain("\u001b");
  });

  test("of an error that carries a row nothing of the row is logged", () => {
    const error = Object.assign(new Error("duplicate key"), {
      detail: "Key (email)=(priya@ashcombe.example)",
      code: "23505",
    });
    expect(JSON.stringify(faultOf(error))).not.toContain("priya");
  });

  test("a setting that cannot be used is named, and its value is not", () => {
    const environment = { METRICS_TOKEN: "hunter2", DATABASE_URL: "mysql://me:hunter2@db", PORT: "hunter2" };
    expect(() => configFrom(environment)).toThrow(/METRICS_TOKEN/);
    expect(() => configFrom(environment)).not.toThrow(/hunter2/);
  });
});

describe("the port", () => {
  test("a request that never ends is ended", async () => {
    await using server = await listen(
      { host: "127.0.0.1", port: 0 },
      {
        isReady: async () => true,
        routes: [],
        failed: () => {},
        patience: { headersMs: 50, requestMs: 100, lookMs: 20 },
      },
    );
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    expect(await text(socket)).toMatch(/^(HTTP\/1\.1 408|$)/);
  });

  test("a path that is none is nothing", async () => {
    await using server = await listen(
      { host: "127.0.0.1", port: 0 },
      { isReady: async () => true, routes: [], failed: () => {} },
    );
    for (const path of ["/../../etc/passwd", "/%2e%2e/etc/passwd", "//evil.example/health"]) {
      expect((await fetch(`http://127.0.0.1:${server.port}${path}`)).status).toBe(404);
    }
  });

  test("what a route threw is not told to whoever asked", async () => {
    const thrown: unknown[] = [];
    const route = {
      path: "/broken",
      handle: () => Promise.reject(new Error("password hunter2")),
    };
    await using server = await listen(
      { host: "127.0.0.1", port: 0 },
      { isReady: async () => true, routes: [route], failed: (_path, cause) => thrown.push(cause) },
    );
    const answer = await fetch(`http://127.0.0.1:${server.port}/broken`);
    expect([answer.status, await answer.text()]).toEqual([500, '{"error":"something went wrong on our side"}\n']);
    expect(thrown).toHaveLength(1);
  });
});

describe("dependencies", () => {
  test("every version is exact, every package has a checksum, and scripts run for named packages alone", async () => {
    const made = JSON.parse(await readFile(inRepository("package.json"), "utf8"));
    const lock = JSON.parse(await readFile(inRepository("package-lock.json"), "utf8"));
    const versions = Object.entries({ ...made.dependencies, ...made.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
    const packages = Object.entries(
      lock.packages as Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>,
    );
    const unchecked = packages.filter(([name, one]) => name !== "" && !one.integrity && !one.link && !one.inBundle);
    expect(unchecked.map(([name]) => name)).toEqual([]);
    expect(Object.keys(made.dependencies).length).toBeLessThanOrEqual(32);
  });

  test("the image runs no install scripts and no development dependencies, and not as root", async () => {
    const image = await readFile(inRepository("Dockerfile"), "utf8");
    expect(image).toContain("npm ci --omit=dev --ignore-scripts");
    expect(image).toMatch(/^USER node$/m);
  });
});
