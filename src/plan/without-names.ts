// A snapshot for the public: what people wrote and what the plan prints, without the names of staff. Posts stay.
import type { LateCorrection } from "./late-correction.ts";
import type { Snapshot } from "./snapshot.ts";

/** Stands where a name stood. */
const TAKEN_OUT = "[name]";

/**
 * Takes out full names wherever they stand, and parts of them where they are surely meant: a surname behind a title or
 * an initial ("Ms Shah", "P. Shah"), and a part that is no ordinary word ("Priya"). A part that is one ("Will", "Black")
 * stays where it stands alone: a plan about Black communities must not lose its words. So somebody reads a public
 * version before it is published, and it says so.
 */
export function withoutNames(snapshot: Snapshot, names: readonly string[]): Snapshot {
  const clean = cleaner(names);
  const cleaned = (text: string | null) => (text === null ? null : clean(text));
  return {
    ...snapshot,
    actions: snapshot.actions.map((action) => ({
      ...action,
      words: clean(action.words),
      owners: action.owners.map(clean),
      note: cleaned(action.note),
      said: cleaned(action.said),
      requestReason: cleaned(action.requestReason),
      evidence: action.evidence.map(clean),
    })),
    datesAgreed: snapshot.datesAgreed.map((agreed) => ({ ...agreed, reason: cleaned(agreed.reason) })),
  };
}

/** The same of what was said after the lock. */
export function lateWithoutNames(late: readonly LateCorrection[], names: readonly string[]): readonly LateCorrection[] {
  const clean = cleaner(names);
  const cleaned = (text: string | null) => (text === null ? null : clean(text));
  return late.map((one) => ({ ...one, words: clean(one.words), said: cleaned(one.said), note: cleaned(one.note) }));
}

/** Takes the names out of a text. */
export function cleaner(names: readonly string[]): (text: string) => string {
  const people = names.map((name) => name.trim().split(/\s+/)).filter((parts) => parts.join("").length > 1);
  const patterns = [...people]
    .sort((left, right) => right.join(" ").length - left.join(" ").length)
    .flatMap(patternsOf);
  return (text) =>
    patterns.reduce((left, pattern) => left.replace(pattern, TAKEN_OUT), text.replace(E_MAIL, "[address]"));
}

function patternsOf(parts: readonly string[]): readonly RegExp[] {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  const whole = new RegExp(`${START}${parts.map(escaped).join("[\\s.,@_-]+")}${END}`, "giu");
  const turned = parts.length > 1 ? [new RegExp(`${START}${escaped(last)},\\s*${escaped(first)}${END}`, "giu")] : [];
  const titled = new RegExp(
    `${START}(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame)\\.?\\s+(?:\\p{Lu}\\.?\\s+)?|${escaped(first.slice(0, 1))}\\.?\\s+)${escaped(last)}${END}`,
    "gu",
  );
  const alone = parts
    .filter((part) => part.length > 2 && !ORDINARY.has(part.toLowerCase()))
    .map((part) => new RegExp(`${START}${escaped(part)}${END}`, "gu"));
  return [whole, ...turned, ...(parts.length > 1 ? [titled] : []), ...alone];
}

const E_MAIL = /[\p{L}\d.+_-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const START = "(?<![\\p{L}\\d])";
const END = "(?![\\p{L}\\d])";

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Names that are words too: alone they may mean the word, above all in a plan about equality. */
const ORDINARY: ReadonlySet<string> = new Set(
  `april august autumn dawn june may march summer winter
  amber ash baker banks barber bishop black bloom blue bond bright brook brooks brown bush butler carter carpenter
  chance church clay cliff cook cooper cross dale day dean down drew early east england english faith farmer field
  fields fisher ford forest fox france frank gay glen gold good grace gray green grant grey hall hand harmony heath hill
  hills holland hope hunt hunter ireland iris ivy jewel joy judge justice kerry king knight lake lane law lee lily little
  long love major mark marks marsh mason max means mercy miles mill mills miller moon moore more north page park parks
  patience penny pearl place pool pope porter potter power price prince prior rich rivers rob robin rock rose ruby
  sandy sharp shepherd short singer small smart smith snow south spring star stone strange street strong sue swift
  taylor temple trinity troy turner vale van victory violet walker wall walls ward wards waters webb wells west wheeler
  white will wise wolf wood woods work young`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
