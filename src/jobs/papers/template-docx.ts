// A paper in a council's own Word template: what stands between double braces is filled in, the rest stays as it is.
import { Paragraph, PatchType, patchDetector, patchDocument, TextRun } from "docx";
import type { Paper, PaperPart } from "../../plan/paper/paper.ts";
import {
  EVERYTHING,
  isPlaceholder,
  placeholderName,
  placeholdersListed,
  TEMPLATE_WORDS,
  type TemplateWord,
} from "../../plan/paper/template.ts";
import { UserError } from "../../plan/user-error.ts";
import { clean, docxBlocks, docxPart } from "./docx-blocks.ts";
import { NUMBERING } from "./plain-docx.ts";

const WORDS: Readonly<Record<TemplateWord, (paper: Paper) => string>> = {
  title: ({ title }) => title,
  organisation: ({ organisation }) => organisation,
  plan: ({ plan }) => plan,
  quarter: ({ period }) => period,
  period: ({ period }) => period,
  "as at": ({ asAt }) => asAt,
  updated: ({ updated }) => updated,
};

/**
 * Fills a template in. Capitals, underscores and hyphens make no difference: {{As_at}} is {{as at}}. A part that has
 * nothing to say says so.
 *
 * @throws UserError where it is no Word file, has no placeholder, or one that nothing is known for
 */
export async function templateDocx(paper: Paper, template: Uint8Array): Promise<Uint8Array> {
  const found = await placeholdersIn(template);
  const known = found.map((key) => ({ key, name: placeholderName(key) }));
  const unknown = known.filter(({ name }) => !isPlaceholder(name)).map(({ key }) => `{{${key}}}`);
  if (found.length === 0) {
    throw new UserError(
      `The template has no placeholder, so nothing can be filled in. Write {{title}}, {{as at}}, {{summary}} or {{${EVERYTHING}}} where they belong; the others are ${placeholdersListed()}.`,
    );
  }
  if (unknown.length > 0) {
    throw new UserError(
      `The template has ${unknown.join(", ")}, which I cannot fill in. I know ${placeholdersListed()}.`,
    );
  }
  const patches = await Promise.all(known.map(async ({ key, name }) => [key, await patchOf(name, paper)] as const));
  const filled = await patchDocument({
    outputType: "uint8array",
    data: template,
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
    numbering: NUMBERING,
    properties: { title: clean(paper.title), subject: clean(paper.period) },
  });
  return new Uint8Array(filled);
}

/** The names between the braces, without what is at fault in their spelling. */
async function placeholdersIn(template: Uint8Array): Promise<readonly string[]> {
  try {
    return [...new Set(await patchDetector({ data: template, trimPlaceholders: true }))];
  } catch (cause) {
    throw new UserError("The template is no Word file that I can open. Save it as .docx and give it again.", { cause });
  }
}

async function patchOf(name: string, paper: Paper) {
  const word = TEMPLATE_WORDS.find((one) => one === name);
  if (word) return { type: PatchType.PARAGRAPH, children: [new TextRun(clean(WORDS[word](paper)))] };
  if (name === EVERYTHING) {
    const parts = await Promise.all(paper.parts.map(upright).map(docxPart));
    return { type: PatchType.DOCUMENT, children: parts.flat() };
  }
  const part = paper.parts.find((one) => one.name === name);
  const children = part
    ? await docxBlocks(part.blocks, false)
    : [new Paragraph({ children: [new TextRun("Nothing to report.")] })];
  return { type: PatchType.DOCUMENT, children: [...children] };
}

/** The template's pages are as the council made them. */
function upright(part: PaperPart): PaperPart {
  return { ...part, landscape: false };
}
