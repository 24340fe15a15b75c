import { homedir } from "node:os";
import { expect, test } from "vitest";
import { droppedPath } from "../../../src/bot/terminal/dropped-path.ts";

test.each([
  ["/home/asha/plan.docx", "/home/asha/plan.docx"],
  ["  '/home/asha/Fair for All.docx' ", "/home/asha/Fair for All.docx"],
  ['"/home/asha/Fair for All.docx"', "/home/asha/Fair for All.docx"],
  ["/home/asha/Fair\\ for\\ All\\ \\(final\\).docx", "/home/asha/Fair for All (final).docx"],
  ["~/plan.pdf", `${homedir()}/plan.pdf`],
  ["plan.xlsx", "plan.xlsx"],
  ["import plan.docx", "plan.docx"],
  ["import Fair for All.docx", "Fair for All.docx"],
  ["Import ./plan", "./plan"],
  ["file:///home/asha/Fair%20for%20All.docx", "/home/asha/Fair for All.docx"],
  ["C:\\Plans\\Fair for All.docx", "C:\\Plans\\Fair for All.docx"],
])("“%s” is the path of a file", (line, path) => {
  expect(droppedPath(line)).toBe(path);
});

test.each([
  "import",
  "import it",
  "PLA-1 green, see report.docx",
  "1.4 green",
  "done, report at https://wexcombe.example/report.pdf",
  "what's overdue in Place?",
])("“%s” is something to say", (line) => {
  expect(droppedPath(line)).toBeNull();
});
