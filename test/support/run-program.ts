// Runs one of the programs as a person does: its own process, its own environment.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const HOME = new URL("../../", import.meta.url);

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `src/PROGRAM` to its end. Only what `environment` gives is set, besides PATH and HOME. */
export async function runProgram(
  program: string,
  words: readonly string[],
  options: { readonly environment?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<Ended> {
  const { PATH, HOME: home, TMPDIR } = process.env;
  const child = spawn(process.execPath, [fileURLToPath(new URL(`src/${program}`, HOME)), ...words], {
    env: { PATH, HOME: home, TMPDIR, ...options.environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(options.input ?? "");
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, out, err };
}

/** A path inside the repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(path, HOME));
}
