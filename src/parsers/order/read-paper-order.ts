// What is said about papers and the digest: make one, who gets it and when, show it.

import type { DocumentFormat, DocumentWish } from "../../plan/document.ts";
import { wishOf } from "../../plan/document.ts";
import { regExp } from "../lexicon/pattern.ts";

/** Names and parts are as typed. */
export type PaperOrder =
  | { readonly kind: "export"; readonly wish: DocumentWish }
  | { readonly kind: "readers"; readonly names: readonly string[]; readonly chosen: boolean }
  | { readonly kind: "who-reads" }
  /** The Word template that papers are written in, or the end of that. */
  | { readonly kind: "template"; readonly stops: boolean }
  /** So many days after the review is closed; null: by hand. */
  | { readonly kind: "when"; readonly days: number | null }
  | { readonly kind: "show"; readonly part: string | null };

/**
 * Reads a line that is such an order; null for every other line.
 *
 * @example
 * readPaperOrder("send the digest to Asha and #leadership")
 * // { kind: "readers", names: ["Asha", "#leadership"], chosen: true }
 */
export function readPaperOrder(text: string): PaperOrder | null {
  const line = text
    .replaceAll(/[’‘]/gu, "'")
    .trim()
    .replace(MANNERS, "")
    .replace(/[\s.!?]+$/u, "");
  if (line.includes("\n") || line.length > 300) return null;
  const exported = EXPORT.exec(line)?.groups?.rest ?? MAKE.exec(line)?.groups?.rest;
  if (exported !== undefined) return { kind: "export", wish: wishIn(exported) };
  const stop = STOP_SENDING.exec(line)?.groups?.names;
  if (stop) return { kind: "readers", names: namesIn(stop), chosen: false };
  const send = SEND.exec(line)?.groups?.names;
  if (send) return { kind: "readers", names: namesIn(send), chosen: true };
  if (WHO_READS.test(line)) return { kind: "who-reads" };
  if (TEMPLATE.test(line)) return { kind: "template", stops: false };
  if (NO_TEMPLATE.test(line)) return { kind: "template", stops: true };
  if (BY_HAND.test(line)) return { kind: "when", days: null };
  const after = AFTER.exec(line)?.groups;
  if (after) return { kind: "when", days: numberOf(after.count) * (/week/i.test(after.unit ?? "") ? 7 : 1) };
  if (AT_ONCE.test(line)) return { kind: "when", days: 0 };
  const show = SHOW.exec(line);
  return show ? { kind: "show", part: show.groups?.part ?? null } : null;
}

function wishIn(words: string): DocumentWish {
  const format = formatIn(words);
  const framework = /\bevidence\b/i.test(words)
    ? (/\b(?:for|by|on|of) (?:the )?(?<name>[A-Z][A-Z0-9]{1,9})\b/.exec(words)?.groups?.name ?? null)
    : null;
  return wishOf({
    kind: /\bevidence\b/i.test(words) ? "evidence" : /\b(?:annual|year|yearly)\b/i.test(words) ? "annual" : "paper",
    format,
    isPublic: /\bpublic\b|\bpublish|\bpublication\b|\bwithout (?:staff )?names\b/i.test(words),
    asItStands: /\bas it stands\b|\bas (?:of|at) (?:today|now)\b|\bdraft\b|\bright now\b/i.test(words),
    framework,
  });
}

function formatIn(words: string): DocumentFormat {
  if (/\bcsv\b/i.test(words)) return "csv";
  if (/\bpdf\b/i.test(words)) return "pdf";
  if (/\b(?:word|docx)\b/i.test(words)) return "docx";
  return /\b(?:excel|xlsx|spreadsheet|register)\b/i.test(words) ? "xlsx" : "docx";
}

function namesIn(words: string): readonly string[] {
  return words
    .split(/\s*(?:,|&|\band\b)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function numberOf(word: string | undefined): number {
  const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  const at = small.indexOf((word ?? "").toLowerCase());
  if (at > 0) return at;
  return /^(?:a|the)$/i.test(word ?? "") ? 1 : Number(word);
}

const MANNERS = /^(?:(?:please|hi|hello|ok|and|can you|could you|can i have|could i have)[ ,]+)+/iu;
const EXPORT = /^(?:export|download)\b(?<rest>.*)$/iu;
const MAKE = regExp("iu")`
  ^(?:
    (?:
      make|create|produce|prepare|draft|generate|get|give me|send me|get me|make me|i need|i want
      |i would like
    )\s+
  )?(?:the |a |an |me |our )*(?<rest>
    (?:public |draft |word |pdf |excel )*
      (?:committee (?:paper|report)|annual summary|annual report|evidence pack)\b.*
  )$
`;
const DIGEST = "(?:the |our |this |each |every )?(?:quarterly )?digests?";
const SEND = new RegExp(`^(?:always )?(?:send|give|copy|share) ${DIGEST} (?:to|with) (?<names>\\S.*)$`, "iu");
const STOP_SENDING = new RegExp(
  `^(?:stop (?:sending|giving)|(?:do not|don't|no longer) (?:send|give)) ${DIGEST} to (?<names>\\S.*)$`,
  "iu",
);
const WHO_READS = new RegExp(`^who (?:gets|reads|receives|is sent|will get|is getting) ${DIGEST}$`, "iu");
const AFTER = regExp("iu")`
  ^publish ${DIGEST} (?:by itself |automatically )?
    (?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|a|the)[ ]
    (?<unit>(?:working )?days?|weeks?) after\b.*$
`;
const AT_ONCE = new RegExp(
  `^publish ${DIGEST} (?:by itself|automatically|at once|as soon as|when the review)\\b.*$`,
  "iu",
);
const BY_HAND = regExp("iu")`
  ^(?:
    (?:do not|don't|never|stop) publish(?:ing)? ${DIGEST} (?:by itself|automatically)
    |publish ${DIGEST} (?:only )?(?:by hand|when i say so)
  )$
`;
const OWN = "(?:own |word |paper |committee |council(?:'s)? )*";
const TEMPLATE = regExp("iu")`
  ^(?:
    (?:which|what) ${OWN}template (?:do|is|are) (?:the |our )?(?:papers?|we|you|used)\b.*
    |(?:show (?:me )?)?(?:the |our )?${OWN}template
    |(?:use|set|change|choose) (?:the |our |an? )?(?:other |new )?${OWN}template
      (?: for (?:our |the )?papers)?
    |(?:how (?:do|can) (?:i|we)|can papers) use (?:our|an?|the) ${OWN}template
  )$
`;
const NO_TEMPLATE = regExp("iu")`
  ^(?:
    (?:stop using|(?:do not|don't|no longer) use|remove|delete|forget|end) (?:the|our|this|that)
      [ ]${OWN}template(?: any ?more)?
    |(?:papers )?use (?:no template|the plain (?:one|papers?|template))
  )$
`;
const SHOW = /^(?:show (?:me )?)?(?:the |last |latest |quarterly )*digest(?: (?:for|of|in) (?<part>\S.*))?$/iu;
