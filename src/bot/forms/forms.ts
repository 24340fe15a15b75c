// The forms by the verb of the press that opens them.
import { nameOthers } from "../../db/ids-of-others.ts";
import { personById } from "../../db/people.ts";
import { standingOf } from "../../db/roles.ts";
import type { PersonId } from "../../plan/ids.ts";
import { type Answer, line } from "../answer.ts";
import type { BotContext } from "../context.ts";
import type { Press } from "../message.ts";
import type { Turn } from "../turn.ts";
import { awayForm } from "./away-form.ts";
import type { Form, FormErrors, FormSent } from "./form.ts";
import type { Filler, FormKind } from "./form-kind.ts";
import { notMineForm } from "./not-mine-form.ts";
import { recordForm } from "./record-form.ts";
import { reportAnyForm } from "./report-any-form.ts";
import { reportForm } from "./report-form.ts";
import { settingsForm } from "./settings-form.ts";

const FORMS: Readonly<Record<string, FormKind>> = {
  report: reportForm,
  "report-any": reportAnyForm,
  "not-mine": notMineForm,
  away: awayForm,
  record: recordForm,
  settings: settingsForm,
};

/** The form that a press opens; null where there is nothing to fill in, or not for this person. */
export async function formFor(ctx: BotContext, press: Press, personId: PersonId): Promise<Form | null> {
  if (await nameOthers(ctx.db, ctx.organisation.id, press.args)) return null;
  const filler = await fillerOf(ctx, personId);
  return (filler && (await kindOf(press.verb)?.open(press.args, filler))) ?? null;
}

/** What is wrong with a filled-in form, beside its inputs. A form that is no longer there has no errors: the answer says so. */
export async function checkForm(ctx: BotContext, sent: FormSent, personId: PersonId): Promise<FormErrors> {
  if (await nameOthers(ctx.db, ctx.organisation.id, sent.args)) return {};
  const filler = await fillerOf(ctx, personId);
  return (filler && (await kindOf(sent.verb)?.check(sent, filler))) ?? {};
}

/** A form that was sent comes to the same as the words would. */
export async function formSent(sent: FormSent, turn: Turn): Promise<Answer> {
  const kind = kindOf(sent.verb);
  const isOurs = !(await nameOthers(turn.db, turn.organisation.id, sent.args));
  if (kind && isOurs) return kind.take(sent, turn);
  return line("That form is of an older kind, so nothing was recorded. Say it in your own words, or “help”.", {
    became: [{ as: "ignored", why: "a form that is gone" }],
  });
}

function kindOf(verb: string): FormKind | undefined {
  return Object.hasOwn(FORMS, verb) ? FORMS[verb] : undefined;
}

async function fillerOf(ctx: BotContext, personId: PersonId): Promise<Filler | null> {
  const person = await personById(ctx.db, personId);
  return person && { ...ctx, person, standing: await standingOf(ctx.db, personId, ctx.today) };
}
