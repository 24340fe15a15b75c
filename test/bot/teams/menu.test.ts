// The words of the menu, of the foot of a card and of the commands: what the package tells Teams, the service understands.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MENU, teamsManifest } from "../../../scripts/teams-package/manifest.ts";
import type { saying } from "../../../src/bot/teams/render-press.ts";
import { partsOf } from "../../support/card-checks.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { anAction, aTeamsDesk, priya } from "../../support/teams-desk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const started = () => aTeamsDesk(database, { actions: [anAction("PLA-1", "Train the desk.", { due: "2026-01-31" })] });

test("each word of the menu, and each at the foot of a card, is understood as it stands", async () => {
  const { teams, says } = await started();
  const became = async (text: string) => {
    await says(priya, text);
    const { became } = await database.db
      .selectFrom("incoming")
      .select("became")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    return (became ?? []).map(({ as }) => as);
  };
  expect(await became("flibbertigibbet")).toEqual(["note"]);
  // A digest that is not there yet is said to be so.
  expect(MENU.map(({ title }) => title)).toEqual(["My actions", "Overdue", "Digest", "Settings", "Help"]);
  for (const { title } of MENU) expect([title, await became(title)]).not.toEqual([title, ["note"]]);
  const feet = partsOf(teams.posted.flatMap(({ card }) => (card ? [card] : []))).flatMap(({ selectAction }) =>
    selectAction ? [(selectAction as ReturnType<typeof saying>["selectAction"])?.data.msteams.value ?? ""] : [],
  );
  expect(new Set(feet)).toEqual(new Set(["my actions", "help"]));
  for (const words of new Set(feet)) expect([words, await became(words)]).toEqual([words, ["question"]]);
});

test("each command of the message extension opens a dialog", async () => {
  const { teams, url } = await started();
  const { composeExtensions } = teamsManifest({
    appId: teams.app.appId,
    address: "https://due-regard.ashcombe.example",
    organisation: "Ashcombe Council",
    website: "https://www.ashcombe.example",
    privacy: "https://www.ashcombe.example",
    terms: "https://www.ashcombe.example",
    version: "0.1.0",
  });
  const commands = composeExtensions.flatMap((one) => one.commands);
  expect(commands.map(({ title }) => title)).toEqual(["Report on an action", "Ask"]);
  await teams.tell(url, teams.activity(priya, { type: "installationUpdate", action: "add" }));
  for (const { id } of commands) {
    const invoke = { type: "invoke", name: "composeExtension/fetchTask", value: { commandId: id } };
    const { status, body } = await teams.tell(url, teams.activity(priya, invoke));
    expect([id, status, body]).toMatchObject([id, 200, { task: { type: "continue" } }]);
  }
});
