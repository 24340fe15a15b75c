import { expect, test } from "vitest";
import { configFrom } from "../../../src/config.ts";

const APP = {
  TEAMS_APP_ID: "0d1c2b3a-1111-4222-8333-444455556666",
  TEAMS_APP_PASSWORD: "a-secret-of-entra",
  TEAMS_TENANT_ID: "2f1f6e3c-0f56-4b4e-9a0e-1d3c5b7a9e01",
};

test("Teams is set up by its three settings, or not at all", () => {
  expect(configFrom({}).teams).toBeNull();
  expect(configFrom(APP).teams).toEqual({
    app: { appId: APP.TEAMS_APP_ID, password: APP.TEAMS_APP_PASSWORD, tenant: APP.TEAMS_TENANT_ID },
  });
  for (const missing of Object.keys(APP)) {
    expect(() => configFrom({ ...APP, [missing]: "" })).toThrow(/TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID/);
  }
});

test("nobody is let in without a token, unless that was asked for and this machine alone can call", () => {
  expect(configFrom({ TEAMS_NO_AUTHENTICATION: "yes" }).teams).toEqual({ app: null });
  expect(configFrom({ TEAMS_NO_AUTHENTICATION: "yes", HOST: "::1" }).teams).toEqual({ app: null });
  for (const HOST of ["0.0.0.0", "::", "10.0.0.4", "due-regard.example", "127.0.0.1.example"]) {
    expect(() => configFrom({ TEAMS_NO_AUTHENTICATION: "yes", HOST })).toThrow(/works on this machine alone/);
  }
  expect(() => configFrom({ ...APP, TEAMS_NO_AUTHENTICATION: "yes" })).toThrow(/not both/);
  for (const value of ["1", "true", "no"])
    expect(() => configFrom({ TEAMS_NO_AUTHENTICATION: value })).toThrow(/"yes"/);
});

test("what is wrong with a setting is said without repeating its value", () => {
  expect(() => configFrom({ ...APP, TEAMS_APP_ID: "my-app" })).toThrow(/TEAMS_APP_ID: must be the app's id/);
  expect(() => configFrom({ ...APP, TEAMS_APP_ID: "my-app" })).not.toThrow(/my-app/);
});
