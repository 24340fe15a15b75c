// One question about a dropped file: what it asks, what may be answered, and what each answer settles.
import type { EditionChange } from "../../plan/edition.ts";
import type { Query, Register } from "../../plan/register.ts";
import { type RowAt, rowAt, rowKey, type Settlement, type Takes } from "../../plan/settlement.ts";

export interface UploadQuestion {
  readonly key: string;
  /** The row of the action that it is about; null where it is about the plan. */
  readonly about: RowAt | null;
  readonly question: string;
  readonly choices: readonly { readonly label: string; readonly settlement: Settlement }[];
  readonly takes: Takes | { readonly kind: "title" } | null;
  /** Nothing is imported while it is open. */
  readonly isNeeded: boolean;
}

/** The queries of a register that an answer would change something about. */
export function queryQuestions({ queries, actions }: Register): readonly UploadQuestion[] {
  const sources = new Map(actions.map(({ reference, source }) => [reference, source]));
  return queries.flatMap(({ about, question, choices, settles }): UploadQuestion[] => {
    if (!settles) return [];
    const source = about === null ? undefined : sources.get(about);
    return [
      {
        key: settles.key,
        about: source ? rowAt(source.table, source) : null,
        question,
        choices: choices.flatMap((label, at) => {
          const settlement = settles.choices[at];
          return settlement ? [{ label, settlement }] : [];
        }),
        takes: settles.takes,
        isNeeded: false,
      },
    ];
  });
}

/** What the officer should know and no answer changes. */
export function notesOf({ queries }: Register): readonly Query[] {
  return queries.filter(({ settles }) => settles === null);
}

/** Whether it is a later edition of a plan that is held under a similar title. */
export function editionQuestion(
  title: string,
  similar: readonly { readonly id: Extract<Settlement, { kind: "pair" }>["held"] | number; readonly title: string }[],
): UploadQuestion {
  const held = similar.map((plan) => `“${plan.title}”`).join(" and ");
  return {
    key: EDITION,
    about: null,
    question: `Is “${title}” a later edition of ${held}, which is held?`,
    choices: [
      ...similar.map((plan) => ({
        label: similar.length === 1 ? "Yes, compare them" : `Of “${plan.title}”`,
        settlement: { kind: "edition", of: plan.id } as Settlement,
      })),
      { label: "No, it is another plan", settlement: { kind: "edition", of: null } },
    ],
    takes: null,
    isNeeded: true,
  };
}

export const EDITION = "edition";

/** Two plans cannot have one title: messages could not say which is meant. */
export function titleQuestion(title: string): UploadQuestion {
  return {
    key: "title",
    about: null,
    question: `A plan called “${title}” is held already. What should this one be called?`,
    choices: [],
    takes: { kind: "title" },
    isNeeded: true,
  };
}

/** Pairs that may be one action or two: nothing is applied while one is open. */
export function pairQuestions(changes: readonly EditionChange[]): readonly UploadQuestion[] {
  return changes.flatMap((change): UploadQuestion[] => {
    if (change.kind !== "doubtful") return [];
    const { held, now, question, choices } = change;
    const row = rowAt(now.source.table, now.source);
    return [
      {
        key: pairKey(held.id, row),
        about: row,
        question,
        choices: choices.map((label, at) => ({
          label,
          settlement: { kind: "pair", held: held.id, row, same: at === 0 },
        })),
        takes: null,
        isNeeded: true,
      },
    ];
  });
}

export function pairKey(held: number, row: RowAt): string {
  return `pair:${held}:${rowKey(row)}`;
}
