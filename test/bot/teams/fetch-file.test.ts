import { expect, test } from "vitest";
import { isFilesAddress } from "../../../src/bot/teams/fetch-file.ts";

test.each<[string, boolean]>([
  ["https://ashcombe-my.sharepoint.com/personal/priya/Documents/plan.docx?tempauth=1", true],
  ["https://ashcombe.sharepoint.us/plan.docx", true],
  ["http://ashcombe.sharepoint.com/plan.docx", false],
  ["https://elsewhere.example/plan.docx", false],
  ["https://ashcombe.sharepoint.com.elsewhere.example/plan.docx", false],
  ["https://notsharepoint.com/plan.docx", false],
  ["https://priya:secret@ashcombe.sharepoint.com/plan.docx", false],
  ["https://ashcombe.sharepoint.com:8443/plan.docx", false],
  ["https://127.0.0.1/plan.docx", false],
  ["file:///etc/passwd", false],
  ["no address", false],
])("a file is fetched from where Teams keeps files: %s is %s", (address, isTheirs) => {
  expect(isFilesAddress(address)).toBe(isTheirs);
});
