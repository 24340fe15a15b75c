// Waiting for a condition, never for a while.
import { setTimeout as pause } from "node:timers/promises";

/** Resolves as soon as the condition holds; fails with what was waited for when it does not in time. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited ${withinMs} ms in vain until ${what}`);
    await pause(10);
  }
}
