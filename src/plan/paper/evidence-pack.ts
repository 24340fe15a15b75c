// What a plan can show for each theme of a framework: its actions by their tags, with what was said and linked.
import { writeDay } from "../calendar.ts";
import { digestOf, isUpdated } from "../digest.ts";
import type { Snapshot, SnapshotAction } from "../snapshot.ts";
import { percent, wholeOf } from "../standings.ts";
import { UserError } from "../user-error.ts";
import { standsAs } from "./actions-appendix.ts";
import { keyPart } from "./key-part.ts";
import { isComplete } from "./newly-complete.ts";
import { count, type Paper, type PaperBlock, part, partsOf } from "./paper.ts";
import { actionCell, heardOf } from "./paper-cells.ts";

/**
 * @param quarters locked snapshots, oldest first; how an action stands is the last one's, what was said is of all
 * @param framework the tags' name ("EFLG"); null: every one that the plan prints
 * @throws UserError where no action has such a tag
 */
export function evidencePack(
  quarters: readonly [Snapshot, ...Snapshot[]],
  framework: string | null,
  given: { readonly organisation: string; readonly notices: readonly string[] },
): Paper {
  const last = quarters.at(-1) ?? quarters[0];
  const names = frameworksIn(last).filter(
    (name) => framework === null || name.toLowerCase() === framework.toLowerCase(),
  );
  if (names.length === 0) throw new UserError(noSuchTags(last, framework));
  const digest = digestOf(last, null);
  const tagged = last.actions.filter((action) => names.some((name) => (action.tags[name]?.length ?? 0) > 0));
  const whole = wholeOf(digest.counts);
  return {
    title: `${last.plan}: evidence by ${names.join(", ")}`,
    organisation: given.organisation,
    plan: last.plan,
    period: last.label,
    asAt: writeDay(last.asAt),
    updated: `${digest.updated} of ${count(digest.total, "action")} updated`,
    notices: given.notices,
    parts: partsOf([
      part("summary", "Summary", [
        {
          kind: "bullets",
          items: [
            `${tagged.length} of ${count(digest.total, "action")} (${percent(tagged.length, digest.total)}) name a theme of ${names.join(" or ")}; an action that names several stands under each.`,
            `${whole.complete} of ${digest.total} are complete, and ${digest.updated} were updated for ${digest.label}, as at ${writeDay(digest.asAt)}.`,
            `What was said is of ${quarters.map(({ label }) => label).join(", ")}, in the owners' own words.`,
          ],
        },
      ]),
      part(
        "themes",
        "Evidence by theme",
        names.flatMap((name) => themesOf(name, last).flatMap((theme) => themeBlocks(name, theme, quarters))),
      ),
      keyPart(last),
    ]),
  };
}

function frameworksIn(snapshot: Snapshot): readonly string[] {
  return [
    ...new Set(snapshot.actions.flatMap(({ tags }) => Object.keys(tags).filter((name) => tags[name]?.length))),
  ].sort();
}

function noSuchTags(snapshot: Snapshot, framework: string | null): string {
  const names = frameworksIn(snapshot);
  if (framework === null || names.length === 0) {
    return `No action of ${snapshot.plan} names a framework's theme, so there is nothing to sort its evidence by.`;
  }
  return `No action of ${snapshot.plan} names a theme of “${framework}”. The plan has ${names.join(", ")}.`;
}

function themesOf(name: string, snapshot: Snapshot): readonly string[] {
  const themes = new Set(snapshot.actions.flatMap(({ tags }) => tags[name] ?? []));
  return [...themes].sort((left, right) => left.localeCompare(right, "en", { numeric: true }));
}

function themeBlocks(name: string, theme: string, quarters: readonly [Snapshot, ...Snapshot[]]): readonly PaperBlock[] {
  const last = quarters.at(-1) ?? quarters[0];
  const actions = last.actions.filter(({ tags }) => tags[name]?.includes(theme));
  const complete = actions.filter(isComplete);
  return [
    { kind: "heading", level: 2, text: `${name} ${theme}` },
    { kind: "text", text: `${count(actions.length, "action")}, ${complete.length} complete.` },
    {
      kind: "table",
      caption: `Evidence for ${name} ${theme}`,
      columns: [
        { title: "Action", share: 40 },
        { title: `In ${last.label}`, share: 18 },
        { title: "What was said, and links", share: 42 },
      ],
      rows: actions.map((action) => [actionCell(action), standsAs(action, last), saidOf(action.reference, quarters)]),
      numbers: false,
    },
  ];
}

/** What the owner said in each quarter, oldest first, with the links that came along. */
function saidOf(reference: string, quarters: readonly Snapshot[]): string {
  const lines = quarters.flatMap((snapshot) => {
    const action = snapshot.actions.find((one) => one.reference === reference);
    return action && isUpdated(action, snapshot) ? saidIn(snapshot.label, action) : [];
  });
  return lines.length > 0 ? lines.join("\n") : "Nothing was said yet";
}

function saidIn(label: string, { note, said, evidence }: SnapshotAction): readonly string[] {
  return [`${label}: ${[said, heardOf(note)].filter(Boolean).join(", ") || "no status given"}`, ...evidence];
}
