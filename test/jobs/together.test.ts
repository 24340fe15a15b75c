// What many ask for at the same time is done at once, and nobody loses by it.
import { expect, test } from "vitest";
import { together } from "../../src/jobs/together.ts";

test("what is asked for while the last lot is in hand is done as the next, in its order", async () => {
  const lots: (readonly number[])[] = [];
  const inHand = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const double = together(async (numbers: readonly number[]) => {
    lots.push(numbers);
    begun.resolve();
    await inHand.promise;
    return numbers.map((one) => 2 * one);
  });
  const first = double(1);
  await begun.promise;
  const others = [double(2), double(3), double(4)];
  inHand.resolve();
  expect(await Promise.all([first, ...others])).toEqual([2, 4, 6, 8]);
  expect(lots).toEqual([[1], [2, 3, 4]]);
});

test("alone, nothing is waited for", async () => {
  const lots: (readonly number[])[] = [];
  const keep = together(async (numbers: readonly number[]) => {
    lots.push(numbers);
    return numbers;
  });
  expect(await keep(1)).toBe(1);
  expect(await keep(2)).toBe(2);
  expect(lots).toEqual([[1], [2]]);
});

test("one that cannot be done keeps nobody from theirs, and hears why", async () => {
  const half = together(async (numbers: readonly number[]) => {
    if (numbers.includes(3)) throw new Error("3 cannot be halved here");
    return numbers.map((one) => one / 2);
  });
  const asked = await Promise.allSettled([2, 3, 4].map(half));
  expect(asked.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
    1,
    "Error: 3 cannot be halved here",
    2,
  ]);
  expect(await half(8)).toBe(4);
});
