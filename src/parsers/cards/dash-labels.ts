// Cards whose labels end in a dash ("Action - publish the map", "Target - 200 copies"): the dashes become colons.
import { isDated } from "../../plan/reading.ts";
import type { Block, Document, Paragraph } from "../document/document.ts";
import { readDue } from "../due/read-due.ts";
import { headingWords, likelyWords, type Meaning } from "../table/columns.ts";
import { isPeriod } from "../table/ticks.ts";

/** So often the label of the action has to come, or those of who and of when: a sentence may begin like that once. */
const LEAST = 2;
const LABELLED = /^(?:• )?(?<label>\p{L}[\p{L} /]{2,30}?)\s+[-–—]\s+(?<text>\S.*)$/su;

/** The document with such labels as others are written, where "Action -" comes again, or "Owner -" and "Date -" do; a point that says only when is labelled so. */
export function withDashLabels(document: Document): Document {
  const { blocks } = document;
  const means = blocks.map(
    (block) => headingWords(LABELLED.exec("text" in block ? block.text : "")?.groups?.label ?? "")?.means,
  );
  const often = (meaning: Meaning): boolean => means.filter((each) => each === meaning).length >= LEAST;
  const actions = blocks.filter((block) => /^(?:• )?actions?\s+[-–—]\s+\S/i.test("text" in block ? block.text : ""));
  if (actions.length < LEAST && !(often("owner") && often("due"))) return document;
  let inCard = false;
  return {
    ...document,
    blocks: blocks.map((block): Block => {
      if (block.kind !== "paragraph") return block;
      const said: Paragraph | null = withColon(block) ?? (inCard ? withWhen(block) : null);
      inCard = said !== null;
      return said ?? block;
    }),
  };
}

function withColon(block: Paragraph): Paragraph | null {
  const { label, text } = LABELLED.exec(block.text)?.groups ?? {};
  if (COUNTS_YEARS.test(`${label} ${text}`)) return { ...block, text: `By when: ${label} ${text}` };
  if (label === undefined || (headingWords(label) ?? likelyWords(label)) === null) return null;
  return { ...block, text: `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${text}` };
}

/** "years 2 and 3", "year 1": of the plan. */
const COUNTS_YEARS = /^(?:years?|phases?|quarters?) \d(?:(?: ?[,&/–-] ?| (?:and|to) )\d)*$/i;

/** "• year 1" among the labels of a card. */
function withWhen(block: Paragraph): Paragraph | null {
  const text = block.text.replace(/^• /, "");
  if (!block.text.startsWith("• ") || text.split(" ").length > LONGEST_WHEN) return null;
  const reading = readDue(text);
  const saysWhen =
    isPeriod(text) || COUNTS_YEARS.test(text) || ((isDated(reading) || reading.ongoing) && reading.leftOver === "");
  return saysWhen ? { ...block, text: `By when: ${text}` } : null;
}

const LONGEST_WHEN = 6;
