// An answer to a question about a dropped file, in a person's own words.
import { readDue } from "../../parsers/due/read-due.ts";
import { readOwners } from "../../parsers/owners/read-owners.ts";
import { meaning } from "../../parsers/register/settling.ts";
import type { LocalDate } from "../../plan/calendar.ts";
import { isDated } from "../../plan/reading.ts";
import type { Settlement } from "../../plan/settlement.ts";
import type { UploadQuestion } from "./upload-question.ts";

/** What was answered: one of the choices, or words that the question takes. Null where it is no answer. */
export function takeAnswer(text: string, question: UploadQuestion, today: LocalDate): Settlement | null {
  const said = text.trim();
  return chosen(said, question) ?? inWords(said, question, today);
}

/** By number, by its label, or by yes and no where there are two. */
function chosen(said: string, { choices }: UploadQuestion): Settlement | null {
  const number = /^(?:option |choice |number |no\. ?)?(\d{1,2})[.)]?$/i.exec(said)?.[1];
  if (number !== undefined) return choices[Number(number) - 1]?.settlement ?? null;
  const plain = plainly(said);
  const alike = choices.filter(({ label }) => plainly(label) === plain);
  if (alike[0]) return alike[0].settlement;
  const begun = plain === "" ? [] : choices.filter(({ label }) => plainly(label).split(" ")[0] === plain);
  return begun.length === 1 ? (begun[0]?.settlement ?? null) : null;
}

function inWords(said: string, { takes }: UploadQuestion, today: LocalDate): Settlement | null {
  if (takes === null || said === "") return null;
  switch (takes.kind) {
    case "date": {
      const due = readDue(said, { today });
      if (due.leftOver !== "" || !(isDated(due) || due.ongoing || due.done)) return null;
      return { kind: "due", cells: takes.cells.map((cell) => ({ ...cell, means: meaning(due) })) };
    }
    case "owners": {
      const names = namesIn(said);
      return names.length === 0 ? null : { kind: "owners", rows: takes.rows.map((row) => ({ ...row, names })) };
    }
    case "split": {
      const names = namesIn(said);
      return names.length === 0 ? null : { kind: "split", text: takes.text, names };
    }
    case "names": {
      const names = explained(said, takes.of);
      return Object.keys(names).length === 0 ? null : { kind: "rename", names };
    }
    case "title":
      return isSentence(said) ? null : { kind: "title", title: said };
  }
}

/** Owners as somebody types them; a question or a sentence to us is none. */
function namesIn(said: string): readonly string[] {
  if (isSentence(said) || !/^\p{Lu}|^@/u.test(said)) return [];
  return readOwners(said.replace(/\s\+\s/g, "; "), null, new Set()).owners.map(({ name }) => name);
}

function isSentence(said: string): boolean {
  return said.includes("?") || said.split(/\s+/).length > 16;
}

/** "JB is Head of Parks; KT = Head of Trees"; a single one needs no initials in front. */
function explained(said: string, of: readonly string[]): Readonly<Record<string, string>> {
  const parts = said.split(/[;,\n]| and (?=\p{Lu}{2,3}\b)/u);
  const named = parts.flatMap((part) => {
    const found = /^\s*(?<who>[\p{L}.]+)\s*(?:=|:|\bis\b|\bstands for\b)\s*(?<means>\S.*?)\s*$/u.exec(part);
    const who = of.find((name) => name === found?.groups?.who);
    return who && found?.groups?.means ? [[who, found.groups.means]] : [];
  });
  const [only, ...others] = of;
  if (named.length === 0 && only && others.length === 0 && namesIn(said).length === 1) return { [only]: said };
  return Object.fromEntries(named);
}

function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
