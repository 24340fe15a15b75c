// Questions about a plan, answered from what is stored: used by chat and by the command line.
import type { Database } from "../db/database.ts";
import { formerNames } from "../db/directorates.ts";
import { type Found, findActions, summarise } from "../db/find-actions.ts";
import { actionsById } from "../db/held-actions.ts";
import { matchingActions } from "../db/matching-actions.ts";
import { movementsOf } from "../db/movements.ts";
import { namesIn } from "../db/names.ts";
import { ownDirectorates } from "../db/own-directorates.ts";
import { ownersFound } from "../db/owners-found.ts";
import { scopeNamesOf, standingOf } from "../db/roles.ts";
import { differingVoices } from "../db/speakers.ts";
import { readQuestion } from "../parsers/question/read-question.ts";
import { sayQuestion } from "../parsers/question/say-question.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, IncomingId, OrganisationId, PersonId } from "../plan/ids.ts";
import { andList } from "../plan/listing.ts";
import { nameKey } from "../plan/names.ts";
import { quarterOf } from "../plan/quarter.ts";
import type { Question } from "../plan/question.ts";
import type { Standing } from "../plan/rights.ts";
import type { BotContext } from "./context.ts";
import type { Message } from "./message.ts";
import type { AsOf } from "./messages/action-line.ts";
import { foundMessage, headline, type LeftOut, NO_DATE, NOT_SEEN } from "./messages/answer-to-question.ts";
import { movementMessage } from "./messages/movement.ts";
import { summaryMessage } from "./messages/summary.ts";
import { whoMessage } from "./messages/who.ts";
import { speaksOfOwn, withOwnScope } from "./own-scope.ts";
import { showAllChoice, showNextChoice } from "./presses.ts";

/** Lists show so many; the rest is one button away. */
const SHOWN = 5;
/** A chat message stays readable and within every service's size; the command line and the papers have no such end. */
const SHOWN_AT_MOST = 50;
const EVERYTHING = 100_000;

/** The structure of `ask --json`, with the message that chat shows for it. */
export interface AskAnswer {
  readonly understood: Question;
  readonly doubt: readonly string[];
  readonly said: string;
  readonly asAt: LocalDate;
  readonly total: number;
  /** References of all that were found, in the order of the list. */
  readonly actions: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly text: string;
  /** How many, and no more: for a place that others read along. Null where the asker may see nothing of it. */
  readonly openly: string | null;
  readonly message: Message;
  /** The actions numbered in the message. */
  readonly listed: readonly ActionId[];
}

/**
 * Answers a question for a person, as far as they may see; what was left out is said.
 *
 * @param after the question before, for "only red" and "and in Adults?"
 * @param answers the event that is answered in chat; without one every reference is found, for `ask --json`
 */
export async function answerQuestion(
  ctx: BotContext,
  personId: PersonId,
  text: string,
  after: Question | null = null,
  answers: IncomingId | null = null,
): Promise<AskAnswer> {
  const names = await namesIn(ctx.db, ctx.organisation.id);
  const { understood: said, doubt } = readQuestion(text, { today: ctx.today, after, names });
  const understood = speaksOfOwn(said) ? withOwnScope(said, await directoratesOf(ctx, personId)) : said;
  const { limit } = understood;
  const show = Math.min(limit ?? SHOWN, SHOWN_AT_MOST);
  const find = answers === null ? (limit ?? EVERYTHING) : SHOWN_AT_MOST;
  return answerUnderstood(ctx, personId, understood, { doubt, from: 0, show, find, answers });
}

async function directoratesOf(ctx: BotContext, personId: PersonId): Promise<readonly string[]> {
  return ownDirectorates(ctx.db, await standingOf(ctx.db, personId, ctx.today));
}

/** The same question with as many as a message can show, from a place on: "show all" of the first five, and the pages after. */
export function answerInFull(
  ctx: BotContext,
  personId: PersonId,
  question: Question,
  answers: IncomingId,
  from: number,
): Promise<AskAnswer> {
  const find = from + SHOWN_AT_MOST;
  return answerUnderstood(ctx, personId, ofAll(question), { doubt: [], from, show: SHOWN_AT_MOST, find, answers });
}

/** What the asker owns and is open, as a question. */
export function myActions(ctx: BotContext, personId: PersonId, answers: IncomingId): Promise<AskAnswer> {
  return answerUnderstood(ctx, personId, MINE, { doubt: [], from: 0, show: SHOWN, find: SHOWN_AT_MOST, answers });
}

const MINE: Question = {
  want: "list",
  state: ["open"],
  window: { from: null, to: null },
  minDaysLate: null,
  scope: { directorate: [], section: [], plan: [], owner: [], mine: true, reference: [] },
};

interface Showing {
  readonly doubt: readonly string[];
  /** How many stand before the first that is shown. */
  readonly from: number;
  readonly show: number;
  /** How many references are looked up; the total counts all. */
  readonly find: number;
  /** The event that is answered: its "show all" finds the question again. Null where no button is wanted. */
  readonly answers: IncomingId | null;
}

