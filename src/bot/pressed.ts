// Buttons: the same things as words do, decided anew from the store and the presser's rights.
import { changeById } from "../db/changes.ts";
import { actionsById, type HeldAction } from "../db/held-actions.ts";
import { nameOthers } from "../db/ids-of-others.ts";
import { lastQuestion, rememberedBy } from "../db/message-context.ts";
import type { Became } from "../plan/became.ts";
import { isLocalDate, localDate } from "../plan/calendar.ts";
import type {
  ActionId,
  ChangeId,
  EditionId,
  IncomingId,
  MessageId,
  PersonId,
  PostId,
  RequestId,
  ReviewId,
  UploadId,
} from "../plan/ids.ts";
import { maySee } from "../plan/rights.ts";
import { type Answer, line } from "./answer.ts";
import { auditAction } from "./handlers/audit.ts";
import { assignOwner, leaveOwner } from "./handlers/decide-owner.ts";
import { decide } from "./handlers/decision.ts";
import { whatWaits } from "./handlers/decision-said.ts";
import { formPressed, formSent, formThrownAway, openForm } from "./handlers/form.ts";
import { recordPressed } from "./handlers/held.ts";
import { help } from "./handlers/help.ts";
import { home, mySettings } from "./handlers/home.ts";
import { pastPressed } from "./handlers/past.ts";
import { onlyHolder } from "./handlers/people/assign.ts";
import { settleAlike } from "./handlers/people/same-post.ts";
import { takeBackChange } from "./handlers/people/undo-change.ts";
import { whoIsUnmatched } from "./handlers/people/unmatched.ts";
import { fix, noChangeToAny, setComplete, setStatus } from "./handlers/pressed-report.ts";
import { myActions, question, showAll } from "./handlers/question.ts";
import { dateUndated, endUndated, keepUndated } from "./handlers/renew.ts";
import { restOf } from "./handlers/rest.ts";
import { REVIEW_VERBS, reviewCommand } from "./handlers/review.ts";
import { saidSince } from "./handlers/said-since.ts";
import { presetPressed, schemeBack } from "./handlers/scheme.ts";
import { showAction } from "./handlers/show.ts";
import { undo, undoTheUndo } from "./handlers/undo.ts";
import { undoImport } from "./handlers/undo-import.ts";
import { uploadPressed } from "./handlers/upload.ts";
import { why } from "./handlers/why.ts";
import type { IncomingBody } from "./incoming.ts";
import { readRemembered } from "./remembered.ts";
import type { Turn } from "./turn.ts";

/** As many as a chat message holds. */
const UNMATCHED_AT_MOST = 60;

export type PressBody = Extract<IncomingBody, { kind: "press" }>;

/** A button of an older version whose verb is gone is answered kindly, like one that is stale. */
export async function pressed(press: PressBody, turn: Turn): Promise<Answer> {
  if (await nameOthers(turn.db, turn.organisation.id, press.args)) return gone();
  const said = await answerTo(press, turn);
  return said.became.length > 0 ? said : { ...said, became: [{ as: becameOf(press.verb), why: null }] };
}

/** Reports say for themselves what became of them; here are the others. */
function becameOf(verb: string): Became["as"] {
  if (["set-status", "set-complete", "no-change-all", "record-held"].includes(verb)) return "ignored";
  if (["approve", "return", "assign-owner", "leave-owner"].includes(verb)) return "decision";
  return [
    "show",
    "show-all",
    "my-actions",
    "home",
    "settings",
    "ask",
    "waiting",
    "help",
    "why",
    "audit",
    "said-since",
  ].includes(verb)
    ? "question"
    : "instruction";
}

