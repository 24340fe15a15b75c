// Headings above a table or a column in it: which of the two parts the plan into sections.
import type { ActionRow } from "./action-row.ts";
import { isGeneral } from "./headings.ts";

/**
 * Headings are the sections where they part the plan; a column such as "Area" then only tells the actions apart, and is a
 * tag. Where one heading stands above all actions or none does, or headings only name directorates or what kind of text
 * follows ("Our action plan"), the column's words are the sections; but not a sentence for each action, such as the recommendation that it answers.
 */
export function settleSections(actions: readonly ActionRow[]): ActionRow[] {
  const headings = new Set(actions.map(({ standing }) => standing.section));
  const titles = new Set(actions.map(({ sectionByColumn }) => sectionByColumn?.title ?? null));
  const columnParts = headings.size < 2 && titles.size > 1 && !titles.has(null) && titles.size < actions.length;
  const saysMore = titles.size === actions.length && actions.every(isSentence);
  return actions.map((action) => {
    const { standing, sectionByColumn } = action;
    if (sectionByColumn === null) return action;
    const isUnnamed =
      standing.section === null || standing.section === standing.directorate || isGeneral(standing.section);
    if ((isUnnamed && !saysMore) || columnParts) {
      return { ...action, standing: { ...standing, section: sectionByColumn.title } };
    }
    const tag = { heading: sectionByColumn.heading, text: sectionByColumn.title };
    return { ...action, row: { ...action.row, further: [tag, ...action.row.further] } };
  });
}

function isSentence({ sectionByColumn }: ActionRow): boolean {
  return /[.!]$/.test(sectionByColumn?.title ?? "");
}
