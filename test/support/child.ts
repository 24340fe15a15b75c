// Verbs for a process of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { until } from "./until.ts";

export interface Child {
  readonly pid: number;
  /** What it printed so far, a line each, errors too. */
  readonly lines: readonly string[];
  readonly says: (line: string, withinMs?: number) => Promise<void>;
  /** Resolves with what ended it: a signal's name, or an exit status. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  readonly isOver: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it and waits until it is over. */
  readonly kill: (signal: NodeJS.Signals) => Promise<NodeJS.Signals | number | null>;
}

/** Runs a program with one value as its argument. */
export function startProgram(program: URL, order: unknown): Child {
  const child = spawn(process.execPath, [fileURLToPath(program), JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = linesOf(child);
  let isOver = false;
  const ended = once(child, "exit").then(([status, signal]) => {
    isOver = true;
    return signal ?? status;
  });
  return {
    pid: child.pid ?? 0,
    lines,
    says: async (line, withinMs) => {
      await until(
        `the program says ${line}; it said: ${lines.join(" | ")}`,
        () => lines.includes(line) || isOver,
        withinMs,
      );
      if (!lines.includes(line)) throw new Error(`the program ended before it said ${line}: ${lines.join("\n")}`);
    },
    ended,
    isOver: () => isOver,
    signal: (signal) => {
      child.kill(signal);
    },
    kill: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
}

function linesOf(child: ChildProcess): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => lines.push(line));
  }
  return lines;
}
