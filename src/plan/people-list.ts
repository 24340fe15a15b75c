// A list of posts and who holds them, compared with what is known: what would be done, and what is wrong on which line.
import { type LocalDate, writeDay } from "./calendar.ts";
import type { PostId } from "./ids.ts";
import { areAlike } from "./like-titles.ts";
import { nameKey } from "./names.ts";
import { peopleMeant } from "./people-meant.ts";

/** One line of the list, as read. */
export interface ListedHolding {
  /** Counted from 1 in the file, its headings included. */
  readonly line: number;
  readonly post: string;
  readonly directorate: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** Null where none was written: today. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

export interface LineProblem {
  /** Null where it is about the file as a whole. */
  readonly line: number | null;
  readonly text: string;
}

/** What is known here. */
export interface KnownHere {
  readonly posts: readonly { readonly id: PostId; readonly title: string; readonly directorate: string | null }[];
  readonly people: readonly { readonly name: string; readonly email: string; readonly leftOn: LocalDate | null }[];
}

export interface PlannedHolding {
  readonly line: number;
  readonly post: PostId;
  readonly title: string;
  readonly name: string;
  readonly email: string;
  readonly isNew: boolean;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export interface PeopleList {
  readonly holdings: readonly PlannedHolding[];
  /** Nothing is taken while there is one. */
  readonly problems: readonly LineProblem[];
}

export function planPeople(rows: readonly ListedHolding[], known: KnownHere, today: LocalDate): PeopleList {
  const problems: LineProblem[] = [];
  const holdings: PlannedHolding[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const found = planRow(row, known, today);
    if (typeof found === "string") {
      problems.push({ line: row.line, text: found });
      continue;
    }
    const key = `${found.post} ${found.email}`;
    const before = lineOf.get(key);
    lineOf.set(key, row.line);
    if (before === undefined) holdings.push(found);
    else problems.push({ line: row.line, text: `${found.title} and ${found.name} stand on line ${before} already.` });
  }
  return { holdings, problems: [...problems, ...namedTwice(holdings)] };
}

/** The planned holding, or what is wrong with the line. */
function planRow(row: ListedHolding, known: KnownHere, today: LocalDate): PlannedHolding | string {
  const post = postOf(row, known);
  if (typeof post === "string") return post;
  const person = personOf(row, known);
  if (typeof person === "string") return person;
  const from = row.from ?? today;
  if (row.until !== null && row.until < from) {
    return `It would end on ${writeDay(row.until)}, before it begins on ${writeDay(from)}.`;
  }
  return { line: row.line, post: post.id, title: post.title, ...person, from, until: row.until };
}

function postOf({ post, directorate }: ListedHolding, { posts }: KnownHere): KnownHere["posts"][number] | string {
  const titled = posts.filter(({ title }) => nameKey(title) === nameKey(post));
  const there =
    directorate === null || titled.length < 2
      ? titled
      : titled.filter((one) => one.directorate !== null && nameKey(one.directorate) === nameKey(directorate));
  const [found, ...others] = there;
  if (found && others.length === 0) return found;
  if (found) return `“${post}” is a post in several directorates. Add a column that says which.`;
  const like = posts.filter(({ title }) => areAlike(title, post)).map(({ title }) => title);
  const hint = like.length > 0 ? ` Is it ${[...new Set(like)].slice(0, 3).join(" or ")}?` : "";
  return `No plan here names “${post}” as an owner.${hint}`;
}

function personOf(
  { name, email }: ListedHolding,
  { people }: KnownHere,
): Pick<PlannedHolding, "name" | "email" | "isNew"> | string {
  if (email !== null) {
    const held = people.find((person) => person.email === email);
    if (held?.leftOn) return `${held.name} left on ${writeDay(held.leftOn)}.`;
    if (held) return { name: held.name, email, isNew: false };
    return name === null ? `${email} is new here and has no name beside it.` : { name, email, isNew: true };
  }
  if (name === null) return "Neither a name nor an e-mail address says who holds it.";
  const meant = peopleMeant(people, name).filter(({ leftOn }) => leftOn === null);
  const [person, ...others] = meant;
  if (!person) return `${name} is new here and has no e-mail address.`;
  if (others.length > 0)
    return `“${name}” could be ${meant.map((one) => one.email).join(" or ")}. Add the e-mail address.`;
  return { name: person.name, email: person.email, isNew: false };
}

/** One address belongs to one person. */
function namedTwice(holdings: readonly PlannedHolding[]): readonly LineProblem[] {
  return [...Map.groupBy(holdings, ({ email }) => email).values()].flatMap((own) => {
    const [first] = own;
    const other = own.find(({ name }) => first && nameKey(name) !== nameKey(first.name));
    if (!first || !other) return [];
    return [
      { line: other.line, text: `${other.email} is ${first.name} on line ${first.line} and ${other.name} here.` },
    ];
  });
}
