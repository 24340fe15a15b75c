// What part each one named in an owner cell has: the owner, whom it goes through, who helps.
import { regExp } from "../lexicon/pattern.ts";
import { coverBrackets } from "./brackets.ts";
import { tidy } from "./hard-pieces.ts";
import { isKnown, type KnownOwners } from "./owner-key.ts";
import { isInitials, looksLikeBody, looksLikePerson, looksLikePost, startsTitle } from "./title-words.ts";

/** Some of an owner cell, which may still name several. */
export interface PartByRole {
  readonly text: string;
  /** "via People Board", "supported by", "Delivery"; null for an owner in full. */
  readonly role: string | null;
}

/**
 * One piece of an owner cell by the parts that its owners have: "PHT with data team" has an owner and one who helps,
 * "Head of Work with Schools" is a title. "Lead: Head of HR, Support: Payroll" says the parts itself.
 */
export function partsByRole(piece: string, known: KnownOwners): PartByRole[] {
  return labelledParts(piece).flatMap(({ text, role }) =>
    partsInWords(text, known).map((part) => ({ text: part.text, role: part.role ?? role })),
  );
}

/** Words in front of a colon that say what part somebody has, and are no post of their own ("Director: Adults"). */
const LABEL = regExp("gi")`
  (?:^|,\s*|\s+)(?<label>
    (?:(?:action|overall|project|operational|strategic|executive|delivery|task|joint) )?(?:
      owners?|lead(?:s|ing)?|sponsors?|delivery|delivered by|led by|support(?:ing|ed by)?
      |partners?|accountable|responsible|consulted|informed|contributors?|assisted by
    )
  )\s*:\s+(?=\S)
`;

function labelledParts(piece: string): PartByRole[] {
  const labels = [...coverBrackets(piece).matchAll(LABEL)];
  if (labels[0]?.index !== 0) return [{ text: piece, role: null }];
  return labels.map((found, at) => ({
    text: piece.slice(found.index + found[0].length, labels[at + 1]?.index ?? piece.length),
    role: found.groups?.label ?? null,
  }));
}

const ROUTE = /^(?<owner>\S.*?)\s+(?<role>(?:via|through|c\/o)\s+\S.*)$/i;
const HELP = regExp("i")`
  ^(?<owner>.*?)\s*\(?\b(?<role>
    supported by|with (?:the )?support (?:from|of)
    |in (?:partnership|conjunction|consultation|collaboration) with
    |working with|with input from|assisted by
  )\s+(?:the\s+)?(?<helper>.+)$
`;
const WITH = /^(?<owner>\S.*?)\s+(?:with|w\/)\s*(?:(?<=\s|\/)(?:the|our)\s+)?(?<helper>(?<=\s|\/)\S.*)$/i;
/** Behind a comma, or in more words, "with" belongs to no title. */
const TOGETHER = regExp("iu")`
  ^(?<owner>\S.*?)
    (?:,\s+with|,?\s+(?:(?:along|together|jointly|in tandem|working jointly) with|alongside|and also))\s+
    (?:[Tt]he\s+|[Oo]ur\s+)?(?<helper>(?-i:\p{Lu}).*)$
`;
const IN_BRACKETS = /^(?<owner>\S.*?)\s*\(with (?:the )?(?<helper>\p{Lu}[^()]*)\)$/u;

function partsInWords(piece: string, known: KnownOwners): PartByRole[] {
  const covered = coverBrackets(piece);
  const route = ROUTE.exec(covered);
  const end = route?.groups?.owner?.length ?? 0;
  if (tidy(piece.slice(0, end)) !== "") {
    return [{ text: piece.slice(0, end), role: piece.slice(end).trim() }];
  }
  const help = HELP.exec(covered);
  if (help?.groups) {
    const helper = piece.slice(piece.length - (help.groups.helper?.length ?? 0));
    const owner = piece.slice(0, help.groups.owner?.length ?? 0);
    const supporting = { text: helper, role: (help.groups.role ?? "").toLowerCase() };
    return tidy(owner) === "" ? [supporting] : [{ text: owner, role: null }, supporting];
  }
  const beside = IN_BRACKETS.exec(piece)?.groups;
  if (beside) return withHelper(beside.owner ?? "", beside.helper ?? "");
  const together = TOGETHER.exec(covered)?.groups;
  if (together) {
    const [owner, helper] = [together.owner?.length ?? 0, together.helper?.length ?? 0];
    return withHelper(piece.slice(0, owner), piece.slice(piece.length - helper));
  }
  const both = WITH.exec(covered);
  if (both?.groups) {
    const owner = piece.slice(0, both.groups.owner?.length ?? 0);
    const helper = piece.slice(piece.length - (both.groups.helper?.length ?? 0));
    if (areTwo(owner, helper, known)) return withHelper(owner, helper);
  }
  return [{ text: piece, role: null }];
}

function withHelper(owner: string, helper: string): PartByRole[] {
  return [
    { text: owner, role: null },
    { text: helper, role: "with" },
  ];
}

/**
 * Whether an owner ends before the "with": both sides can stand for themselves, or one can and the other is a name of more
 * than one word. A title that has begun may go on: "Head of Work with Schools".
 */
function areTwo(owner: string, helper: string, known: KnownOwners): boolean {
  const stands = (name: string): boolean =>
    isKnown(name, known) || isInitials(name.replace(/ \([^()]+\)$/, "")) || looksLikePost(name);
  if (stands(owner) && stands(helper)) return true;
  if (startsTitle(owner)) return false;
  const isNamed = (name: string): boolean => looksLikeBody(name) || looksLikePerson(name) || isCapitalised(name);
  return (stands(owner) || looksLikeBody(owner)) && isNamed(helper);
}

/** "HR Advisory", "Disabled Tenants’ Panel": words of which each is a name or small. */
function isCapitalised(name: string): boolean {
  return /^\p{Lu}[\p{L}’'&-]*(?: (?:of|and|for|the|&) \p{Lu}[\p{L}’'&-]*| \p{Lu}[\p{L}’'&-]*)+$/u.test(name.trim());
}
