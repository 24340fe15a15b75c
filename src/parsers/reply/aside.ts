// What stands beside a reply and says nothing of any action: the mail it quotes, and the signature.
import { pattern, regExp } from "../lexicon/pattern.ts";
import { STATE } from "./state-words.ts";

/**
 * Where the part of a message ends that its writer wrote for us: before a signature and the mail that was answered.
 *
 * A name at the end is a signature where it is capitalised and the last thing that is said: "thanks to Sam it is
 * green" has none. "Amber" is a name there only where something was said before it.
 */
export function endOfBody(text: string): number {
  const quoted = QUOTED_MAIL.exec(text)?.index ?? text.length;
  return signatureStart(text.slice(0, quoted).trimEnd());
}

/** A line that repeats what somebody else wrote: "> PLA-1 is due on 31 March". */
export function isQuotedLine(line: string): boolean {
  return /^\s*>/u.test(line);
}

/** "On Monday Due Regard wrote:", "-----Original Message-----", "From: … Sent: …": all that follows is not the writer's. */
const QUOTED_MAIL = regExp("imu")`
  ^[ \t]*(?:
    -{2,} ?(?:original message|forwarded message|reply above this line)\b.*
    |_{8,}[ \t]*$|on [^\n]{4,140}wrote:[ \t]*$|on [^\n]{4,140}\n[^\n]{0,100}wrote:[ \t]*$
    |from: [^\n]+\n(?:[^\n]*\n){0,2}?(?:sent|date|to):[ ]
    |begin forwarded message:
  )
`;

function signatureStart(text: string): number {
  const from = Math.max(0, text.length - LONGEST);
  const end = text.slice(from);
  for (const pattern of SIGNATURES) {
    const found = pattern.exec(end);
    if (!found || !isSignature(found.groups ?? {}, text.slice(0, from + found.index))) continue;
    const start = from + found.index + ((found.groups?.before ?? found.groups?.alone)?.length ?? 0);
    return endsAgain(text, start);
  }
  return text.length;
}

/** "Kind regards, Priya. Sent from my phone" is two of them. */
function endsAgain(text: string, start: number): number {
  const rest = text.slice(0, start).trimEnd();
  return rest.length < text.length && rest !== "" ? signatureStart(rest) : start;
}

function isSignature({ name, lines, alone }: Record<string, string | undefined>, before: string): boolean {
  if (lines !== undefined && STATED.test(lines)) return false;
  if (name === undefined) return true;
  // A name without "regards" may as well be the answer: "Hello,\n\nGreem".
  if (alone !== undefined && (!STATED.test(before) || name.length < 3)) return false;
  const names = name.trim().split(/\s+/u);
  if (!names.every((word) => /^\p{Lu}/u.test(word))) return false;
  return !STATED.test(name) || STATED.test(before);
}

const LONGEST = 400;
const STATED = new RegExp(`(?<![\\w-])${STATE}(?![\\w-])`, "iu");
const CLOSING = pattern`
  (?:
    (?:(?:kind|best|warm|many) )?regards|(?:with )?(?:best|kind) wishes|all the best
    |(?:many |with )?thanks(?: again| very much| so much| in advance| and regards)?
    |thank you|cheers|ta|best|yours(?: sincerely)?|br|kr|rgds|speak soon
    |have a (?:good|great|lovely|nice) (?:day|week|weekend|one)
  )
`;
const NAME = "\\p{L}[\\p{L}'’.-]*(?:[ \\t]\\p{L}[\\p{L}'’.-]*){0,2}";
const SIGNATURES = [
  regExp("iu")`
    (?<=^|\n|[.!?,] ?)(?<before>\s*)(?:
      sent from (?:my )?[^\n]{2,40}
      |(?:get|sent from|download) outlook for [^\n]{2,20}
      |sent via [^\n]{2,40}
    )\s*$
  `,
  /\n--+ *\n[\s\S]*$/u,
  /(?<=^|[\n.,;!?] *)(?<before>\s*)(?:(?:kind|best|warm|many) regards|best wishes)\b[\s,.]*(?=\p{L})(?<lines>[^.!?]*)[.!]?$/iu,
  new RegExp(
    `(?<before>\\n\\s*)${CLOSING}[,.!]?[ \\t]*\\n\\s*(?<name>${NAME})[,.]?(?<lines>(?:[ \\t]*\\n[^\\n]{0,70}){0,9})$`,
    "iu",
  ),
  new RegExp(`(?<before>^|[\\s.,;!–—-])${CLOSING}[,.!]?\\s+(?<name>${NAME})[.!]?\\s*$`, "iu"),
  new RegExp(`(?<alone>\\n\\s*\\n\\s*)[-–—]? ?(?<name>${NAME})(?: x+)?$`, "u"),
  new RegExp(`(?<alone>\\n\\s*)[-–—] ?(?<name>${NAME})$`, "u"),
] as const;
