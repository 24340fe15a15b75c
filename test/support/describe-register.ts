// A register in plain lines, as a person would check it against the plan.
import type { Register, RegisterAction } from "../../src/plan/register.ts";

/** The register as text; the expected registers of the corpus are written like this. */
export function describeRegister(register: Register): string {
  const { plan, sections, actions, queries, reconciliation: counted } = register;
  const leftOut = counted.leftOut.map(({ reason, count }) => `${count} ${reason}`).join(", ") || "nothing";
  return [
    `${plan.title} (${plan.organisation ?? "nobody named"})`,
    "",
    ...sections.map(
      ({ title, directorate, lead }) => `§ ${title}${part(" in ", directorate)}${part(", led by ", lead)}`,
    ),
    "",
    ...actions.flatMap((action) => describeAction(action)),
    ...queries.flatMap(({ about, question, choices }) => [
      `? ${about ?? "plan"}: ${question}`,
      `    ${choices.join(" / ")}`,
    ]),
    "",
    `${counted.rows} rows: ${counted.actions} actions, ${counted.joined} joined, ${counted.headings} headings, ${counted.queried} queried`,
    `left out: ${leftOut}`,
    ...(register.seenInstead === null ? [] : [register.seenInstead]),
    "",
  ].join("\n");
}

function describeAction(action: RegisterAction): string[] {
  const { reference, printedReference, directorate, section, owners, due, rag, status, outcome, evidence, tags } =
    action;
  const printed = printedReference !== null && printedReference !== reference ? ` (printed ${printedReference})` : "";
  const names = owners.map(({ name, capacity }) => `${name}${part(" [", capacity, "]")}`).join(" + ");
  const dates = [
    ...due.deadlines.map(({ date }) => date),
    ...(due.recurrence ? [due.recurrence] : []),
    ...(due.from ? [`from ${due.from}`] : []),
    ...(due.until ? [`until ${due.until}`] : []),
    ...(due.ongoing ? ["ongoing"] : []),
    ...(due.done ? ["done"] : []),
  ];
  const facts = [
    part("rag ", rag),
    part("status ", status),
    part("outcome: ", outcome),
    part("evidence: ", evidence),
    ...Object.entries(tags).map(([heading, values]) => `${heading}: ${values.join(" | ")}`),
  ].filter((fact) => fact !== "");
  return [
    `${reference}${printed} in ${[directorate, section].filter((name) => name !== null).join(", ") || "no section"}`,
    `    ${action.action}`,
    `    ${names || "nobody"}; "${due.text}" = ${dates.join(", ") || "no date"}`,
    ...facts.map((fact) => `    ${fact}`),
  ];
}

function part(before: string, value: string | null, after = ""): string {
  return value === null ? "" : `${before}${value}${after}`;
}
