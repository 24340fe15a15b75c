import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Message } from "../../../src/bot/message.ts";
import { fileInbox, memoryInbox } from "../../../src/bot/terminal/inbox.ts";
import { terminalChannel } from "../../../src/bot/terminal/terminal-channel.ts";
import type { MessageId, OrganisationId, PersonId } from "../../../src/plan/ids.ts";

const folder = await mkdtemp(join(tmpdir(), "due-regard-inbox-"));
afterAll(() => rm(folder, { recursive: true }));

const priya = 1 as PersonId;
const organisationId = 1 as OrganisationId;
const hello: Message = { fallback: "Hello.", view: [{ kind: "text", text: "Hello." }] };

function outgoing(key: string) {
  const deadline = new Date("2026-06-23T09:00:00Z");
  const to = { messageId: 7 as MessageId, key, organisationId, personId: priya, place: null, replaces: null };
  return { ...to, message: hello, deadline };
}

test("a message that is sent twice arrives once", async () => {
  const inbox = memoryInbox();
  const channel = terminalChannel(inbox);
  let heard = 0;
  inbox.onArrival(() => {
    heard += 1;
  });
  const results = await Promise.all([channel.send(outgoing("daily-1")), channel.send(outgoing("daily-1"))]);
  await channel.send(outgoing("daily-1"));
  expect(results[0]).toEqual(results[1]);
  expect([heard, inbox.of(priya).length]).toEqual([1, 1]);
});

test("what arrived can be looked for by its key, and what did not is absent", async () => {
  const channel = terminalChannel(memoryInbox());
  const sent = await channel.send(outgoing("daily-1"));
  expect(sent.kind).toBe("sent");
  const sought = { organisationId, personId: priya, place: null, since: new Date(0) };
  expect(await channel.find?.({ ...sought, key: "daily-1" })).toEqual({ ...sent, kind: "found" });
  expect(await channel.find?.({ ...sought, key: "daily-2" })).toEqual({ kind: "absent" });
});

test("an inbox in a file still knows after a kill what it accepted, and drops a line that was cut short", async () => {
  const path = join(folder, "inbox.jsonl");
  {
    await using inbox = await fileInbox(path);
    await inbox.put(priya, "daily-1", hello);
  }
  await appendFile(path, '{"personId":1,"key":"daily-2","ext');
  {
    await using inbox = await fileInbox(path);
    expect(inbox.of(priya).map(({ key }) => key)).toEqual(["daily-1"]);
    await inbox.put(priya, "daily-2", hello);
  }
  await using inbox = await fileInbox(path);
  expect(inbox.of(priya)).toEqual([
    { personId: 1, key: "daily-1", externalId: "terminal-1-daily-1", message: hello },
    { personId: 1, key: "daily-2", externalId: "terminal-1-daily-2", message: hello },
  ]);
});
