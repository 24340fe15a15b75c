// Files of strangers, read beside the service: whatever becomes of their process, the service learns it and goes on.
import { constants, getPriority } from "node:os";
import { expect, it } from "vitest";
import { readInProcess } from "../../../src/parsers/document/read-in-process.ts";
import { UserError } from "../../../src/plan/user-error.ts";

const PROGRAM = new URL("../../support/reading-program.ts", import.meta.url);
const read = (name: string) => readInProcess(PROGRAM, { bytes: new Uint8Array(), name });

it("knows none of the service's settings and secrets", async () => {
  expect(Object.keys(process.env)).toContain("PATH");
  const known = (await read("tells its environment")) as readonly string[];
  // Where compiled files lie is all that it may be told.
  expect(known.filter((name) => name !== "NODE_COMPILE_CACHE")).toEqual([]);
});

it("lets whoever writes to the service meanwhile go first", async () => {
  const ours = getPriority();
  expect(await read("tells its priority")).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
  expect(getPriority()).toBe(ours);
});

it("gives back a refusal as the sentence that it was", async () => {
  const reading = read("refuses");
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(/^It is no plan\.$/);
});

it("tells a mistake of the reader with its cause, as no refusal", async () => {
  const reading = read("fails");
  await expect(reading).rejects.not.toThrow(UserError);
  await expect(reading).rejects.toMatchObject({ cause: expect.stringContaining("a mistake in the reader") });
});

it("says when its process was killed", async () => {
  const reading = read("is killed");
  await expect(reading).rejects.not.toThrow(UserError);
  await expect(reading).rejects.toThrow("the reader of is killed ended with SIGKILL and no answer");
});
