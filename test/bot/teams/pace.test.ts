import { expect, test } from "vitest";
import { paceOf } from "../../../src/bot/teams/pace.ts";

/** Sends as fast as there is room; the moments, in milliseconds, at which each was written. Teams answers at once. */
function sentAt(count: number, conversationOf: (one: number) => string): readonly number[] {
  let now = 0;
  const pace = paceOf(undefined, () => now);
  return Array.from({ length: count }, (_, one) => {
    for (;;) {
      const room = pace.take(conversationOf(one), "a tenant");
      if (room.kind === "go") {
        room.over();
        return now;
      }
      now += room.ms;
    }
  });
}

/** The most that were sent within a time, wherever it begins. */
function mostWithin(moments: readonly number[], ms: number): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

test("a tenant is sent thirty messages a second at the most, and a thousand take no longer than that", () => {
  const moments = sentAt(1_000, (one) => `chat ${one}`);
  expect(mostWithin(moments, 1_000)).toBe(30);
  expect(moments.at(-1)).toBe(33_000);
});

test("a conversation is sent 7 in a second, 8 in two and 60 in thirty at the most", () => {
  const moments = sentAt(130, () => "one chat");
  expect(mostWithin(moments, 1_000)).toBe(7);
  expect(mostWithin(moments, 2_000)).toBe(8);
  expect(mostWithin(moments, 30_000)).toBe(60);
});

test("what is on its way counts until it is answered; who was told to wait waits", () => {
  let now = 0;
  const pace = paceOf({ conversation: [{ most: 1, withinMs: 1_000 }], tenant: [{ most: 9, withinMs: 1 }] }, () => now);
  const first = pace.take("a chat", "a tenant");
  now = 5_000;
  expect(pace.take("a chat", "a tenant")).toEqual({ kind: "wait", ms: 1_000 });
  if (first.kind === "go") first.over();
  now = 5_999;
  expect(pace.take("a chat", "a tenant").kind).toBe("wait");
  pace.rest("a chat", 3_000);
  now = 6_001;
  expect(pace.take("a chat", "a tenant")).toEqual({ kind: "wait", ms: 2_998 });
  now = 9_000;
  expect(pace.take("a chat", "a tenant").kind).toBe("go");
});
