// A file that somebody asked for: what it is about, and as what it is wanted.
import { z } from "zod";

/** A committee paper, the summary of a year, evidence by a framework's themes, or the register. */
export const DOCUMENT_KINDS = ["paper", "annual", "evidence", "register"] as const;
export const DOCUMENT_FORMATS = ["docx", "pdf", "xlsx", "csv"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const documentWishSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  format: z.enum(DOCUMENT_FORMATS),
  /** Without names of staff. */
  isPublic: z.boolean(),
  /** As the plan stands today, where it need not be a closed quarter. */
  asItStands: z.boolean(),
  /** The tags' name for an evidence pack ("EFLG"); null: every framework of the plan. */
  framework: z.string().nullable(),
});
export type DocumentWish = z.infer<typeof documentWishSchema>;

export const MEDIA_TYPES: Readonly<Record<DocumentFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
};

/** A sheet is always the register: the other documents are pages. */
export function wishOf(wish: DocumentWish): DocumentWish {
  return wish.format === "xlsx" || wish.format === "csv" ? { ...wish, kind: "register" } : wish;
}

const KIND_WORDS: Readonly<Record<DocumentWish["kind"], string>> = {
  paper: "committee paper",
  annual: "annual summary",
  evidence: "evidence pack",
  register: "register",
};

/** "committee paper (Word, public version)" */
export function sayWish({ kind, format, isPublic }: DocumentWish): string {
  return `${KIND_WORDS[kind]} (${FORMAT_WORDS[format]}${isPublic ? ", public version" : ""})`;
}

const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = { docx: "Word", pdf: "PDF", xlsx: "Excel", csv: "CSV" };

/** "fair-ashcombe-q1-2026-27-committee-paper-public.docx": letters, digits and hyphens, so that it is a name anywhere. */
export function documentName(wish: DocumentWish, plan: string, period: string): string {
  const words = [plan, period, KIND_WORDS[wish.kind], ...(wish.isPublic ? ["public"] : [])].join(" ");
  const plain = words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${plain.slice(0, 120)}.${wish.format}`;
}
