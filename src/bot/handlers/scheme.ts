// A plan's status scheme in chat: shown to everybody, chosen and changed by its officer, each change a new version.
import { writeAudit } from "../../db/audit.ts";
import { type HeldPlan, plansOf } from "../../db/plans.ts";
import { type HeldScheme, schemeOfVersion, schemesOf, setScheme } from "../../db/status-schemes.ts";
import type { SchemeCommand } from "../../parsers/scheme/read-scheme-command.ts";
import { changeScheme } from "../../plan/change-scheme.ts";
import { isOfficer } from "../../plan/rights.ts";
import { presetNamed, STATUS_PRESETS } from "../../plan/status-presets.ts";
import { choiceNamed, definitionsOf, mark, type StatusScheme } from "../../plan/status-scheme.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Block } from "../message.ts";
import { planMeant } from "../plan-meant.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";

/**
 * What was said about the scheme.
 *
 * @returns null where the line means something else after all: a word that the scheme does not have, or from somebody
 *   who is no officer, whose "amber means trouble" is about an action
 */
export async function schemeSaid(said: SchemeCommand, words: string, turn: Turn): Promise<Answer | null> {
  if (said.kind === "use" && !presetNamed(said.name)) return null;
  if ((said.kind === "rename" || said.kind === "define") && !isOfficer(turn.standing)) return null;
  const plan = await planMeant(turn, words);
  const scheme = (await schemesOf(turn.db, [plan.id])).inForce(plan.id);
  switch (said.kind) {
    case "show":
      return shown(plan, scheme, turn);
    case "meaning": {
      const found = choiceNamed(scheme, said.word);
      return found && line(`${mark(found)} means: ${found.definition}. So it stands in the scheme of ${plan.title}.`);
    }
    case "use": {
      const preset = presetNamed(said.name);
      return preset && put(plan, scheme, preset, turn);
    }
    case "define":
      if (!choiceNamed(scheme, said.word)) return null;
      return put(plan, scheme, changeScheme(scheme, said), turn);
    default:
      return put(plan, scheme, changeScheme(scheme, said), turn);
  }
}

/** A preset by its button. */
export async function presetPressed(plan: number | null, name: string | undefined, turn: Turn): Promise<Answer | null> {
  const preset = presetNamed(name ?? "");
  const held = preset && (await heldPlan(plan, turn));
  if (!preset || !held) return null;
  return put(held, (await schemesOf(turn.db, [held.id])).inForce(held.id), preset, turn);
}

/** Back to the scheme of an earlier version, as a new version. */
export async function schemeBack(plan: number | null, version: number | null, turn: Turn): Promise<Answer | null> {
  const held = await heldPlan(plan, turn);
  const earlier = held && version !== null ? await schemeOfVersion(turn.db, held.id, version) : null;
  if (!held || !earlier) return null;
  return put(held, (await schemesOf(turn.db, [held.id])).inForce(held.id), earlier, turn);
}

async function heldPlan(id: number | null, turn: Turn): Promise<HeldPlan | null> {
  const plans = await plansOf(turn.db, turn.organisation.id);
  return plans.find((plan) => plan.id === id) ?? null;
}

function shown(plan: HeldPlan, scheme: HeldScheme, turn: Turn): Answer {
  const text = `How actions of ${plan.title} stand is said in these words:`;
  const change =
    "To change a word, say “amber means …”, “call amber At risk”, “add the status Stalled as red: nobody works on it” or " +
    "“remove the status Stalled”. Or take another scheme:";
  const others = STATUS_PRESETS.filter(({ name }) => name !== scheme.name);
  return answer({
    fallback: `${text} ${definitionsOf(scheme).join(" ")}`,
    view: [
      { kind: "text", text },
      wordsOf(scheme),
      ...(isOfficer(turn.standing)
        ? [
            { kind: "note" as const, text: change },
            {
              kind: "choices" as const,
              choices: others.map(({ name }) => choice(name, "use-scheme", { plan: String(plan.id), name })),
            },
          ]
        : []),
    ],
  });
}

async function put(plan: HeldPlan, before: HeldScheme, scheme: StatusScheme, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) throw new UserError("Only the officer who runs the plan changes its status scheme.");
  const id = await setScheme(turn.db, plan.id, scheme, turn.person.id, turn.now);
  await writeAudit(turn.db, {
    organisationId: turn.organisation.id,
    at: turn.now,
    personId: turn.person.id,
    kind: "scheme.set",
    subject: { plan: plan.id, scheme: id, incoming: turn.incoming.id },
    before: { scheme: before.id, name: before.name },
    after: { name: scheme.name },
  });
  const text = `From now on ${plan.title} says how actions stand in these words:`;
  return answer({
    fallback: `${text} ${definitionsOf(scheme).join(" ")}`,
    view: [
      { kind: "text", text },
      wordsOf(scheme),
      { kind: "note", text: "What was reported before keeps the words and the meaning that it was reported by." },
      {
        kind: "choices",
        choices: [choice("Undo", "scheme-back", { plan: String(plan.id), version: String(before.version) })],
      },
    ],
  });
}

function wordsOf(scheme: StatusScheme): Block {
  const items = scheme.choices.map((one) => ({ title: mark(one), text: one.definition, details: [] }));
  return { kind: "list", numbered: false, items };
}
