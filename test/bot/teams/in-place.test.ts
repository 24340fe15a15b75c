import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { aTeamsDesk, priya } from "../../support/teams-desk.ts";
import { until } from "../../support/until.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

async function started() {
  const desk = await aTeamsDesk(database);
  const { teams, url, app } = desk;
  const says = (text: string) => desk.says(priya, text);
  /** Presses a button of the last card; what Teams is answered in place. */
  const press = async (title: string, inputs: object = {}) => {
    const last = teams.posted.at(-1);
    const button = buttonsOf(last?.card).find((one) => one.title === title);
    if (!button) throw new Error(`there is no button ${title} among ${buttonsOf(last?.card).map((one) => one.title)}`);
    const { verb, data } = button;
    const action = { type: "Action.Execute", verb, data: { ...data, ...inputs } };
    const invoke = { type: "invoke", name: "adaptiveCard/action", replyToId: last?.id, value: { action } };
    const answer = await teams.tell(url, teams.activity(priya, invoke));
    await app.jobs.idle();
    return answer;
  };
  return { ...desk, says, press };
}

interface Button {
  readonly type: string;
  readonly title: string;
  readonly verb: string;
  readonly data: object;
}

function buttonsOf(card: unknown): readonly Button[] {
  const found: Button[] = [];
  JSON.stringify(card, (_key, value) => {
    if (value?.type === "Action.Execute") found.push(value);
    return value;
  });
  return found;
}

test("a press is kept, and Teams is answered in place", async () => {
  const { says, press, teams } = await started();
  await says("hello");
  const answer = await press("My actions");
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.activity.message" });
  expect(JSON.stringify(teams.posted.at(-1)?.card)).toContain("PLA-1");
  const kinds = await database.db.selectFrom("incoming").select("body").orderBy("id").execute();
  expect(kinds.at(-1)?.body).toMatchObject({ kind: "press", verb: "my-actions", repliesTo: "1:1" });
});

test("a form opens in the card, says what is wrong beside its inputs, and is taken when it is right", async () => {
  const { says, press, teams, url, app } = await started();
  await says("report on an action");
  const inPlace = (body: unknown) => JSON.stringify(body);
  const opened = await press("Report on PLA-1");
  expect(opened.body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
  expect(inPlace(opened.body)).toContain("How does it stand?");
  const [send] = buttonsOf(opened.body);
  const fill = (inputs: object) => {
    const action = { type: "Action.Execute", verb: send?.verb, data: { ...send?.data, ...inputs } };
    const invoke = {
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: teams.posted.at(-1)?.id,
      value: { action },
    };
    return teams.tell(url, teams.activity(priya, invoke));
  };
  const wrong = await fill({ note: "all of them" });
  expect(inPlace(wrong.body)).toContain("Choose how it stands.");
  expect(inPlace(wrong.body)).toContain("all of them");
  expect(await database.db.selectFrom("report").selectAll().execute()).toEqual([]);
  const taken = await fill({ status: "green", note: "all of them" });
  expect(taken.body).toMatchObject({ type: "application/vnd.microsoft.card.adaptive" });
  expect(inPlace(taken.body)).toContain("I have recorded 1 update");
  await app.jobs.idle();
  expect(await database.db.selectFrom("report").select(["rag", "note"]).execute()).toEqual([
    { rag: "G", note: "all of them" },
  ]);
});

test("a client that knows no Action.Execute sends the press as a message, and is heard", async () => {
  const { says, teams, url, app } = await started();
  await says("hello");
  const [button] = buttonsOf(teams.posted.at(-1)?.card);
  await teams.tell(url, teams.activity(priya, { value: button?.data, replyToId: "1:1" }));
  await app.jobs.idle();
  expect(teams.posted).toHaveLength(2);
});

test("whoever presses what no card of ours holds changes nothing", async () => {
  const { teams, url } = await started();
  const made: unknown[] = [null, "x", { action: null }, { action: { data: { dueRegard: { kind: "press" } } } }];
  for (const value of made) {
    const answer = await teams.tell(url, teams.activity(priya, { type: "invoke", name: "adaptiveCard/action", value }));
    expect(answer.status).toBe(501);
  }
  expect(await database.db.selectFrom("incoming").selectAll().execute()).toEqual([]);
});

test("a plan that is dropped in the personal chat is fetched from Teams and nowhere else", async () => {
  const { teams, url, app } = await started();
  await database.db
    .insertInto("role")
    .values({
      organisation_id: (await database.db.selectFrom("organisation").select("id").executeTakeFirstOrThrow()).id,
      person_id: (await database.db.selectFrom("person").select("id").executeTakeFirstOrThrow()).id,
      role: "officer",
      plan_id: null,
      directorate_id: null,
      section_id: null,
    })
    .execute();
  const drop = async (downloadUrl: string, answer: string) => {
    const content = { downloadUrl, uniqueId: "1", fileType: "csv" };
    const attachments = [
      { contentType: "application/vnd.microsoft.teams.file.download.info", name: "plan.csv", content },
    ];
    await teams.tell(url, teams.activity(priya, { attachments }));
    await app.jobs.idle();
    await until(`it says “${answer}”`, () => teams.posted.at(-1)?.summary?.includes(answer) ?? false);
  };
  teams.files.set(
    "plan.csv",
    "Action,Owner,By when\nTrain the desk,Head of Libraries,March 2027\nCount visits,Head of Libraries,June 2027\n",
  );
  await drop(`${teams.url}files/plan.csv`, "plan.csv");
  const [read] = await database.db.selectFrom("upload").select("state").orderBy("id").execute();
  expect(read?.state).toBe("read");
  await drop("http://169.254.169.254/latest/meta-data", "does not lie where Teams keeps files");
  await drop(`${teams.url}files/gone.csv`, "Teams does not give it out any more");
});
