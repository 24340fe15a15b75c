import { expect, test } from "vitest";
import type { Form } from "../../../src/bot/forms/form.ts";
import { modalErrors, readModal, renderModal } from "../../../src/bot/slack/render-modal.ts";

const form: Form = {
  title: "Report on PLA-1",
  intro: "Train all managers <@U1>",
  submit: { label: "Record it", press: { verb: "report", args: { action: "4" }, version: 3 } },
  inputs: [
    {
      id: "status",
      label: "How does it stand?",
      hint: null,
      kind: "choice",
      options: [
        { value: "green", label: "● Green", hint: "On track." },
        {
          value: "amber",
          label: "▲ Amber",
          hint: "At risk, and something is being done about it that brings it back.",
        },
      ],
      value: "green",
      optional: false,
    },
    {
      id: "note",
      label: "In your own words",
      hint: "Why.",
      kind: "long-text",
      options: [],
      value: null,
      optional: true,
    },
    { id: "date", label: "New date", hint: null, kind: "date", options: [], value: "2026-09-30", optional: true },
    {
      id: "days",
      label: "Working days",
      hint: null,
      kind: "choices",
      options: ["Monday", "Tuesday", "Wednesday"].map((label, at) => ({ value: String(at + 1), label, hint: null })),
      value: "1,3",
      optional: true,
    },
  ],
};

test("a form is a modal whose inputs have labels, hints and what stands in them", () => {
  const modal = renderModal(form, "1700000000.000100");
  expect(modal.blocks.map(({ type }) => type)).toEqual(["section", "input", "input", "input", "input"]);
  const [status, note, date, days] = modal.blocks.flatMap((block) => (block.type === "input" ? [block] : []));
  expect(status?.element).toMatchObject({ type: "radio_buttons", initial_option: { value: "green" } });
  expect(note).toMatchObject({ hint: { text: "Why." }, optional: true, element: { multiline: true } });
  expect(date?.element).toMatchObject({ type: "datepicker", initial_date: "2026-09-30" });
  expect(days?.element).toMatchObject({ type: "checkboxes", initial_options: [{ value: "1" }, { value: "3" }] });
  expect(JSON.stringify(modal)).not.toContain("<@");
});

test("what comes back from a modal is the press behind it and what was filled in", () => {
  const { private_metadata } = renderModal(form, "1700000000.000100");
  const values = {
    status: { status: { type: "radio_buttons", selected_option: { value: "amber", text: {} } } },
    note: { note: { type: "plain_text_input", value: "waiting for data" } },
    date: { date: { type: "datepicker", selected_date: null } },
    days: { days: { type: "checkboxes", selected_options: [{ value: "2" }, { value: "3" }] } },
  };
  expect(readModal({ private_metadata, state: { values } })).toEqual({
    sent: {
      verb: "report",
      args: { action: "4" },
      version: 3,
      values: { status: "amber", note: "waiting for data", days: "2,3" },
    },
    repliesTo: "1700000000.000100",
  });
  expect(readModal({ private_metadata: "{}", state: { values } })).toBeNull();
  expect(readModal({ state: { values } })).toBeNull();
});

test("what is wrong stands beside its input", () => {
  expect(modalErrors({ note: "Say why." })).toEqual({ response_action: "errors", errors: { note: "Say why." } });
});
