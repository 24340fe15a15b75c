// What officers and leads say about the running of a plan, and what only looks like it.
import { expect, test } from "vitest";
import { type Order, readOrder } from "../../../src/parsers/order/read-order.ts";

const TODAY = "2026-06-23";

const MEANT: readonly (readonly [Order, readonly string[]])[] = [
  [
    { kind: "waiting" },
    [
      "what waits for my decision?",
      "What's waiting for me?",
      "what is waiting for my approval",
      "anything awaiting my decision?",
      "decisions waiting",
      "what do I need to approve?",
      "my decisions",
    ],
  ],
  [
    { kind: "committee" },
    [
      "date changes for committee",
      "date changes for the next committee?",
      "show me the new dates for the committee paper",
    ],
  ],
  [{ kind: "put-back" }, ["redo", "undo the undo", "undo that undo", "put it back", "please put that back again"]],
  [{ kind: "audit", reference: "1.4" }, ["audit 1.4", "show me the audit trail of 1.4", "audit trail for action 1.4"]],
  [{ kind: "said-since", from: "2026-06-22" }, ["what was said since Monday?", "what came in since yesterday"]],
  [{ kind: "said-since", from: null }, ["what was said?", "messages received"]],
  [{ kind: "form", reference: "1.4" }, ["update 1.4 step by step", "form for 1.4", "fill in 1.4"]],
  [
    { kind: "moderate", words: "1.4 amber, the evidence is thin" },
    ["moderate 1.4 to amber, the evidence is thin", "re-rate action 1.4 as amber, the evidence is thin"],
  ],
  [{ kind: "go-on" }, ["go on", "continue", "my drafts", "resume my form"]],
  [{ kind: "show-rules" }, ["who decides about dates?", "who accepts completion?", "decision rules"]],
  [
    { kind: "rule", matter: "dates", by: "lead" },
    ["dates are decided by the lead", "New dates are approved by leads", "date changes must be agreed by the lead"],
  ],
  [
    { kind: "rule", matter: "dates", by: "committee" },
    ["dates are decided by the committee in the Fair Thornbridge plan"],
  ],
  [{ kind: "rule", matter: "dates", by: "owner" }, ["dates are decided by the owner alone"]],
  [
    { kind: "rule", matter: "dates", by: "never" },
    ["dates never move", "the dates cannot be changed", "dates can't be moved"],
  ],
  [
    { kind: "rule", matter: "completion", by: "officer" },
    ["completion is accepted by the officer", "completed actions are signed off by an officer"],
  ],
  [
    { kind: "for-somebody", person: "Sam", words: "1.4 green, told me by phone" },
    ["record for Sam: 1.4 green, told me by phone", "on behalf of Sam: 1.4 green, told me by phone"],
  ],
  [
    { kind: "for-somebody", person: "Priya Shah", words: "1.4 green\n1.5 amber, waiting on data" },
    ["please record for Priya Shah: 1.4 green\n1.5 amber, waiting on data"],
  ],
  [
    { kind: "assign", reference: "PLA-3", person: "Sam Okoro" },
    ["assign PLA-3 to Sam Okoro", "reassign action PLA-3 to Sam Okoro"],
  ],
];

test.each(MEANT.flatMap(([order, phrases]) => phrases.map((phrase) => [phrase, order] as const)))(
  "“%s” is such an order",
  (phrase, order) => {
    expect(readOrder(phrase, TODAY)).toEqual(order);
  },
);

test.each([
  "1.4 green, dates are agreed",
  "amber, waiting for my manager's approval",
  "what's overdue in Place?",
  "assign Head of Economy to Priya",
  "undo",
  "approve 1.4",
  "red, the committee decides in October",
  "the audit of 2024 is done",
  "1.4 amber, what was said in the meeting still holds",
  "waiting",
  "record levels of interest, green",
  "complete",
  "waiting for data",
])("“%s” is none", (phrase) => {
  expect(readOrder(phrase, TODAY)).toBeNull();
});
