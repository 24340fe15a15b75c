// "Ongoing", "On-going", "continuous", "business as usual": work without an end of its own.
import { dueRule } from "../due-rule.ts";

export const ongoing = dueRule(
  [
    "[this] [is] [currently|already|now|and|then] [remains] (ongoing|on [-] going|on going) [basis|action|work|activity|programme|process|commitment|monitoring|review|support|delivery|throughout the year|throughout the plan]",
    "until further notice",
    "[yn] (parhaus|parhau|barhaus)",
    "on an (ongoing|on [-] going) basis",
    "(continuous|continuously|continual|continually|continuing|continues|permanent|permanently|perpetual|rolling) [basis|programme|improvement|process]",
    "(business as usual|bau|always|year round|all year round|all year|indefinite|indefinitely|open [-] ended|no end date|in perpetuity)",
    "(as required|as needed|as necessary|as and when (required|needed|necessary)|as and when|when required|when needed)",
    "(throughout|during|over|for) [the] (life|lifetime|duration|course|period|term|whole) [of] [the|this] [action] (plan|strategy|scheme|policy|programme|framework|project)",
    "[for] [the] (life|lifetime|duration|length|term|course) of [the|this] [action] (plan|strategy|scheme|policy|programme|framework|project)",
    "throughout [the|this] [action] (plan|strategy|scheme|year|period|programme|project)",
  ],
  () => ({ kind: "ongoing" }),
);

/** "Ongoing throughout": what stands behind it is when, "ongoing throughout 2024/25". */
export const ongoingThroughout = dueRule("(ongoing|on [-] going) throughout", (_found, _context, { after }) =>
  after === null || after.kind === "mark" ? { kind: "ongoing" } : null,
);