async function answerUnderstood(
  ctx: BotContext,
  personId: PersonId,
  question: Question,
  showing: Showing,
): Promise<AskAnswer> {
  const { db, today, organisation } = ctx;
  const asker = await standingOf(db, personId, today);
  const quarterFrom = quarterOf(today).from;
  const asAt = { today, quarterFrom, timeZone: organisation.timeZone };
  // In chat only a list names actions; the command line prints every reference.
  const find = showing.answers === null || isList(question) ? showing.find : 0;
  const found = await findActions(db, organisation.id, asker, question, asAt, find);
  const said = sayQuestion(question, today);
  const asOf: AsOf = { today, dueSoonDays: organisation.policy.dueSoonDays, quarterFrom };
  const shownIds = found.ids.slice(showing.from, showing.from + (question.want === "count" ? 0 : showing.show));
  const common = {
    said,
    from: showing.from,
    subject: subjectOf(question, today),
    total: found.total,
    leftOut: leftOutOf(found),
    sight: await saySight(ctx, asker, found),
    isOutOfSight: found.isOutOfSight,
    asOf,
    doubt: [...showing.doubt, ...(await newNames(db, organisation.id, question))],
  };
  const matching = matchingActions(db, organisation.id, asker, question, asAt);
  const page = { from: showing.from, limit: showing.show };
  const message = await messageFor();
  return {
    understood: question,
    doubt: showing.doubt,
    said,
    asAt: today,
    total: found.total,
    actions: found.references,
    leftOut: common.leftOut,
    text: message.fallback,
    openly: found.isOutOfSight ? null : `${headline(common)}.`,
    message,
    listed: isList(question) ? shownIds : [],
  };

  async function messageFor(): Promise<Message> {
    switch (question.want) {
      case "summary": {
        const summary = await summarise(db, organisation.id, asker, question, asAt);
        return summaryMessage(summary, { ...common, actions: [] }, quarterOf(today).label);
      }
      case "who": {
        const owners = await ownersFound(db, matching, today, page);
        return whoMessage(owners, { ...common, actions: [] }, moreOf(owners.total, showing));
      }
      case "movement": {
        const window = { from: question.window.from ?? quarterFrom, to: question.window.to ?? today };
        const movements = await movementsOf(db, matching, window, page);
        return movementMessage(movements, { ...common, actions: [] }, moreOf(movements.reported, showing));
      }
      case "count":
      case "history":
      case "list": {
        const actions = await actionsById(db, shownIds);
        const more = isList(question) ? moreOf(found.total, showing) : null;
        const asksAboutVoices = question.state.includes("contradiction");
        const voices = asksAboutVoices ? await differingVoices(db, shownIds, today) : new Map();
        return foundMessage({ ...common, actions, voices }, more);
      }
    }
  }
}

/** "Place is now Growth and Place.": an old name is understood, and the new one said. */
async function newNames(db: Database, organisation: OrganisationId, { scope }: Question): Promise<readonly string[]> {
  if (scope.directorate.length === 0) return [];
  const former = await formerNames(db, organisation);
  const found = scope.directorate.map((name) => former.find((one) => nameKey(one.former) === nameKey(name)));
  return found.flatMap((one) =>
    one && nameKey(one.former) !== nameKey(one.name) ? [`${one.former} is now ${one.name}.`] : [],
  );
}

/** The filter as a noun to count: "overdue actions in Place, as at …", "open actions of yours, as at …". */
function subjectOf(question: Question, today: LocalDate): string {
  const { scope } = question;
  const said = sayQuestion({ ...ofAll(question), want: "list", scope: { ...scope, mine: false } }, today);
  return scope.mine ? said.replace(/\bactions\b/, "actions of yours") : said;
}

/** Not only the first five: what is counted, and what "show all" shows. */
function ofAll({ limit: _, ...question }: Question): Question {
  return question;
}

/** The rest is one button away, however many there are. */
function moreOf(total: number, { from, show, answers }: Showing) {
  if (answers === null || total <= from + show) return null;
  const next = show < SHOWN_AT_MOST ? showAllChoice(answers) : showNextChoice(answers, from + show, SHOWN_AT_MOST);
  return { kind: "choices" as const, choices: [next] };
}

function isList({ want }: Question): boolean {
  return want === "list" || want === "history";
}

function leftOutOf(found: Found): readonly LeftOut[] {
  return [
    { reason: NO_DATE, count: found.undated },
    { reason: NOT_SEEN, count: found.notSeen },
  ].filter(({ count }) => count > 0);
}

/** What the asker can see, where that is not everything and something in the scope lies outside. */
async function saySight(ctx: BotContext, asker: Standing, found: Found): Promise<string | null> {
  if (found.notSeen === 0) return null;
  const names = await scopeNamesOf(ctx.db, asker);
  if (names === null) return null;
  if (names.length === 0) return "You can see the actions that you own.";
  return `You can see ${andList(names)}${asker.posts.length > 0 ? ", and the actions that you own" : ""}.`;
}