async function answerTo(press: PressBody, turn: Turn): Promise<Answer> {
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
      const stands = { choice: args.choice ?? null, version: press.version };
      return recordPressed(held, answers, Number(args.part ?? 0), about?.id ?? null, stands, turn);
    }
    case "show-all":
      return (await showAll(await questionOf(args.answers, turn), idOf(args.from) ?? 0, turn)) ?? gone();
    case "approve":
    case "return": {
      const request = idOf<RequestId>(args.request);
      return request === null ? gone() : decide(request, verb, null, turn);
    }
    case "assign-owner": {
      const request = idOf<RequestId>(args.request);
      const person = idOf<PersonId>(args.person);
      return request === null || person === null ? gone() : assignOwner(request, person, turn);
    }
    case "leave-owner": {
      const request = idOf<RequestId>(args.request);
      return request === null ? gone() : leaveOwner(request, turn);
    }
    case "put-back":
      return undoTheUndo(idOf<IncomingId>(args.incoming), turn);
    case "show": {
      const [action] = await seen(args.action, turn);
      return action ? showAction(action, turn) : gone();
    }
    case "report":
    case "form": {
      const [action] = await seen(args.action, turn);
      return action ? openForm(action, turn) : gone();
    }
    case "form-set": {
      const [action] = await seen(args.action, turn);
      return (action && (await formPressed(action, args.field, args.value, turn))) || gone();
    }
    case "form-send": {
      const [action] = await seen(args.action, turn);
      return (action && (await formSent(action, turn))) || gone();
    }
    case "form-drop": {
      const [action] = await seen(args.action, turn);
      return action ? formThrownAway(action, turn) : gone();
    }
    case "renew-keep": {
      const [action] = await seen(args.action, turn);
      return action ? keepUndated(action, turn) : gone();
    }
    case "renew-date": {
      const [action] = await seen(args.action, turn);
      return action ? dateUndated(action, turn) : gone();
    }
    case "renew-end": {
      const [action] = await seen(args.action, turn);
      const as = args.as === "stopped" ? "stopped" : "business-as-usual";
      return action ? endUndated(action, as, turn) : gone();
    }
    case "audit": {
      const [action] = await seen(args.action, turn);
      return action ? auditAction(action, idOf(args.from) ?? 0, turn) : gone();
    }
    case "said-since": {
      const since = args.since ?? "";
      return isLocalDate(since) ? saidSince(since, idOf(args.from) ?? 0, turn) : gone();
    }
    case "use-scheme":
      return (await presetPressed(idOf(args.plan), args.name, turn)) ?? gone();
    case "scheme-back":
      return (await schemeBack(idOf(args.plan), idOf(args.version), turn)) ?? gone();
    case "undo-change": {
      const change = idOf<ChangeId>(args.change);
      return change === null ? gone() : takeBackChange(await changeById(turn.db, turn.organisation.id, change), turn);
    }
    case "same-post":
    case "two-posts": {
      const [spelling, post] = [idOf<PostId>(args.spelling), idOf<PostId>(args.post)];
      return spelling === null || post === null ? gone() : settleAlike(verb, spelling, post, turn);
    }
    case "only-holder": {
      const [post, person] = [idOf<PostId>(args.post), idOf<PersonId>(args.person)];
      if (post === null || person === null || !isLocalDate(args.from ?? "")) return gone();
      return onlyHolder(post, person, localDate(args.from ?? ""), turn);
    }
    case "rest": {
      const message = idOf<MessageId>(args.message);
      return (message !== null && (await restOf(message, idOf(args.from) ?? 0, turn))) || gone();
    }
    case "unmatched":
      return whoIsUnmatched(turn, UNMATCHED_AT_MOST);
    case "my-actions":
      return myActions(turn);
    case "home":
      return home(turn);
    case "ask":
      return question(args.words ?? "", turn);
    case "waiting":
      return whatWaits(turn);
    case "settings":
    case "away":
      return mySettings(turn);
    case "not-mine":
    case "record": {
      const [action] = await seen(args.action, turn);
      return action ? inWords(verb, action) : gone();
    }
    case "help":
      return help(turn, args.topic ?? null);
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
      return review ? reviewCommand(turn, review, "", idOf<ReviewId>(args.review)) : gone();
    }
  }
}

/** A form that the channel could not open: how to say the same. */
function inWords(verb: "not-mine" | "record", { reference }: HeldAction): Answer {
  return line(
    verb === "not-mine"
      ? `Say “${reference} is not mine, it's” and the name, and I will pass it on.`
      : `Say it as in “record for Sam: ${reference} green, told me by telephone”.`,
  );
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
    { became: [{ as: "ignored", why: "a button of something that is gone" }] },
  );
}

function idOf<Id extends number>(text: string | undefined): Id | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? (Number(text) as Id) : null;
}
