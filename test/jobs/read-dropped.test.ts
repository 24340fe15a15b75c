// Reading a dropped file is a job that may fail: it is tried again, and not for ever.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Channel, FetchedFile } from "../../src/bot/channel.ts";
import { readUpload } from "../../src/bot/uploads/read-upload.ts";
import { json } from "../../src/db/database.ts";
import { acceptUpload, storeUpload, uploadsOf } from "../../src/db/uploads.ts";
import { readDropped } from "../../src/jobs/read-dropped.ts";
import type { IncomingId, UploadId } from "../../src/plan/ids.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog } from "../support/test-jobs.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;
const NOW = new Date("2026-06-23T09:00:00Z");

let plan: GivenPlan;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, { actions: [], people: [{ name: "Olu Bright", role: "officer" }] });
});

/** A file that an officer dropped in a chat whose files are fetched. */
async function dropped(size: number | null = null): Promise<UploadId> {
  const { id: personId } = plan.person("Olu Bright");
  const place = { organisationId: plan.organisation.id, channel: "chat", personId };
  const incoming = await db
    .insertInto("incoming")
    .values({
      organisation_id: plan.organisation.id,
      channel: "chat",
      external_id: "event-1",
      person_id: personId,
      body: json({}),
      received_at: NOW,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const incomingId: IncomingId = incoming.id;
  await storeUpload(db, {
    ...place,
    incomingId,
    fileId: "F1",
    name: "plan.txt",
    mediaType: null,
    size,
    bytes: null,
    at: NOW,
  });
  const [upload] = await uploadsOf(db, incomingId);
  if (!upload) throw new Error("the file was not stored");
  await acceptUpload(db, upload.id);
  return upload.id;
}

function chatThatGives(fetchFile: () => Promise<FetchedFile>): Channel {
  return { name: "chat", send: async () => ({ kind: "sent", externalId: "1" }), find: null, fetchFile };
}

function reading(id: UploadId, channel: Channel) {
  const context = { db, now: NOW, today: "2026-06-23" as const, organisation: plan.organisation };
  const read = (upload: UploadId, attempt: number | "last") => readUpload(context, upload, attempt, [channel]);
  return readDropped(id, { db, read, log: keptLog() });
}

async function outcome() {
  const upload = await db.selectFrom("upload").select(["state", "bytes"]).executeTakeFirstOrThrow();
  const messages = await db.selectFrom("message").select("content").orderBy("id").execute();
  return { ...upload, said: messages.map(({ content }) => (content as { fallback: string }).fallback) };
}

test("a file whose reader fails again and again is given up, and its officer is told what to do", async () => {
  const id = await dropped();
  const broken = chatThatGives(async () => {
    throw new Error("the service is down");
  });
  for (let attempt = 1; attempt <= 3; attempt += 1)
    await expect(reading(id, broken)).rejects.toThrow("the service is down");
  expect(await outcome()).toMatchObject({ state: "accepted", said: [] });
  await reading(id, broken);
  await reading(id, broken);
  expect(await outcome()).toEqual({
    state: "refused",
    bytes: null,
    said: [
      "I could not get through “plan.txt”: reading it stopped several times, so I have given up on it. Save it anew or copy the pages with the plan into a new Word file, and send that. (Reference UP-1)",
    ],
  });
});

test("a file is fetched by the channel it came in, once, and read", async () => {
  const id = await dropped();
  let fetched = 0;
  const text = "Fair for All\n\nAction\tLead\tBy when\nReview pay.\tHead of HR\tJune 2027\n";
  const channel = chatThatGives(async () => {
    fetched += 1;
    return { kind: "fetched", bytes: new TextEncoder().encode(text) };
  });
  await reading(id, channel);
  await reading(id, channel);
  expect(fetched).toBe(1);
  expect(await outcome()).toMatchObject({
    state: "read",
    said: [expect.stringMatching(/^Fair for All: 1 action read/)],
  });
});

test("a file that the service says is too large is never fetched", async () => {
  const id = await dropped(60 * 1024 * 1024);
  await reading(
    id,
    chatThatGives(() => {
      throw new Error("it was fetched");
    }),
  );
  expect(await outcome()).toMatchObject({
    state: "refused",
    said: ["“plan.txt” is larger than 50 MB. Save the plan without its pictures and drop that file."],
  });
});

test("a file that was deleted in the chat is asked for again", async () => {
  const id = await dropped();
  await reading(
    id,
    chatThatGives(async () => ({ kind: "gone", reason: "it was deleted in the chat" })),
  );
  expect(await outcome()).toMatchObject({
    state: "refused",
    said: ["I could not fetch “plan.txt”: it was deleted in the chat. Drop it here again."],
  });
});
