// Keeps services running while they are killed again and again, and lets a last one finish.
import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "../../test/support/child.ts";
import { until } from "../../test/support/until.ts";
import { CRASH_POINTS, type Crash, type CrashPoint } from "./crash-points.ts";

export interface Kills {
  /** How often a process ended at each crash point; `any moment` are kills from outside. */
  readonly at: Readonly<Record<string, number>>;
  readonly total: number;
}

const PATIENCE_MS = 300_000;

/**
 * Runs so many at once and restarts whatever ends, until so many were killed or all the work is done; then a last one
 * runs until nothing is left. Two of three kill themselves at a point of `points`, the others are killed at any moment.
 */
export async function killAgainAndAgain(order: {
  readonly kills: number;
  readonly atOnce: number;
  readonly points: readonly CrashPoint[];
  readonly start: (crash: Crash | null) => Child;
}): Promise<Kills> {
  const at: Record<string, number> = {};
  let begun = 0;
  let done = false;

  async function keepKilling(): Promise<void> {
    while (begun < order.kills && !done) {
      begun += 1;
      const crash = begun % 3 === 0 ? null : crashAt(order.points[Math.floor(Math.random() * order.points.length)]);
      const service = order.start(crash);
      const label = await endOf(service, crash);
      if (label) at[label] = (at[label] ?? 0) + 1;
      if (service.lines.includes("idle")) done = true;
    }
  }

  await Promise.all(Array.from({ length: order.atOnce }, keepKilling));
  const last = order.start(null);
  await last.says("ready", PATIENCE_MS);
  await last.says("idle", PATIENCE_MS);
  const status = await last.kill("SIGTERM");
  if (status !== 0)
    throw new Error(`it did not stop when asked: ${status}; it said ${last.lines.slice(-3).join(" | ")}`);
  return { at, total: Object.values(at).reduce((sum, count) => sum + count, 0) };
}

/** Waits until it has killed itself, or does it. Null where it had nothing left to do when it died. */
async function endOf(service: Child, crash: Crash | null): Promise<string | null> {
  await until("it is ready or dead", () => service.lines.includes("ready") || service.isOver(), PATIENCE_MS);
  if (!service.isOver()) await Promise.race([service.ended, pause(crash ? 5_000 : 100 + Math.random() * 1_500)]);
  if (service.isOver()) {
    const how = await service.ended;
    if (how !== "SIGKILL") throw new Error(`it ended by itself with ${how}: ${service.lines.slice(-5).join(" | ")}`);
    return crash?.point ?? "any moment";
  }
  const hadWork = !service.lines.includes("idle");
  await service.kill("SIGKILL");
  return hadWork ? "any moment" : null;
}

/** Points of the sweep come once or twice in a life, those of a delivery often, statements all the time. */
function crashAt(point: CrashPoint | undefined): Crash | null {
  if (!point) return null;
  if (point.endsWith("statement")) return { point, nth: 1 + Math.floor(Math.random() * 150) };
  const isSweep = /reminders|sweep/.test(point);
  return { point, nth: 1 + Math.floor(Math.random() * (isSweep ? 2 : 20)) };
}

export const DELIVERY_POINTS: readonly CrashPoint[] = CRASH_POINTS.filter((point) => !point.includes("event"));
export const EVENT_POINTS: readonly CrashPoint[] = CRASH_POINTS.filter(
  (point) => point.includes("event") || point.endsWith("statement"),
);
