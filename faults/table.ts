// What was kept of earlier runs, as a table for docs/reliability.md.
import { readdir, readFile } from "node:fs/promises";
import type { Kept, Outcome } from "./suite.ts";

/** A row for each fault, way of keeping things and subject, as Markdown. */
export async function tableOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const kept = await Promise.all(
    names.map(async (name): Promise<Kept> => JSON.parse(await readFile(`${folder}/${name}`, "utf8"))),
  );
  const rows = kept
    .toSorted((left, right) => Number(left.fault.slice(1)) - Number(right.fault.slice(1)))
    .flatMap(({ fault, outcomes, load }) => outcomes.map((outcome) => rowOf(fault, outcome, load)));
  const heads = ["fault", "kept in", "subject", "tried", "injected", "came out", "load"];
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function rowOf(
  fault: string,
  { where, subject, tried, injected, found, broken }: Outcome,
  load: Kept["load"],
): string[] {
  const said =
    broken.length > 0 ? `**${broken.map((one) => one.split("\n")[0]?.slice(0, 160)).join("; ")}**` : listed(found);
  return [fault, where, subject, listed(tried), listed(injected), said, load.join(" to ")];
}

/** What is none and was feared is said; what is none and of no interest is left out. */
function listed(counts: Readonly<Record<string, number | string>>): string {
  const feared = /lost|twice|stale|early/;
  return Object.entries(counts)
    .filter(([name, count]) => count !== 0 || feared.test(name))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
