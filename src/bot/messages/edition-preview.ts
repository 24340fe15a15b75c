// What a later edition of a plan would change, shown to the officer before anything is.
import { asWritten } from "../../plan/as-written.ts";
import type { Continued, EditionChange, HeldForCompare } from "../../plan/edition.ts";
import type { RegisterAction } from "../../plan/register.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { shortened } from "./action-line.ts";

const SHOWN = 5;

/** What can become of an action, the most telling first: a date that moved without a word is what nobody notices. */
const KINDS: readonly Kind[] = [
  { label: "Quietly re-dated", items: continuing(({ difference }) => difference.reDated === "quietly", dates) },
  { label: "Re-dated", items: continuing(({ difference }) => difference.reDated === "openly", dates) },
  { label: "Gone", items: (change) => (change.kind === "gone" ? [heldItem(change.held)] : []) },
  { label: "Merged", items: (change) => (change.kind === "merged" ? [mergedItem(change)] : []) },
  {
    label: "Reworded",
    items: (change) => (change.kind === "kept" && change.difference.reworded ? [rewordedItem(change)] : []),
  },
  { label: "Other owners", items: continuing(({ difference }) => difference.ownersChanged, ownersThenAndNow) },
  { label: "New", items: (change) => (change.kind === "new" ? [newItem(change.now)] : []) },
];

interface Kind {
  readonly label: string;
  readonly items: (change: EditionChange) => readonly ListItem[];
}

/** Whether the preview shows only some of what changed. */
export function isCut(changes: readonly EditionChange[]): boolean {
  return KINDS.some(({ items }) => changes.flatMap(items).length > SHOWN);
}

/**
 * The counts of each kind and up to five of each; every pair that needs an answer, because nothing is applied without.
 *
 * @param title of the plan that is held
 * @param shown how many of each kind; five by default
 */
export function editionPreview(title: string, changes: readonly EditionChange[], shown: number = SHOWN): Message {
  const groups = KINDS.map(({ label, items }) => ({ label, items: changes.flatMap(items) }));
  const doubts = changes.flatMap((change) => (change.kind === "doubtful" ? [doubtItem(change)] : []));
  const carried = changes.filter(isCarriedForward).length;
  const facts = [
    ...groups.map(({ label, items }) => ({ label, value: String(items.length) })),
    { label: "Carried forward as they are", value: String(carried) },
    { label: "To settle", value: String(doubts.length) },
  ];
  return {
    fallback: `${title}: ${facts.map(({ label, value }) => `${label.toLowerCase()} ${value}`).join(", ")}.`,
    view: [
      { kind: "heading", text: `What this edition changes in ${title}` },
      { kind: "text", text: proof(changes) },
      { kind: "facts", facts },
      { kind: "note", text: "An action that changed in two ways is counted in both." },
      ...(doubts.length > 0 ? listed("To settle", doubts, doubts.length) : []),
      ...groups.flatMap(({ label, items }) => (items.length > 0 ? listed(label, items, shown) : [])),
    ],
  };
}

/** "All 28 held actions and all 30 of the new edition are accounted for." */
function proof(changes: readonly EditionChange[]): string {
  const held = changes.reduce((sum, change) => {
    if (change.kind === "new") return sum;
    return sum + 1 + (change.kind === "merged" ? change.others.length : 0);
  }, 0);
  const now = changes.filter((change) => change.kind !== "gone").length;
  return `All ${held} held actions and all ${now} of the new edition are accounted for.`;
}

function isCarriedForward(change: EditionChange): boolean {
  if (change.kind !== "kept") return false;
  const { reworded, reDated, ownersChanged } = change.difference;
  return !reworded && !ownersChanged && reDated === null;
}

function listed(label: string, items: readonly ListItem[], most: number): readonly Block[] {
  const shown = items.slice(0, most);
  return [
    { kind: "heading", text: `${label}: ${shown.length} of ${items.length}` },
    { kind: "list", numbered: false, items: shown },
  ];
}

/** Items of the actions that surely go on, those that others were merged into too. */
function continuing(holds: (change: Continued) => boolean, details: (change: Continued) => readonly string[]) {
  return (change: EditionChange): readonly ListItem[] => {
    if (change.kind !== "kept" && change.kind !== "merged") return [];
    if (!holds(change)) return [];
    return [{ ...heldItem(change.held), details: [...details(change)] }];
  };
}

function dates({ held, now }: Continued): readonly string[] {
  const closed =
    held.state === "closed" ? ["It was reported complete, and stays closed until somebody reports on it."] : [];
  return [`Was ${dueCell(held.due)}.`, `Now ${dueCell(now.due)}.`, ...closed];
}

function dueCell({ text, said }: { readonly text: string; readonly said: string }): string {
  return text === "" ? "without a date" : `“${asWritten(text)}” (${said})`;
}

function rewordedItem({ held, now }: Continued): ListItem {
  return { ...heldItem(held), details: [`Now: ${now.action}`] };
}

function ownersThenAndNow({ held, now }: Continued): readonly string[] {
  return [`Was ${names(held.owners)}.`, `Now ${names(now.owners.map((owner) => owner.name))}.`];
}

function names(owners: readonly string[]): string {
  return owners.length === 0 ? "nobody" : owners.join("; ");
}

function heldItem(held: HeldForCompare): ListItem {
  return { title: held.reference, text: shortened(held.words), details: [] };
}

function newItem(now: RegisterAction): ListItem {
  return { title: shortened(now.action), text: `Due ${dueCell(now.due)}.`, details: [] };
}

function mergedItem(change: Extract<EditionChange, { kind: "merged" }>): ListItem {
  const parts = change.others.map((other) => `${other.reference}: ${shortened(other.words)}`);
  return { ...heldItem(change.held), details: [...parts, `Now one: ${change.now.action}`] };
}

function doubtItem({ held, now, question, choices }: Extract<EditionChange, { kind: "doubtful" }>): ListItem {
  return { title: `${held.reference}=${now.reference}`, text: question, details: [choices.join(" / ")] };
}
