// Headings above a table or a column in it: which of the two parts the plan into sections.
import type { ActionRow } from "./action-row.ts";
import { isGeneral } from "./labelled-part.ts";

/**
 * Headings are the sections where they part the plan; a column such as "Area" then only tells the actions apart, and is a
 * tag. Where one heading stands above all actions or none does, or headings only name directorates or what kind of text
 * follows ("Our action plan"), the column's words are the sections; but not numbers that only point to a part, nor a sentence for each action, such as the recommendation that it answers.
 */
export function settleSections(actions: readonly ActionRow[]): ActionRow[] {
  const headings = new Set(actions.map(({ standing }) => standing.section));
  const titles = new Set(actions.map(({ sectionByColumn }) => sectionByColumn?.title ?? null));
  const columnParts = headings.size < 2 && titles.size > 1 && !titles.has(null) && titles.size < actions.length;
  const groups = groupsActions(actions);
  const names = [...titles].some((title) => /\p{L}{2}/u.test(title ?? ""));
  const saysMore = titles.size === actions.length && actions.every(isSentence);
  return actions.map((action) => {
    const { standing, sectionByColumn } = action;
    if (sectionByColumn === null) return action;
    const isUnnamed =
      standing.section === null || standing.section === standing.directorate || isGeneral(standing.section);
    if (names && ((isUnnamed && !saysMore) || columnParts || groups)) {
      return { ...action, standing: { ...standing, section: sectionByColumn.title } };
    }
    const tag = { heading: sectionByColumn.heading, text: sectionByColumn.title };
    return { ...action, row: { ...action.row, further: [tag, ...action.row.further] } };
  });
}

/**
 * Whether the column groups actions inside the parts that headings make, as a title over several rows would: its cells are
 * merged over some of them, there are more of them than headings and half as many as actions at most, and none comes again under
 * another heading, as a strand or a theme does that tells actions apart.
 */
function groupsActions(actions: readonly ActionRow[]): boolean {
  const named = actions.filter(({ sectionByColumn }) => sectionByColumn !== null);
  const headingOf = new Map<string, string | null>();
  for (const { standing, sectionByColumn } of named) {
    const title = sectionByColumn?.title ?? "";
    if ((headingOf.get(title) ?? standing.section) !== standing.section) return false;
    headingOf.set(title, standing.section);
  }
  const merged = named.filter(({ row }) => row.section === "").length;
  const isMerged = merged * MERGED > named.length && headingOf.size * 2 <= named.length;
  return isMerged && headingOf.size > new Set(headingOf.values()).size;
}

/** One in so many rows at least goes on with the cell above. */
const MERGED = 4;

function isSentence({ sectionByColumn }: ActionRow): boolean {
  return /[.!]$/.test(sectionByColumn?.title ?? "");
}
