// What the rules must know to decide about reminders.

import { sql } from "kysely";
import { addDays, dayIn, type LocalDate } from "../plan/calendar.ts";
import type { ActionId, MessageId, OrganisationId, PersonId, ReminderId } from "../plan/ids.ts";
import { ESCALATION, planPolicyOf, WARNING } from "../plan/policy.ts";
import type { RemindedAction, RemindedPerson, ReminderFacts, UntoldReminder } from "../plan/reminder-facts.ts";
import { zoneOfHours } from "../plan/working-time.ts";
import { answeringPersons } from "./answering-persons.ts";
import { askedFor } from "./asked-on.ts";
import type { Database } from "./database.ts";
import { type Organisation, organisationById } from "./people.ts";
import { schemesOf } from "./status-schemes.ts";
import { countsForTheWeek, toldDays } from "./told-days.ts";

/** Every reminder that is in no message yet and still wanted: the newly claimed and the deferred ones. */
export async function untoldReminders(
  db: Database,
  organisationId: OrganisationId,
  today: LocalDate,
): Promise<ReminderFacts> {
  const reminders = await reminderRows(db)
    .where("organisation_id", "=", organisationId)
    .where("message_id", "is", null)
    .where("outcome", "is", null)
    .execute();
  return await factsOf(db, await organisationById(db, organisationId), reminders, today, []);
}

/** Whose reminders they are, and in which message. */
export interface InMessage {
  readonly reminderId: ReminderId;
  readonly messageId: MessageId | null;
}

/**
 * The reminders of some messages, as though they were not decided yet: for looking once more before they go out. What
 * a person was told elsewhere counts, so nobody may have two messages among them.
 */
export async function remindersOfMessages(
  db: Database,
  organisation: Organisation,
  messages: readonly MessageId[],
  today: LocalDate,
): Promise<ReminderFacts & { readonly within: readonly InMessage[] }> {
  const rows = await reminderRows(db)
    .select("message_id as messageId")
    .where("message_id", "in", messages)
    .where("outcome", "is", null)
    .execute();
  const reminders = rows.map(({ messageId, ...reminder }) => reminder);
  return { ...(await factsOf(db, organisation, reminders, today, messages)), within: rows };
}

function reminderRows(db: Database) {
  return db
    .selectFrom("reminder")
    .select(["id as reminderId", "action_id as actionId", "person_id as personId"])
    .select(["kind", "check_on as checkOn", "check_kind as checkKind"])
    .orderBy("id");
}

async function factsOf(
  db: Database,
  organisation: Organisation,
  reminders: readonly UntoldReminder[],
  today: LocalDate,
  except: readonly MessageId[],
): Promise<ReminderFacts> {
  const actionIds = [...new Set(reminders.map((reminder) => reminder.actionId))];
  const personIds = [...new Set(reminders.map((reminder) => reminder.personId))];
  const warned = reminders.filter(({ kind }) => kind === WARNING || kind === ESCALATION);
  return {
    reminders,
    actions: await remindedActions(db, organisation, actionIds, warned, today),
    people: await remindedPeople(db, organisation, { people: personIds, actions: actionIds }, except, today),
    policy: organisation.policy,
  };
}

async function remindedActions(
  db: Database,
  organisation: Organisation,
  ids: readonly ActionId[],
  warned: readonly UntoldReminder[],
  today: LocalDate,
): Promise<ReadonlyMap<ActionId, RemindedAction>> {
  if (ids.length === 0) return new Map();
  const actions = await db
    .selectFrom("action")
    .innerJoin("plan", "plan.id", "action.plan_id")
    .leftJoin("directorate", "directorate.id", "action.directorate_id")
    .select(["action.id", "reference", "words", "due_text", "rag", "state", "version", "due_on", "reported_at"])
    .select(["action.plan_id", "action.status", "action.choice", "action.status_scheme_id"])
    .select(["plan.paused_until", "plan.policy as departures", "directorate.name as directorate"])
    .select(
      sql<LocalDate | null>`case when action.due_on is null then coalesce(
        (select max(report.reported_on) from due_regard.report where report.action_id = action.id and report.renews
          and not exists (select from due_regard.report_undo undo where undo.report_id = report.id)),
        (select (min(edition.imported_at) at time zone ${organisation.timeZone})::date
          from due_regard.edition where edition.plan_id = action.plan_id)) end`.as("undated_since"),
    )
    .where("action.id", "in", ids)
    .execute();
  const schemes = await schemesOf(
    db,
    actions.map((action) => action.plan_id),
  );
  const checks = await db
    .selectFrom("check_date")
    .select(["action_id", "check_on"])
    .where("action_id", "in", ids)
    .where("state", "=", "open")
    .execute();
  const requests = await db
    .selectFrom("request")
    .select(["action_id", "kind", "person_id"])
    .where("action_id", "in", ids)
    .where("decision", "is", null)
    .execute();
  const owners = await db
    .selectFrom("action_owner")
    .innerJoin("post", "post.id", "action_owner.post_id")
    .innerJoin(askedFor("post.id", today).as("asked"), (join) => join.onTrue())
    .innerJoin("person as holder", "holder.id", "asked.holder_id")
    .select(["action_owner.action_id", "asked.person_id as personId", "post.title as post"])
    .select((eb) =>
      eb.case().when("asked.person_id", "!=", eb.ref("asked.holder_id")).then(eb.ref("holder.name")).end().as("covers"),
    )
    .select("post.kind as postKind")
    .where("action_owner.action_id", "in", ids)
    .orderBy("action_owner.position")
    .execute();

  const checksOf = Map.groupBy(checks, (check) => check.action_id);
  const ownersOf = Map.groupBy(owners, (owner) => owner.action_id);
  const waitingFor = Map.groupBy(requests, (request) => request.action_id);
  const answering = await answeringPersons(
    db,
    organisation.id,
    warned.map(({ actionId }) => actionId),
    today,
  );
  const { policy: stored } = await db
    .selectFrom("organisation")
    .select("policy")
    .where("id", "=", organisation.id)
    .executeTakeFirstOrThrow();
  const policies = new Map(actions.map((one) => [one.plan_id, planPolicyOf(stored, one.departures)]));
  return new Map(
    actions.map((action) => [
      action.id,
      {
        actionId: action.id,
        reference: action.reference,
        words: action.words,
        dueText: action.due_text,
        directorate: action.directorate,
        rag: action.rag,
        status: action.status,
        choice: action.choice,
        saidIn: schemes.byId(action.status_scheme_id),
        scheme: schemes.inForce(action.plan_id),
        open: action.state === "open",
        version: action.version,
        dueOn: action.due_on,
        undatedSince: action.undated_since,
        pausedUntil: action.paused_until,
        reportedOn: action.reported_at && dayIn(organisation.timeZone, action.reported_at),
        waitingForDecision: (waitingFor.get(action.id) ?? []).some(({ kind }) => kind !== "owner"),
        disputedBy: (waitingFor.get(action.id) ?? []).flatMap((one) => (one.kind === "owner" ? [one.person_id] : [])),
        openCheckDates: (checksOf.get(action.id) ?? []).map((check) => check.check_on),
        owners: ownersOf.get(action.id) ?? [],
        policy: policies.get(action.plan_id) ?? organisation.policy,
        answering: answering.get(action.id) ?? [],
      },
    ]),
  );
}

