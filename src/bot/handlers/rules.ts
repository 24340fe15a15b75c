// "Dates are decided by the lead": who decides what, shown to everybody and set by the officer.
import { rulesOf, setRules } from "../../db/decision-rules.ts";
import { type HeldPlan, plansOf } from "../../db/plans.ts";
import { type DecisionRules, decisionRulesSchema } from "../../plan/request.ts";
import { isOfficer } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { carryOut } from "./people/carry-out.ts";

const DATES: Readonly<Record<DecisionRules["dates"], string>> = {
  owner: "the owner alone: a date moves when an owner says so, and the history shows it",
  lead: "the nearest lead, or the officer where there is none",
  officer: "the officer",
  committee:
    "the committee: the officer writes down what it decided, and “date changes for committee” lists what waits",
  never: "nobody: dates stay as the plan prints them, and a wish is kept in the history",
};

const COMPLETION: Readonly<Record<DecisionRules["completion"], string>> = {
  owner: "the owner alone: an action is closed when an owner says so",
  lead: "the nearest lead, or the officer where there is none",
  officer: "the officer",
};

export async function showRules(turn: Turn): Promise<Answer> {
  const plans = await plansOf(turn.db, turn.organisation.id);
  const rules = await rulesOf(turn.db, turn.organisation.id, null);
  const own = await Promise.all(
    plans.map(async (plan) => ({ plan, rules: await rulesOf(turn.db, turn.organisation.id, plan.id) })),
  );
  const departing = own.filter((one) => one.rules.dates !== rules.dates || one.rules.completion !== rules.completion);
  return saying("Who decides:", rules, departing);
}

/** For every plan, or for the one whose title stands in the words. What waits is decided by the new rule. */
export async function setRule(matter: "dates" | "completion", by: string, words: string, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError("Only the officer who runs the plan sets who decides. Nothing was changed.");
  }
  const parsed = decisionRulesSchema.safeParse({ [matter]: by });
  if (!parsed.success) {
    throw new UserError(`Completion is accepted by the owner, the lead or the officer. I cannot leave it to “${by}”.`);
  }
  const plan = await planNamed(words, turn);
  const change = matter === "dates" ? { dates: parsed.data.dates } : { completion: parsed.data.completion };
  const where = plan ? `in ${plan.title}` : "in every plan that has no rule of its own";
  const now =
    matter === "dates"
      ? `new dates are decided by ${DATES[parsed.data.dates]}`
      : `completion is accepted by ${COMPLETION[parsed.data.completion]}`;
  const rules = await rulesOf(turn.db, turn.organisation.id, plan?.id ?? null);
  const other = matter === "dates" ? completionFact(rules, "") : datesFact(rules, "");
  return carryOut(
    turn,
    { kind: "rules.set", said: `From now on, ${where}, ${now}.`, startsOn: turn.today },
    () => setRules(turn.db, turn.organisation.id, plan?.id ?? null, change),
    `That is how it is already: ${now}.`,
    { below: [{ kind: "facts", facts: [other] }, HOW_TO_CHANGE] },
  );
}

async function planNamed(words: string, turn: Turn): Promise<HeldPlan | null> {
  const plans = await plansOf(turn.db, turn.organisation.id);
  return plans.find((plan) => words.toLowerCase().includes(plan.title.toLowerCase())) ?? null;
}

const HOW_TO_CHANGE = {
  kind: "note",
  text: "An officer changes this in words: “dates are decided by the lead” (or the owner, the officer, the committee, nobody), “completion is accepted by the officer” (or the owner, the lead). Add “in” and a plan's title for one plan alone.",
} as const;

function saying(
  heading: string,
  rules: DecisionRules,
  departing: readonly { readonly plan: HeldPlan; readonly rules: DecisionRules }[],
): Answer {
  const facts = [...factsOf(rules, ""), ...departing.flatMap((one) => factsOf(one.rules, ` in ${one.plan.title}`))];
  return answer({
    fallback: `${heading} ${facts.map(({ label, value }) => `${label}: ${value}.`).join(" ")}`,
    view: [{ kind: "text", text: heading }, { kind: "facts", facts: [...facts] }, HOW_TO_CHANGE],
  });
}

function factsOf(rules: DecisionRules, where: string) {
  return [datesFact(rules, where), completionFact(rules, where)];
}

function datesFact({ dates }: DecisionRules, where: string) {
  return { label: `New dates${where}`, value: DATES[dates] };
}

function completionFact({ completion }: DecisionRules, where: string) {
  return { label: `Completion${where}`, value: COMPLETION[completion] };
}
