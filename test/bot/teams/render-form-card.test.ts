import { describe, expect, test } from "vitest";
import type { Form } from "../../../src/bot/forms/form.ts";
import { renderFormCard } from "../../../src/bot/teams/render-form-card.ts";
import { markdownIn, parserProblems, partsOf, schemaProblems, wordsOn } from "../../support/card-checks.ts";

const option = (value: string, label: string, hint: string | null = null) => ({ value, label, hint });

const form: Form = {
  title: "Report on PLA-1",
  intro: "Train every manager in inclusive leadership.",
  submit: { label: "Send", press: { verb: "report", args: { action: "7" }, version: 3 } },
  inputs: [
    {
      id: "status",
      label: "How is it going?",
      hint: null,
      kind: "choice",
      options: [option("G", "● Green", "on track"), option("A", "▲ Amber", "some of it is at risk")],
      value: "G",
      optional: false,
    },
    {
      id: "note",
      label: "What changed?",
      hint: "One sentence is enough.",
      kind: "long-text",
      options: [],
      value: null,
      optional: true,
    },
    { id: "on", label: "New date", hint: null, kind: "date", options: [], value: "2023-06-30", optional: true },
    {
      id: "where",
      label: "Where is the evidence?",
      hint: null,
      kind: "text",
      options: [],
      value: null,
      optional: true,
    },
    {
      id: "also",
      label: "Which others?",
      hint: null,
      kind: "choices",
      options: [option("1", "PLA-2"), option("2", "PLA-3")],
      value: null,
      optional: true,
    },
  ],
};

describe("a form is a card with inputs", () => {
  test("that Microsoft's parser and schema take", () => {
    const card = renderFormCard(form);
    expect(parserProblems(card)).toEqual([]);
    expect(schemaProblems(card) ?? []).toEqual([]);
    expect(markdownIn(card)).toEqual([]);
  });

  test("each has its label; what must be filled in says so beside itself", () => {
    const inputs = partsOf(renderFormCard(form)).filter(({ type }) => type.startsWith("Input."));
    expect(inputs.map(({ type, id, label, isRequired }) => [type, id, label, isRequired])).toEqual([
      ["Input.ChoiceSet", "status", "How is it going?", true],
      ["Input.Text", "note", "What changed?", false],
      ["Input.Date", "on", "New date", false],
      ["Input.Text", "where", "Where is the evidence?", false],
      ["Input.ChoiceSet", "also", "Which others?", false],
    ]);
    expect(inputs[0]).toHaveProperty("errorMessage");
    expect(inputs[2]).toHaveProperty("value", "2023-06-30");
  });

  test("a word of the scheme has its definition where it is chosen", () => {
    const [status] = partsOf(renderFormCard(form)).filter(({ id }) => id === "status");
    expect(status?.choices).toContainEqual({ title: "▲ Amber: some of it is at risk", value: "A" });
  });

  test("sending it carries the press of the form, apart from what was filled in", () => {
    const [send] = partsOf(renderFormCard(form)).filter(({ type }) => type === "Action.Execute");
    expect(send).toMatchObject({
      title: "Send",
      data: { dueRegard: { kind: "form", verb: "report", args: { action: "7" }, version: 3 } },
    });
  });

  test("a hint stands below its input", () => {
    expect(wordsOn(renderFormCard(form))).toContain("One sentence is enough.");
  });
});

describe("a form that comes back", () => {
  const card = renderFormCard(form, { on: "30 June 2020 has passed." }, { note: "half *done*", on: "2020-06-30" });

  test("says what is wrong, beside the input and at the top", () => {
    expect(wordsOn(card)).toContain("Please look again at “New date”.");
    const at = card.body.findIndex((one) => "id" in one && one.id === "on");
    expect(JSON.stringify(card.body[at - 1])).toContain("30 June 2020 has passed.");
  });

  test("keeps what was filled in", () => {
    const values = partsOf(card).flatMap((part) => ("value" in part && part.id ? [[part.id, part.value]] : []));
    expect(values).toEqual([
      ["status", "G"],
      ["note", "half *done*"],
      ["on", "2020-06-30"],
    ]);
  });
});
