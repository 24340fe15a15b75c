// Who holds how much, and which months nobody could manage.
import { type LocalDate, monthOf, startOfMonth, yearOf } from "./calendar.ts";
import type { PersonId } from "./ids.ts";
import type { AskFacts, OpenAction } from "./unmatched.ts";
import { whoIsAsked } from "./who-is-asked.ts";

/** So many deadlines of one person in one month are more than anybody meets well. */
export const TOO_MANY_A_MONTH = 5;

export interface PersonLoad {
  readonly person: PersonId;
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  /** By their first days; what is overdue counts in no month. */
  readonly months: readonly { readonly month: LocalDate; readonly due: number }[];
}

/**
 * Each person who is asked on the day, the one with most to do first. An action with joint owners counts for each, and
 * counts once for somebody who is asked about it through two posts.
 */
export function loadOf(facts: AskFacts, actions: readonly OpenAction[], day: LocalDate): readonly PersonLoad[] {
  const asked = new Map(
    [...facts.posts].map(([id, post]) => {
      const found = whoIsAsked(post, facts, day);
      return [id, found.kind === "asked" ? found.people.map(({ person }) => person) : []];
    }),
  );
  const byPerson = new Map<PersonId, OpenAction[]>();
  for (const action of actions) {
    for (const person of new Set(action.ownerPosts.flatMap((post) => asked.get(post) ?? []))) {
      byPerson.set(person, [...(byPerson.get(person) ?? []), action]);
    }
  }
  return [...byPerson]
    .map(([person, own]) => ({
      person,
      name: facts.people.get(person)?.name ?? "",
      open: own.length,
      overdue: own.filter(({ dueOn }) => dueOn !== null && dueOn < day).length,
      months: monthsOf(own, day),
    }))
    .toSorted(
      (left, right) =>
        right.open - left.open || right.overdue - left.overdue || left.name.localeCompare(right.name, "en"),
    );
}

function monthsOf(actions: readonly OpenAction[], day: LocalDate): PersonLoad["months"] {
  const ahead = actions.flatMap(({ dueOn }) => (dueOn !== null && dueOn >= day ? [dueOn] : []));
  return [...Map.groupBy(ahead, (due) => startOfMonth(yearOf(due), monthOf(due)))]
    .map(([month, due]) => ({ month, due: due.length }))
    .toSorted((left, right) => left.month.localeCompare(right.month));
}
