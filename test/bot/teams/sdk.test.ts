import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openSdk, type Sdk } from "../../../src/bot/teams/sdk.ts";
import { type FakeConnector, startFakeConnector } from "../../support/fake-connector.ts";

/** What is printed before anybody tests it: the SDK's file is loaded after this. */
const printed = vi.hoisted(() => {
  const lines: unknown[] = [];
  console.error = (...words: unknown[]) => lines.push(words);
  return lines;
});

let teams: FakeConnector;
let sdk: Sdk;
beforeAll(async () => {
  teams = await startFakeConnector();
  sdk = openSdk({ openIdMetadata: teams.openIdMetadata });
});
afterAll(() => teams[Symbol.asyncDispose]());

const verify = async (token: string, more: object = {}) => {
  const activity = { channelId: "msteams", serviceUrl: teams.url, ...more };
  return (await sdk.verify(teams.app, activity, token)).kind;
};

describe("who sent a request", () => {
  test("the Bot Connector did, with a token for this app", async () => {
    expect(await verify(`Bearer ${await teams.token()}`)).toBe("genuine");
  });

  test("a token that ended four minutes ago still counts, for clocks differ; six minutes is too long", async () => {
    expect(await verify(`Bearer ${await teams.token({ expiresInSeconds: -240 })}`)).toBe("genuine");
    expect(await verify(`Bearer ${await teams.token({ expiresInSeconds: -360 })}`)).toBe("refused");
  });

  test("whoever has no token, a forged one, or one that is meant for somebody else is refused", async () => {
    const refused: Record<string, string> = {
      none: "",
      "no bearer": await teams.token(),
      "not a token": "Bearer nonsense",
      "three empty parts": "Bearer ..",
      "not signed": `Bearer ${(await teams.token()).split(".").slice(0, 2).join(".")}.`,
      "a stranger's signature": `Bearer ${await teams.forgedToken()}`,
      "another audience": `Bearer ${await teams.token({ aud: "22222222-2222-4222-8222-222222222222" })}`,
      "another issuer": `Bearer ${await teams.token({ iss: "https://issuer.example" })}`,
      "another service address": `Bearer ${await teams.token({ serviceurl: "https://elsewhere.example/" })}`,
    };
    for (const [what, header] of Object.entries(refused))
      expect([what, await verify(header)]).toEqual([what, "refused"]);
  });

  test("a genuine token for another channel's request is refused", async () => {
    const header = `Bearer ${await teams.token()}`;
    for (const channelId of ["emulator", "AseChannel", "webchat", ""]) {
      expect(await verify(header, { channelId })).toBe("refused");
    }
  });

  test("a token of Entra ID that names this app is not the Bot Connector's, though the library lets such in", async () => {
    const iss = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    const others = { ver: "1.0", appid: teams.app.appId };
    const token = await teams.token({ iss, others, serviceurl: "https://elsewhere.example/" });
    expect(await verify(`Bearer ${token}`)).toBe("refused");
  });

  test("where Microsoft's keys cannot be read, nobody is let in and nobody is called a forger", async () => {
    const cut = openSdk({ openIdMetadata: "http://127.0.0.1:9/openid" });
    const activity = { channelId: "msteams", serviceUrl: teams.url };
    const verdict = await cut.verify(teams.app, activity, `Bearer ${await teams.token()}`);
    expect(verdict.kind).toBe("cannot-tell");
  });

  test("an app without an id is no app: it would let everybody in", async () => {
    const nobody = { appId: "", password: "", tenant: "" };
    const activity = { channelId: "msteams", serviceUrl: teams.url };
    expect((await sdk.verify(nobody, activity, "")).kind).toBe("refused");
  });

  test("a refused token prints nothing", async () => {
    await verify(`Bearer ${await teams.forgedToken()}`);
    await verify(`Bearer ${await teams.token({ expiresInSeconds: -360 })}`);
    expect(printed).toEqual([]);
    console.error("something else");
    expect(printed).toEqual([["something else"]]);
  });
});

test("one file alone knows the Bot Framework's SDK", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const importing = files.filter((name) =>
    /from "bot(builder|framework)/.test(readFileSync(join("src", name), "utf8")),
  );
  expect(importing).toEqual(["bot/teams/sdk.ts"]);
});
