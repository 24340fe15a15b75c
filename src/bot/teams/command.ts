// "Report on an action" and "Ask" from any chat: a dialog that only the person sees, and what is said in it is answered there.
import { setTimeout as sleep } from "node:timers/promises";
import { answeredWith } from "../../db/answered-with.ts";
import type { PersonId } from "../../plan/ids.ts";
import type { Said } from "../chat-service.ts";
import type { Form, FormErrors } from "../forms/form.ts";
import { longTextInput } from "../forms/inputs.ts";
import type { IncomingBody } from "../incoming.ts";
import { messageSchema } from "../message.ts";
import type { Activity } from "./activity.ts";
import { TEAMS } from "./place.ts";
import { type Command, readCommand } from "./read-command.ts";
import type { ReceivePorts } from "./receive-ports.ts";
import { renderCard } from "./render-card.ts";
import { cardDialog, type Dialog, sentenceDialog } from "./render-dialog.ts";
import { renderFormCard } from "./render-form-card.ts";
import { whoSpeaks } from "./speaker.ts";
import { strangerInDialog } from "./stranger.ts";
import type { Tenant } from "./teams-apps.ts";
import { messageIdOf, type PressedThere } from "./what-was-said.ts";

type Ports = Pick<ReceivePorts, "db" | "connector" | "roster" | "receive" | "core">;
type By = Omit<Said, "body" | "personId"> & { readonly personId: PersonId };

/** Teams waits five seconds for a dialog, and asks again after that. */
const WAIT_MS = 3_000;
const LOOK_EVERY_MS = 50;

/**
 * Between the person and us alone, wherever it was given: others in that chat see nothing of it.
 *
 * @returns null for a command that we do not have
 */
export async function answerCommand(activity: Activity, tenant: Tenant, ports: Ports): Promise<Dialog | null> {
  const command = readCommand(activity);
  if (!command) return null;
  const speaker = await whoSpeaks(activity, tenant, new Date(), ports);
  if (speaker.kind !== "person") return sentenceDialog(await strangerInDialog(speaker, tenant, ports.db));
  const { personId } = speaker;
  if (command.kind === "opened") return await opened(command, personId, ports);
  const { organisationId } = tenant;
  return await pressed(
    command.pressed,
    { channel: TEAMS, organisationId, personId, externalId: messageIdOf(activity) },
    ports,
  );
}

async function opened(
  { id, words, about }: Extract<Command, { kind: "opened" }>,
  personId: PersonId,
  { core }: Ports,
): Promise<Dialog> {
  if (id === "ask") return cardDialog(renderFormCard(askForm(words)));
  const args = { about, ...(words === "" ? {} : { note: words }) };
  const form = await core.formFor({ verb: "report-any", args, version: null }, personId);
  return form
    ? cardDialog(renderFormCard(form))
    : sentenceDialog("There is nothing that you could report on. Write “my actions” to me to see what is yours.");
}

const ASK = "ask";

/** The form of “Ask”. */
export function askForm(words: string): Form {
  return {
    title: "Ask Due Regard",
    intro: null,
    submit: { label: "Ask", press: { verb: ASK, args: {}, version: null } },
    inputs: [
      longTextInput("words", "What would you like to know?", {
        hint: "Such as: what's overdue in Place? Only you see the answer; it also comes to our chat.",
        value: words === "" ? null : words,
      }),
    ],
  };
}

async function pressed(what: PressedThere, by: By, ports: Ports): Promise<Dialog> {
  const { as, press, values } = what;
  const { core } = ports;
  if (as === "form" && press.verb === ASK) {
    const text = values.words?.trim() ?? "";
    const again = () => cardDialog(renderFormCard(askForm(""), { words: "Write your question." }));
    return text === "" ? again() : await said({ kind: "text", text, repliesTo: null }, by, ports);
  }
  const errors =
    as === "press" || Object.keys(values).length === 0 ? {} : await core.checkForm({ ...press, values }, by.personId);
  if (Object.keys(errors).length > 0) return await formAgain(what, errors, by.personId, ports);
  if (as === "opens-form") {
    const form = await core.formFor({ ...press, args: { ...press.args, ...values } }, by.personId);
    if (form) return cardDialog(renderFormCard(form));
  }
  const body = { ...press, repliesTo: null };
  return await said(as === "form" ? { kind: "form", ...body, values } : { kind: "press", ...body }, by, ports);
}

async function formAgain(
  { press, values }: PressedThere,
  errors: FormErrors,
  personId: PersonId,
  { core }: Ports,
): Promise<Dialog> {
  const form = await core.formFor(press, personId);
  return form ? cardDialog(renderFormCard(form, errors, values)) : sentenceDialog("That form is no longer there.");
}

/** Stored, and then its answer while somebody waits; the answer comes to the chat of the two whatever the dialog shows. */
async function said(body: IncomingBody, by: By, { db, receive }: Ports): Promise<Dialog> {
  const until = performance.now() + WAIT_MS;
  await receive({ ...by, body });
  while (performance.now() < until) {
    const { isHandled, answer } = await answeredWith(db, by);
    if (answer) return cardDialog(renderCard(messageSchema.parse(answer.content), answer.id).card);
    if (isHandled) return sentenceDialog("Done.");
    await sleep(LOOK_EVERY_MS);
  }
  return sentenceDialog("Noted. My answer comes to our chat in a moment.");
}
