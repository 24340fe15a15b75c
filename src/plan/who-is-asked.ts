// Who is asked about a post's actions on a day; and where nobody is, why.
import { addDays, addMonths, type LocalDate } from "./calendar.ts";
import type { PersonId, PostId } from "./ids.ts";

export interface PostFacts {
  readonly id: PostId;
  readonly title: string;
  /** Set where each directorate has a post of this title. */
  readonly directorate: string | null;
  readonly kind: "post" | "team" | "partner";
  /** What an officer said; null where nothing was. */
  readonly vacantFrom: LocalDate | null;
  readonly vacantUntil: LocalDate | null;
  readonly holdings: readonly {
    readonly person: PersonId;
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly acting: boolean;
  }[];
}

export interface PersonFacts {
  readonly id: PersonId;
  readonly name: string;
  /** A mailbox or a channel in which a team is reached. */
  readonly isPlace: boolean;
  /** The first day without them. */
  readonly leftOn: LocalDate | null;
  /** Whether anything could be sent to them. */
  readonly reachable: boolean;
}

export interface CoverFacts {
  readonly person: PersonId;
  readonly cover: PersonId;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Whom the posts belong to, and who stands in for whom. */
export interface PeopleFacts {
  readonly people: ReadonlyMap<PersonId, PersonFacts>;
  readonly covers: readonly CoverFacts[];
}

export type Asked =
  | { readonly kind: "asked"; readonly people: readonly { readonly person: PersonId; readonly holder: PersonId }[] }
  | WhyNobody;

/** Why no one is asked about a post's actions. */
export type WhyNobody =
  | { readonly kind: "nobody-named" }
  | { readonly kind: "starts-later"; readonly name: string; readonly from: LocalDate }
  | { readonly kind: "vacant"; readonly since: LocalDate; readonly until: LocalDate | null }
  | { readonly kind: "left"; readonly name: string; readonly since: LocalDate }
  | { readonly kind: "no-chat-account"; readonly name: string }
  /** A mailbox, or a channel that nobody pointed at or that lets nobody in. */
  | { readonly kind: "place-not-reached"; readonly name: string }
  | { readonly kind: "partner" };

/**
 * The same as the function `asked_on` of the database decides when reminders are claimed; a test holds them together.
 *
 * A team that is reached in a place is asked there and its members are not. Somebody who is covered is not asked; the
 * cover is, and the cover's own cover, three times over at the most, so that two who cover for each other end somewhere.
 */
export function whoIsAsked(post: PostFacts, { people, covers }: PeopleFacts, day: LocalDate): Asked {
  const held = post.holdings.filter((holding) => isInForce(holding, day));
  const places = held.filter((holding) => people.get(holding.person)?.isPlace);
  const asked = (places.length > 0 ? places : held).map((holding) => ({
    person: standingInFor(holding.person, covers, day),
    holder: holding.person,
  }));
  const here = asked.filter(({ person }) => canBeAsked(people.get(person), day));
  if (here.length > 0) return { kind: "asked", people: here };
  const [unreached] = asked.flatMap(({ person }) => people.get(person) ?? []);
  if (unreached) return whyUnreached(unreached, day);
  return whyNobodyHolds(post, people, day);
}

/** Half a year: so long has nobody answered for it in two reviews. */
export function isVacantForTwoQuarters(since: LocalDate, day: LocalDate): boolean {
  return addMonths(since, 6) <= day;
}

function standingInFor(person: PersonId, covers: readonly CoverFacts[], day: LocalDate): PersonId {
  let asked = person;
  for (let step = 0; step < 3; step += 1) {
    asked = covers.find((cover) => cover.person === asked && isInForce(cover, day))?.cover ?? asked;
  }
  return asked;
}

function canBeAsked(person: PersonFacts | undefined, day: LocalDate): boolean {
  return person?.reachable === true && (person.leftOn === null || person.leftOn > day);
}

function whyUnreached({ name, leftOn, isPlace }: PersonFacts, day: LocalDate): WhyNobody {
  if (isPlace) return { kind: "place-not-reached", name };
  return leftOn !== null && leftOn <= day ? { kind: "left", name, since: leftOn } : { kind: "no-chat-account", name };
}

function whyNobodyHolds(post: PostFacts, people: PeopleFacts["people"], day: LocalDate): WhyNobody {
  if (post.kind === "partner") return { kind: "partner" };
  const next = post.holdings.filter(({ from }) => from > day).toSorted(byFrom)[0];
  if (next) return { kind: "starts-later", name: people.get(next.person)?.name ?? "", from: next.from };
  const [last] = post.holdings
    .flatMap((holding) => (holding.until !== null && holding.until < day ? [{ ...holding, until: holding.until }] : []))
    .toSorted((left, right) => right.until.localeCompare(left.until));
  const said = post.vacantFrom !== null && post.vacantFrom <= day ? post.vacantFrom : null;
  if (!last) return said ? { kind: "vacant", since: said, until: post.vacantUntil } : { kind: "nobody-named" };
  const since = addDays(last.until, 1);
  const holder = people.get(last.person);
  if (holder?.leftOn === since && said === null) return { kind: "left", name: holder.name, since };
  return { kind: "vacant", since, until: said ? post.vacantUntil : null };
}

function byFrom(left: { readonly from: LocalDate }, right: { readonly from: LocalDate }): number {
  return left.from.localeCompare(right.from);
}

function isInForce(span: { readonly from: LocalDate; readonly until: LocalDate | null }, day: LocalDate): boolean {
  return span.from <= day && (span.until === null || span.until >= day);
}
