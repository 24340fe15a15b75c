// From a name in somebody's words to the one person who is meant.
import { ensurePerson, linkChat } from "../../../db/keep-people.ts";
import { type Person, peopleOf } from "../../../db/people.ts";
import { writeDay } from "../../../plan/calendar.ts";
import { andList } from "../../../plan/listing.ts";
import { peopleMeant } from "../../../plan/people-meant.ts";
import { UserError } from "../../../plan/user-error.ts";
import type { Turn } from "../../turn.ts";

/**
 * The person, looked for here and then in the chat service's directory, from which they are taken in once. Somebody new
 * is taken in by name and e-mail address; that gives them nothing that the command does not.
 *
 * @throws UserError where nobody or several could be meant, or they have left
 */
export async function personMeant(said: string, turn: Turn): Promise<Person> {
  if (/^(?:me|myself|i)$/iu.test(said.trim())) return turn.person;
  const everybody = (await peopleOf(turn.db, turn.organisation.id)).filter(({ kind }) => kind === "person");
  const meant = peopleMeant(everybody, NEW_PERSON.exec(said.trim())?.groups?.email ?? said);
  const here = meant.filter(({ leftOn }) => leftOn === null || leftOn > turn.today);
  if (here.length === 0 && meant[0]?.leftOn) {
    throw new UserError(`${meant[0].name} left on ${writeDay(meant[0].leftOn)}, so nothing was changed.`);
  }
  return theOne(here, said) ?? (await takenIn(said, turn));
}

/** "Priya Shah priya@council.example", "Priya Shah <priya@council.example>" */
const NEW_PERSON = /^(?<name>\p{L}[\p{L}.'’ -]*?)[ ,]+[<(]?(?<email>[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@]+)[>)]?$/u;

async function takenIn(said: string, turn: Turn): Promise<Person> {
  const named = NEW_PERSON.exec(said.trim())?.groups;
  const found = theOne(turn.directory?.find(named?.email ?? said.trim()) ?? [], said);
  if (!found) {
    const name = named?.name ?? nameInAddress(said.trim());
    const email = named?.email ?? said.trim();
    if (name) return ensurePerson(turn.db, turn.organisation.id, { name, email });
    throw new UserError(
      `I do not know “${said.trim()}” here yet. Say the whole name and the e-mail address once, as in “${anExample(said)}”.`,
    );
  }
  const person = await ensurePerson(turn.db, turn.organisation.id, found);
  await linkChat(turn.db, person, found);
  return { ...person, channel: found.channel };
}

/** "dana.holt@council.example" says a first and a last name; null for every other form. */
function nameInAddress(said: string): string | null {
  const parts = /^(?<first>\p{L}{2,})\.(?<last>\p{L}[\p{L}'-]+)@[^\s<>()@]+\.[^\s<>()@]+$/u.exec(said)?.groups;
  return parts?.first && parts.last ? `${capital(parts.first)} ${capital(parts.last)}` : null;
}

function anExample(said: string): string {
  const [local = "", domain = "council.example"] = said.trim().replace(/^@/, "").split("@");
  const name = local
    .split(/[ ._]+/)
    .map(capital)
    .join(" ");
  return `${name.includes(" ") ? name : `${name} Surname`} ${local.replaceAll(" ", ".").toLowerCase()}@${domain}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @throws UserError where several could be meant */
function theOne<P extends { readonly email: string }>(found: readonly P[], said: string): P | null {
  const [one, ...others] = found;
  if (others.length === 0) return one ?? null;
  const emails = found.slice(0, 5).map(({ email }) => email);
  throw new UserError(`“${said.trim()}” could be ${andList(emails, "or")}. Say the e-mail address.`, {
    instead: { said: said.trim(), meant: emails },
  });
}
