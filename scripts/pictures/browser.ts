// A browser without a window that draws a page and takes pictures of it, spoken to through a pipe.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { UserError } from "../../src/plan/user-error.ts";

export interface Browser extends AsyncDisposable {
  /** Runs JavaScript in the page and gives what it comes to. */
  readonly run: (script: string) => Promise<unknown>;
  /** A PNG of the page's upper left corner, in CSS pixels. */
  readonly picture: (width: number, height: number) => Promise<Buffer>;
}

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const answerSchema = z.object({
  id: z.number().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** Opens an empty page. Nothing of it may be fetched from the network. */
export async function openBrowser(): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), "due-regard-pictures-"));
  const isRoot = process.getuid?.() === 0;
  const child = spawn(
    findBrowser(),
    [
      "--headless=new",
      "--remote-debugging-pipe",
      `--user-data-dir=${folder}`,
      "--no-first-run",
      "--disable-gpu",
      "--hide-scrollbars",
      "--force-device-scale-factor=1",
      "--font-render-hinting=none",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      ...(isRoot ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const send = speak(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const sessionId = await attach(send);
  const inPage = (method: string, params: object) => send(method, params, sessionId);

  return {
    async run(script) {
      const answer = await inPage("Runtime.evaluate", { expression: script, awaitPromise: true, returnByValue: true });
      const { result, exceptionDetails } = z
        .object({
          result: z.object({ value: z.unknown().optional() }),
          exceptionDetails: z
            .object({ exception: z.object({ description: z.string().optional() }).optional() })
            .optional(),
        })
        .parse(answer);
      if (exceptionDetails) throw new Error(`in the page: ${exceptionDetails.exception?.description ?? "an error"}`);
      return result.value;
    },
    async picture(width, height) {
      await inPage("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const { data } = z
        .object({ data: z.string() })
        .parse(await inPage("Page.captureScreenshot", { format: "png", clip }));
      return Buffer.from(data, "base64");
    },
    async [Symbol.asyncDispose]() {
      await send("Browser.close", {}).catch(() => child.kill());
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function findBrowser(): string {
  const places = process.env.CHROMIUM ? [process.env.CHROMIUM] : PLACES;
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found) return found;
  throw new UserError(
    `The pictures are drawn by Chromium or Chrome, and none is at ${places.join(", ")}. Install one, or say where it is: CHROMIUM=/path/to/chromium npm run pictures.`,
  );
}

type Send = (method: string, params: object, sessionId?: string) => Promise<Record<string, unknown>>;

/** Messages are JSON with a zero byte between them. */
function speak(to: Writable, from: Readable): Send {
  const waiting = new Map<
    number,
    { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  let rest = "";
  from.setEncoding("utf8").on("data", (text: string) => {
    const parts = (rest + text).split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const { id, result, error } = answerSchema.parse(JSON.parse(part));
      if (id === undefined) continue;
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new Error(`the browser refuses: ${error.message}`));
      else one?.resolve(result ?? {});
    }
  });
  from.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("the browser has gone"));
    waiting.clear();
  });
  let next = 1;
  return (method, params, sessionId) => {
    const id = next++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  };
}

async function attach(send: Send): Promise<string> {
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(await send("Target.createTarget", { url: "about:blank" }));
  const attached = await send("Target.attachToTarget", { targetId, flatten: true });
  return z.object({ sessionId: z.string() }).parse(attached).sessionId;
}
