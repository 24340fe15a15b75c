// A walk over every function that asks the store: whose rows can it reach?
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inRepository } from "../support/run-program.ts";

/**
 * What is told no organisation and no row of one, and why that is right. A new function is scoped by what it takes, or
 * stands here with its reason.
 */
const OF_ALL_ORGANISATIONS: Readonly<Record<string, string>> = {
  "api-tokens.ts holderOfToken": "the token, which nobody guesses, says whose it is",
  "calendar-feeds.ts feedOf": "the secret in the address says whose it is",
  "connections.ts allConnections": "the service speaks in all workspaces; nothing of it is shown",
  "connections.ts connectionOf": "the chat service's own name of a tenant says whose it is",
  "connections.ts hasConnections": "yes or no, at the start",
  "connections.ts organisationOfTenant": "the chat service's own name of a tenant says whose it is",
  "copy-in.ts copyIn": "puts back a whole store; the command line alone",
  "copy-organisation.ts pasteOrganisation": "makes a new organisation; a rehearsal's alone, in a store of its own",
  "copy-out.ts copyOut": "copies the whole store; the command line alone",
  "copy-out.ts migrationsRun": "the store's version",
  "copy-out.ts tablesOf": "the names of tables",
  "database-time.ts databaseTime": "the time of day",
  "documents.ts documentByToken": "the token, which nobody guesses, says which paper",
  "kept-reports.ts keptReports": "the beginning of a query: whoever goes on names the action or the plan",
  "migrate.ts migrate": "the store's tables",
  "movements.ts movementsOf": "a query of actions that was begun with an organisation",
  "organisations.ts addOrganisation": "makes one",
  "organisations.ts ensureOrganisation": "makes the first one",
  "owners-found.ts ownersFound": "a query of actions that was begun with an organisation",
  "rehearsals.ts beginRehearsal": "a worker takes the next one, whoever asked; it is answered to them",
  "rehearsals.ts endRehearsal": "the one that a worker has taken",
  "requests.ts requests": "the beginning of a query: whoever goes on names the action or the plan",
  "reseal.ts resealAll": "a new key for all credentials; the command line alone",
  "reseal.ts sealedCredentials": "whether the keys open them; the doctor alone",
  "store-facts.ts storeFacts": "the server's version and clock; the doctor alone",
  "sweeps.ts organisationIds": "the sweep goes from one to the next",
  "sweeps.ts sweepAgeMs": "the age of the oldest sweep",
  "unfinished-work.ts isWorkLeft": "yes or no, for workers that work for all",
  "unfinished-work.ts unfinishedWork": "ids for the queue, for workers that work for all",
  "waiting-changes.ts doChange": "a change that was read with its organisation, done on its day",
  "work-figures.ts workFigures": "counts of the whole service for whoever runs it; names nobody",
};

test("every function that asks the store is told whose rows it may reach, or is known to work for all", async () => {
  const ids = [...(await source("plan/ids.ts")).matchAll(/^export type (\w+Id) =/gm)].map(([, name]) => name);
  expect(ids).toContain("OrganisationId");
  const types = await typesByName();
  const isScope = new RegExp(`\\b(?:${ids.join("|")})\\b`);
  const functions = await functionsThatAsk();
  expect(functions.length).toBeGreaterThan(250);
  const unscoped = functions.filter(({ takes }) => !reaches(takes, isScope, types)).map(({ name }) => name);
  expect(unscoped.toSorted()).toEqual(Object.keys(OF_ALL_ORGANISATIONS).toSorted());
});

test("nothing but the store's own folder makes queries, so the walk above meets them all", async () => {
  const names = (await readdir(inRepository("src"), { recursive: true })).filter((name) => name.endsWith(".ts"));
  const elsewhere = names.filter((name) => !/^db[\\/]/.test(name));
  const query = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(?:<[^`]*>)?`/;
  const asking = await Promise.all(elsewhere.map(async (name) => (query.test(await source(name)) ? [name] : [])));
  expect(asking.flat()).toEqual([]);
});

interface Asking {
  /** "covers.ts setCover" */
  readonly name: string;
  /** Its parameters, but for the store itself. */
  readonly takes: string;
}

async function functionsThatAsk(): Promise<readonly Asking[]> {
  const files = (await readdir(inRepository("src/db"))).filter((name) => name.endsWith(".ts"));
  const found = files.sort().map(async (file) => {
    const all = (await source(`db/${file}`)).matchAll(
      /^export (?:async )?function (\w+)[^(]*\(([\s\S]*?)\)(?::| \{)/gm,
    );
    return [...all].flatMap(([, name, takes = ""]) => {
      const rest = takes.replace(/\w+: (?:Database|Kysely<\w+>)/, "");
      return rest === takes ? [] : [{ name: `${file} ${name}`, takes: rest }];
    });
  });
  return (await Promise.all(found)).flat();
}

/** Whether a type names an id, itself or in what it is made of. */
function reaches(text: string, isScope: RegExp, types: ReadonlyMap<string, string>, seen = new Set<string>()): boolean {
  if (isScope.test(text)) return true;
  return [...text.matchAll(/\b[A-Z]\w+\b/g)].some(([name]) => {
    const made = types.get(name);
    if (made === undefined || seen.has(name)) return false;
    seen.add(name);
    return reaches(made, isScope, types, seen);
  });
}

/** What each interface and type of the store, the plan and the conversation is made of, as text. */
async function typesByName(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(inRepository("src"), { recursive: true });
  const files = names.filter((name) => /^(?:db|plan|bot)[\\/].*\.ts$/.test(name)).sort();
  const types = new Map<string, string>();
  for (const text of await Promise.all(files.map(source))) {
    for (const [, name = "", made = ""] of text.matchAll(/^(?:export )?interface (\w+)([\s\S]*?)^\}/gm))
      types.set(name, made);
    for (const [, name = "", made = ""] of text.matchAll(/^(?:export )?type (\w+)[^=]*=([\s\S]*?);$/gm))
      types.set(name, made);
  }
  return types;
}

function source(name: string): Promise<string> {
  return readFile(join(inRepository("src"), name), "utf8");
}
