// Buttons: the same things as words do, decided anew from the store and the presser's rights.
import { actionsById } from "../db/held-actions.ts";
import { lastQuestion, rememberedBy } from "../db/message-context.ts";
import type { ActionId, DateRequestId, EditionId, IncomingId, UploadId } from "../plan/ids.ts";
import { maySee } from "../plan/rights.ts";
import { type Answer, line } from "./answer.ts";
import { decide } from "./handlers/decision.ts";
import { recordPressed } from "./handlers/held.ts";
import { pastPressed } from "./handlers/past.ts";
import { fix, noChangeToAny, setComplete, setStatus } from "./handlers/pressed-report.ts";
import { myActions, showAll } from "./handlers/question.ts";
import { REVIEW_VERBS, reviewCommand } from "./handlers/review.ts";
import { presetPressed, schemeBack } from "./handlers/scheme.ts";
import { showAction } from "./handlers/show.ts";
import { help } from "./handlers/small-talk.ts";
import { undo } from "./handlers/undo.ts";
import { undoImport } from "./handlers/undo-import.ts";
import { uploadPressed } from "./handlers/upload.ts";
import { why } from "./handlers/why.ts";
import type { IncomingBody } from "./incoming.ts";
import { readRemembered } from "./remembered.ts";
import type { Turn } from "./turn.ts";

export type PressBody = Extract<IncomingBody, { kind: "press" }>;

/** A button of an older version whose verb is gone is answered kindly, like one that is stale. */
export async function pressed(press: PressBody, turn: Turn): Promise<Answer> {
  const { verb, args } = press;
  switch (verb) {
    case "undo":
      return undo(idOf<IncomingId>(args.incoming), turn);
    case "fix":
      return fix(await seen(args.actions, turn), turn);
    case "set-status":
      return setStatus(await seen(args.actions, turn), args.choice, press.version, turn);
    case "set-complete":
      return setComplete(await seen(args.actions, turn), args.whole === "yes", press.version, turn);
    case "no-change-all":
      return noChangeToAny(await seen(args.actions, turn), turn);
    case "record-held": {
      const answers = idOf<IncomingId>(args.answers);
      if (answers === null) return gone();
      const held = readRemembered(await rememberedBy(turn.db, turn.person.id, answers));
      const [about] = await seen(args.action, turn);
      if (args.action !== undefined && !about) return gone();
      return recordPressed(held, answers, Number(args.part ?? 0), about?.id ?? null, turn);
    }
    case "show-all":
      return (await showAll(await questionOf(args.answers, turn), idOf(args.from) ?? 0, turn)) ?? gone();
    case "approve":
    case "return": {
      const request = idOf<DateRequestId>(args.request);
      return request === null ? gone() : decide(request, verb, null, turn);
    }
    case "show": {
      const [action] = await seen(args.action, turn);
      return action ? showAction(action, turn) : gone();
    }
    case "use-scheme":
      return (await presetPressed(idOf(args.plan), args.name, turn)) ?? gone();
    case "scheme-back":
      return (await schemeBack(idOf(args.plan), idOf(args.version), turn)) ?? gone();
    case "my-actions":
      return myActions(turn);
    case "help":
      return help(turn);
    case "why":
      return why(turn);
    case "upload":
      return uploadPressed(idOf<UploadId>(args.upload), args, turn);
    case "past":
      return pastPressed(args, turn);
    case "undo-import":
      return undoImport(idOf<EditionId>(args.edition), turn);
    default: {
      const review = REVIEW_VERBS.find((name) => name === verb);
      return review ? reviewCommand(turn, review, "") : gone();
    }
  }
}

async function questionOf(answers: string | undefined, turn: Turn): Promise<unknown> {
  const id = idOf<IncomingId>(answers);
  return id === null ? lastQuestion(turn.db, turn.person.id) : rememberedBy(turn.db, turn.person.id, id);
}

/** The actions of a list of ids that the presser may see. */
async function seen(ids: string | undefined, turn: Turn) {
  const wanted = (ids ?? "").split(",").flatMap((id) => idOf<ActionId>(id) ?? []);
  return (await actionsById(turn.db, wanted)).filter((action) => maySee(turn.standing, action));
}

function gone(): Answer {
  return line(
    "That button belongs to something that is no longer here, so nothing was changed. Say “my actions” to go on.",
  );
}

function idOf<Id extends number>(text: string | undefined): Id | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? (Number(text) as Id) : null;
}
