import { expect, test } from "vitest";
import { sealWith } from "../../src/db/seal.ts";

const first = "a".repeat(40);
const second = "b".repeat(40);

test("what was sealed opens again, and shows nothing of itself", () => {
  const seal = sealWith([first]);
  const sealed = seal.seal("xoxb-a-token");
  expect(sealed).not.toContain("xoxb");
  expect(seal.open(sealed)).toBe("xoxb-a-token");
  expect(seal.seal("xoxb-a-token")).not.toBe(sealed);
});

test("a new key in front seals; the old one still opens what it sealed, until it is taken away", () => {
  const old = sealWith([first]).seal("token");
  const both = sealWith([second, first]);
  expect([both.open(old), both.isCurrent(old), both.isCurrent(both.seal("token"))]).toEqual(["token", false, true]);
  expect(() => sealWith([second]).open(old)).toThrow(/SECRET_KEYS/);
});

test("credentials that somebody changed in the database do not open", () => {
  const seal = sealWith([first]);
  const sealed = seal.seal("token");
  const turned = sealed.slice(0, -3) + (sealed.endsWith("AAA") ? "BBB" : "AAA");
  expect(() => seal.open(turned)).toThrow(/cannot be opened/);
  expect(() => seal.open("v1..")).toThrow(/cannot be opened/);
});

test("a short secret is refused", () => {
  expect(() => sealWith(["short"])).toThrow(/32 characters/);
  expect(() => sealWith([])).toThrow(/32 characters/);
});
