import { expect, test } from "vitest";
import { isSlacksOwn } from "../../../src/bot/slack/slacks-own.ts";

const SLACK = "https://slack.com/api/";
const GATEWAY = "https://gateway.ashcombe.example/slack/api/";

test.each<[string, string, boolean]>([
  ["https://files.slack.com/files-pri/T1-F1/plan.docx", SLACK, true],
  ["https://slack.com/api/files.info", SLACK, true],
  ["http://files.slack.com/files-pri/T1-F1/plan.docx", SLACK, false],
  ["https://elsewhere.example/plan.docx", SLACK, false],
  ["https://slack.com.elsewhere.example/plan.docx", SLACK, false],
  ["https://filesslack.com/plan.docx", SLACK, false],
  ["https://slack.com:8443/plan.docx", SLACK, false],
  ["https://gateway.ashcombe.example/files/plan.docx", GATEWAY, true],
  ["https://elsewhere.example/plan.docx", GATEWAY, false],
  ["https://files.slack.com/files-pri/T1-F1/plan.docx", GATEWAY, false],
])("our token goes to %s, with the API at %s: %s", (address, api, isOwn) => {
  expect(isSlacksOwn(new URL(address), api)).toBe(isOwn);
});
