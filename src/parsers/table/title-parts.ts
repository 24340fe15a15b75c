// Who and when beside the title of a section, and in it.
import { foldText } from "../document/clean-text.ts";
import { headingWords } from "./columns.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { leadIn } from "./section-lead.ts";
import { isPeriod } from "./ticks.ts";

/** "Timescale: by March 2026" → "by March 2026"; only labels that can mean nothing but when it is due. */
export function dueIn(text: string): string | null {
  const found = /^(?<label>\p{L}[\p{L} ]{1,30}?)\s*[:–]\s*(?<due>\S.*)$/u.exec(foldText(text))?.groups;
  const means = headingWords(found?.label ?? "");
  const due = found?.due ?? "";
  return means?.means === "due" && means.besides === undefined && looksLikeDate(due) ? due : null;
}

interface TitleParts {
  readonly text: string;
  readonly lead: string | null;
  readonly due: string | null;
}

/** "Objective A: Leadership – Lead: Director of Place, by: May 2026" in its title and what stands behind it. */
export function titleParts(line: string): TitleParts {
  const marks = [...foldText(line).matchAll(/\s+[–—-]\s+|\s*[|;,]\s+|\s*\((?=[^()]*\)$)/g)].reverse();
  let parts: TitleParts = { text: foldText(line), lead: null, due: null };
  for (const { 0: mark, index } of marks) {
    const tail = parts.text.slice(index + mark.length).replace(mark.includes("(") ? /\)$/ : /$^/, "");
    const [lead, due] = [leadIn(tail), dueIn(tail)];
    if (lead === null && due === null) continue;
    parts = { text: parts.text.slice(0, index), lead: parts.lead ?? lead, due: parts.due ?? due };
  }
  return parts;
}

/** "Short term (by March 2026)", "By March 2026", "Year 2 (2026/27)": a title that says when all below it is due. */
export function whenInTitle(title: string): string | null {
  if (isPeriod(title)) return title;
  const until =
    /^(?:actions?|what we will|things|to (?:be|do)|complete|deliver)\b.* (?<when>by (?:the )?(?:\S+ ){0,4}\S+)$/i.exec(
      title,
    )?.groups?.when;
  if (until !== undefined && looksLikeDate(until)) return until;
  const said = /(?:^|\()(?<when>(?:to be (?:completed|done) |complete )?by (?:the )?[^()]+)\)?$/i.exec(title)?.groups
    ?.when;
  return said !== undefined && looksLikeDate(said) ? said : null;
}
