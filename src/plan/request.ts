// What somebody asks for and somebody else decides.
import { z } from "zod";

/** A new date; that an action is closed (complete, business as usual, stopped); whose an action is. */
export const REQUEST_KINDS = ["date", "closing", "owner"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * Who decides about a new date.
 *
 * - `owner`: it moves when an owner says so. - `lead`: the nearest lead, or the officer where there is none.
 * - `officer`: officers alone. - `committee`: an officer writes down what the committee decided.
 * - `never`: the dates stay as the plan prints them; a wish is kept, and moves nothing.
 */
const DATE_RULES = ["owner", "lead", "officer", "committee", "never"] as const;
/** Who accepts that an action is complete, or ends otherwise. */
const CLOSING_RULES = ["owner", "lead", "officer"] as const;

/** Who decides what about a plan's actions. */
export const decisionRulesSchema = z.object({
  dates: z.enum(DATE_RULES).default("lead"),
  completion: z.enum(CLOSING_RULES).default("lead"),
});
export type DecisionRules = Readonly<z.infer<typeof decisionRulesSchema>>;

/** The rules of an organisation that chose nothing. */
export const DEFAULT_RULES: DecisionRules = decisionRulesSchema.parse({});

/** A plan's rules: what it departs in, over what the organisation departs in, over the defaults. */
export function decisionRulesOf(organisation: object, plan: object): DecisionRules {
  return decisionRulesSchema.parse({ ...organisation, ...plan });
}