async function remindedPeople(
  db: Database,
  organisation: Organisation,
  { people: ids, actions }: { readonly people: readonly PersonId[]; readonly actions: readonly ActionId[] },
  except: readonly MessageId[],
  today: LocalDate,
): Promise<ReadonlyMap<PersonId, RemindedPerson>> {
  if (ids.length === 0) return new Map();
  const people = await db
    .selectFrom("person")
    .select([
      "id",
      "working_days",
      "hours",
      "muted_on",
      "time_zone as timeZone",
      "keeps_office_time as keepsOfficeTime",
    ])
    .where("id", "in", ids)
    .execute();
  const absences = await db
    .selectFrom("absence")
    .select(["person_id", "from_on as from", "until_on as until"])
    .where("person_id", "in", ids)
    .execute();
  const snoozes = await db
    .selectFrom("snooze")
    .select(["person_id", "action_id as actionId", "until_on as until"])
    .where("person_id", "in", ids)
    .execute();
  const told = await toldBefore(db, organisation, { people: ids, actions }, except);
  const days = await toldDays(db, organisation, { people: ids, except, since: addDays(today, -7), desk: "on its way" });

  const absencesOf = Map.groupBy(absences, (absence) => absence.person_id);
  const snoozesOf = Map.groupBy(snoozes, (snooze) => snooze.person_id);
  const toldOf = Map.groupBy(told, (one) => one.personId);
  const daysOf = Map.groupBy(days, (one) => one.personId);
  return new Map(
    people.map(({ id, working_days, hours, muted_on, ...lives }) => {
      return [
        id,
        {
          personId: id,
          workingTime: {
            timeZone: zoneOfHours(lives, organisation.timeZone),
            nation: organisation.nation,
            workingDays: working_days,
            absences: absencesOf.get(id) ?? [],
            hours: hours ?? organisation.policy.hours,
          },
          toldOn: [...new Set((daysOf.get(id) ?? []).map((one) => one.on))],
          cappedOn: [...new Set((daysOf.get(id) ?? []).filter(countsForTheWeek).map((one) => one.on))],
          muted: muted_on !== null,
          snoozes: snoozesOf.get(id) ?? [],
          toldAbout: toldOf.get(id) ?? [],
        },
      ];
    }),
  );
}

/** What each of these actions' last batched message was, check date by check date. One that is still on its way counts; one that never went does not. */
async function toldBefore(
  db: Database,
  organisation: Organisation,
  { people, actions }: { readonly people: readonly PersonId[]; readonly actions: readonly ActionId[] },
  except: readonly MessageId[],
) {
  const rows = await db
    .selectFrom("reminder")
    .innerJoin("message", "message.id", "reminder.message_id")
    .select(["reminder.person_id as personId", "reminder.action_id as actionId", "reminder.check_on as checkOn"])
    .select(sql<Date>`max(coalesce(message.sent_at, greatest(message.planned_at, message.not_before)))`.as("at"))
    .where("reminder.person_id", "in", people)
    .where("reminder.action_id", "in", actions)
    .where("message.state", "in", ["planned", "sending", "sent", "unconfirmed"])
    .$if(except.length > 0, (query) => query.where("message.id", "not in", except))
    .groupBy(["reminder.person_id", "reminder.action_id", "reminder.check_on"])
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, on: dayIn(organisation.timeZone, at) }));
}
