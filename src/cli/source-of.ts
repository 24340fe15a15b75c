// What identifies a plan's document: the same bytes are the same document, whatever the file is called.
import { createHash } from "node:crypto";
import type { PlanFile } from "./plan-file.ts";

export function sourceOf(file: PlanFile): { readonly name: string; readonly sha256: string } {
  return { name: file.name, sha256: createHash("sha256").update(file.bytes).digest("hex") };
}
