import { afterAll, expect, test } from "vitest";
import { openBackend } from "../../src/jobs/backend.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { openInMemory } from "../support/open-in-memory.ts";

const database = await openInMemory();
afterAll(() => database[Symbol.asyncDispose]());

test("a Redis that is down is one plain line, without the password", async () => {
  const opened = openBackend(database, { kind: "redis", url: "redis://:s3cret@127.0.0.1:1" });
  await expect(opened).rejects.toThrow(UserError);
  await expect(opened).rejects.toThrow(
    "I can't reach the queue at 127.0.0.1:1. Check that Redis is running and that REDIS_URL names it, then start again.",
  );
});

test("the queue's own tables do not hide ours, nor ours the queue's", async () => {
  await using backend = await openBackend(database, { kind: "database", name: "beside" });
  const queue = backend.queue("delivery");
  await queue.add("far", {}, { jobId: "far", delay: 3_600_000 });
  await database.db.insertInto("organisation").values({ name: "Ashcombe Council" }).execute();
  expect(await queue.getJobCounts("delayed")).toEqual({ delayed: 1 });
  expect(await database.db.selectFrom("organisation").select("name").execute()).toEqual([{ name: "Ashcombe Council" }]);
  await queue.close();
});
