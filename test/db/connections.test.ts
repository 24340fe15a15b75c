import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { accountOf, accountOfPerson, markUnreachable, seenThere } from "../../src/db/chat-accounts.ts";
import { connectionOf, connectionsOf, endConnection, keepConnection } from "../../src/db/connections.ts";
import { ensurePerson, linkChat } from "../../src/db/keep-people.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import type { PersonId } from "../../src/plan/ids.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const at = new Date("2026-06-23T09:00:00Z");

const organisation = (name: string) =>
  ensureOrganisation(database.db, { name, timeZone: "Europe/London", nation: "england-and-wales" });

async function reached(person: PersonId): Promise<boolean | undefined> {
  const asked = sql<{ is: boolean }>`select due_regard.is_reachable(${person}::bigint) as is`;
  return (await asked.execute(database.db)).rows[0]?.is;
}

const workspace = { channel: "slack", tenant: "T1", name: "Ashcombe", credentials: "sealed", settings: {} };

test("a workspace that is connected stays its organisation's, whoever connects it again", async () => {
  const [ashcombe, other] = [await organisation("Ashcombe"), await organisation("Other")];
  const first = await keepConnection(database.db, { ...workspace, organisationId: ashcombe.id });
  const again = await keepConnection(database.db, { ...workspace, organisationId: other.id, credentials: "newer" });
  expect(again).toEqual({ ...first, credentials: "newer" });
  expect(await connectionsOf(database.db, other.id, "slack")).toEqual([]);
});

test("a connection that ended loses its credentials and can be another's", async () => {
  const [ashcombe, other] = [await organisation("Ashcombe"), await organisation("Other")];
  const { id } = await keepConnection(database.db, { ...workspace, organisationId: ashcombe.id });
  await endConnection(database.db, id, at, "the app was removed");
  expect(await connectionOf(database.db, "slack", "T1")).toBeNull();
  const row = await database.db.selectFrom("connection").selectAll().executeTakeFirstOrThrow();
  expect([row.credentials, row.ended_because]).toEqual([null, "the app was removed"]);
  const next = await keepConnection(database.db, { ...workspace, organisationId: other.id });
  expect(next.organisationId).toBe(other.id);
});

test("somebody who is not reached in their chat is not asked, until they are heard there again", async () => {
  const { id } = await organisation("Ashcombe");
  const priya = await ensurePerson(database.db, id, { email: "priya@ashcombe.example", name: "Priya Shah" });
  await linkChat(database.db, priya, { channel: "slack", externalId: "U1" });
  const account = { channel: "slack", externalId: "U1", place: { dm: "D1" } };
  const isReachable = () => reached(priya.id);
  expect(await isReachable()).toBe(true);
  await markUnreachable(database.db, id, account, { at, because: "the app was removed" });
  expect([await isReachable(), (await accountOf(database.db, id, "slack", "U1"))?.unreachableAt]).toEqual([false, at]);
  await seenThere(database.db, id, account, at);
  expect([await isReachable(), (await accountOfPerson(database.db, priya.id, "slack"))?.place]).toEqual([
    true,
    { dm: "D1" },
  ]);
});

test("at a terminal everybody is reached, unless a chat service is connected in which they have no account", async () => {
  const { id } = await organisation("Ashcombe");
  const priya = await ensurePerson(database.db, id, { email: "priya@ashcombe.example", name: "Priya Shah" });
  const isReachable = () => reached(priya.id);
  expect(await isReachable()).toBe(true);
  await keepConnection(database.db, { ...workspace, organisationId: id });
  expect(await isReachable()).toBe(false);
});
