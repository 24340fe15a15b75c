// What a percentage says of the status.
import type { Status } from "../../plan/status.ts";

/** 100 is complete, 0 not started, and what lies between is in progress. */
export function statusOfPercent(value: number): { readonly status: Status } {
  if (value === 100) return { status: "complete" };
  return { status: value === 0 ? "not-started" : "in-progress" };
}
