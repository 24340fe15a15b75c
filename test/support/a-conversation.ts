// A conversation over a real store: people say and press, messages are delivered, and all of it is written down.
import { type Selectable, sql } from "kysely";
import type { Core, Said } from "../../src/bot/chat-service.ts";
import type { BotContext } from "../../src/bot/context.ts";
import { handleIncoming } from "../../src/bot/dispatch.ts";
import type { FormSent } from "../../src/bot/forms/form.ts";
import { checkForm, formFor } from "../../src/bot/forms/forms.ts";
import { homeOf } from "../../src/bot/home/home.ts";
import { type IncomingBody, placeSchema } from "../../src/bot/incoming.ts";
import { type Message, messageSchema, type Press } from "../../src/bot/message.ts";
import { memoryInbox } from "../../src/bot/terminal/inbox.ts";
import { renderTerminal } from "../../src/bot/terminal/render-terminal.ts";
import { TERMINAL, terminalChannel } from "../../src/bot/terminal/terminal-channel.ts";
import { readUpload } from "../../src/bot/uploads/read-upload.ts";
import type { Database } from "../../src/db/database.ts";
import { HAND_OFF } from "../../src/db/hand-offs.ts";
import type { Schema } from "../../src/db/schema/schema.ts";
import { storeIncoming } from "../../src/db/store-incoming.ts";
import { workAfter } from "../../src/db/stored-incoming.ts";
import { storeUpload } from "../../src/db/uploads.ts";
import type { Log } from "../../src/jobs/log-port.ts";
import { makeAsked } from "../../src/jobs/papers/make-asked.ts";
import { stillTrue } from "../../src/jobs/still-true.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import { dayIn, type LocalDate, writeDay } from "../../src/plan/calendar.ts";
import type { IncomingId } from "../../src/plan/ids.ts";
import type { GivenPlan } from "./a-plan.ts";
import { slackWay } from "./slack-way.ts";
import { teamsWay } from "./teams-way.ts";
import type { Coming, Way } from "./way.ts";

export interface Conversation {
  /** Somebody writes a line; the answer comes back, after everything that became due was delivered. */
  readonly say: (name: string, text: string) => Promise<Message>;
  /** The same in the thread of the first message whose text has these words. */
  readonly sayInThread: (name: string, of: string, text: string) => Promise<Message>;
  /** Somebody drops a file; the answers come when it was read. */
  readonly drop: (name: string, file: DroppedFile) => Promise<Message>;
  /** Somebody changes a line that they wrote; null where nothing was answered. */
  readonly edit: (name: string, was: string, text: string) => Promise<Message | null>;
  /** Somebody deletes a line that they wrote; null where nothing was answered. */
  readonly remove: (name: string, was: string) => Promise<Message | null>;
  /** Somebody presses a button of the last message that has one with this label. */
  readonly press: (name: string, label: string) => Promise<Message>;
  /** The same where the message was written over without that button: a second click, or a screen not renewed yet. */
  readonly pressLate: (name: string, label: string) => Promise<Message>;
  /** Somebody presses such a button, fills in the form that opens, and sends it; what is refused is a sentence. */
  readonly fill: (name: string, label: string, values: Readonly<Record<string, string>>) => Promise<Message>;
  /** A form that comes in whatever was checked. */
  readonly sends: (name: string, sent: FormSent) => Promise<Message>;
  /** Somebody can be reached from now on; null where nothing is said. */
  readonly joins: (name: string) => Promise<Message | null>;
  /** Somebody opens their home; null where nothing is said. */
  readonly opensHome: (name: string) => Promise<Message | null>;
  /** A press that no message of ours offered. */
  readonly forge: (name: string, press: Press) => Promise<Message>;
  /** The day's reminders are decided and sent. */
  readonly sweep: () => Promise<void>;
  readonly turnClockTo: (moment: string) => Promise<void>;
  /** The clock is turned and it is swept before anything is delivered, as at the opening of a working day. */
  readonly morningOf: (moment: string) => Promise<void>;
  /** The last message that somebody was sent. */
  readonly lastTo: (name: string) => Message;
  readonly today: () => LocalDate;
  /** What was said so far, as Markdown. */
  readonly transcript: (title: string) => string;
  /** Handles an event again, as a redelivered job would. */
  readonly handleAgain: () => Promise<number>;
}

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Opens at 10:00 London time on a summer's day unless told otherwise. */
export function aConversation(
  db: Database,
  plan: GivenPlan,
  startsAt: string,
  ports: Pick<BotContext, "directory"> = {},
): Conversation {
  const inbox = memoryInbox();
  const written: string[] = [];
  let now = new Date(startsAt);
  let lastIncoming: IncomingId | null = null;
  /** The inbox knows an arrived message by its key; the chat service gave it the name that presses and threads use. */
  const names = new Map<string, string>();
  const core: Core = {
    formFor: (press, person) => formFor(context(), press, person),
    checkForm: (sent, person) => checkForm(context(), sent, person),
    homeFor: (person) => homeOf(context(), person),
  };
  const way = wayTo();
  const { channel } = way;
  const today = () => dayIn(plan.organisation.timeZone, now);
  written.push(`*${writeDay(today())}*`);

  /** Straight, or through the chat service that CONVERSE_IN names: the stories and what is answered are the same. */
  function wayTo(): Way {
    const { CONVERSE_IN: through } = process.env;
    if (through === "slack") return slackWay(db, plan, { store, core });
    if (through === "teams") return teamsWay(db, plan, { store, core });
    const straight = { channel: TERMINAL, organisationId: plan.organisation.id };
    return {
      channel: terminalChannel(inbox),
      bringIn: ({ personId, body, bytes }) =>
        store({ ...straight, externalId: `line-${now.getTime()}`, personId, body, bytes: bytesIn(body, bytes) }),
    };
  }

  return {
    say,
    sayInThread,
    edit,
    remove,
    drop,
    press: (name, label) => press(name, label, false),
    pressLate: (name, label) => press(name, label, true),
    fill,
    sends: (name, sent) => comesIn(name, { kind: "form", ...sent, values: { ...sent.values }, repliesTo: null }),
    joins: (name) => happens(name, "joined"),
    opensHome: (name) => happens(name, "home"),
    forge,
    sweep,
    turnClockTo,
    morningOf,
    lastTo,
    today,
    transcript,
    handleAgain,
  };

  async function say(name: string, text: string): Promise<Message> {
    written.push(`**${name}:** ${text}`);
    return comesIn(name, { kind: "text", text, repliesTo: null });
  }

  async function sayInThread(name: string, of: string, text: string): Promise<Message> {
    const thread = inbox.of(plan.person(name).id).find(({ message }) => JSON.stringify(message).includes(of));
    if (!thread) throw new Error(`${name} was sent nothing about ${of}`);
    written.push(`**${name}**, in the thread of “${thread.message.fallback}”: ${text}`);
    return comesIn(name, { kind: "text", text, repliesTo: nameOf(thread.externalId) });
  }

  async function edit(name: string, was: string, text: string): Promise<Message | null> {
    written.push(`**${name}** changes “${was}” to: ${text}`);
    return arrives(name, { kind: "edit", text, of: await lineOf(name, was) });
  }

  async function remove(name: string, was: string): Promise<Message | null> {
    written.push(`**${name}** deletes “${was}”`);
    return arrives(name, { kind: "delete", of: await lineOf(name, was) });
  }

  /** The last line of somebody that began with these words. */
  async function lineOf(name: string, words: string): Promise<string> {
    const { line } = await db
      .selectFrom("incoming")
      .select(sql<string>`coalesce(body ->> 'messageId', external_id)`.as("line"))
      .where("person_id", "=", plan.person(name).id)
      .where(sql<boolean>`body ->> 'kind' = 'text' and starts_with(body ->> 'text', ${words})`)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    return line;
  }

  async function drop(name: string, { name: fileName, bytes }: DroppedFile): Promise<Message> {
    written.push(`**${name}** drops the file **${fileName}**`);
    const file = { id: `file-${now.getTime()}`, name: fileName, size: bytes.length, mediaType: null };
    await comesIn(name, { kind: "files", text: "", files: [file], repliesTo: null }, { bytes });
    const accepted = await db.selectFrom("upload").select("id").where("state", "=", "accepted").execute();
    for (const { id } of accepted) await readUpload(context(), id, 1, [channel]);
    await deliver();
    return lastTo(name);
  }

  async function press(name: string, label: string, isLate: boolean): Promise<Message> {
    const { one, repliesTo } = choiceSeen(name, label);
    written.push(`**${name}** presses **[${label}]**`);
    return comesIn(name, { kind: "press", ...one.press, repliesTo }, { isLate });
  }

  async function fill(name: string, label: string, values: Readonly<Record<string, string>>): Promise<Message> {
    const { one, repliesTo } = choiceSeen(name, label);
    const { id } = plan.person(name);
    const form = one.opensForm ? await formFor(context(), one.press, id) : null;
    if (!form) throw new Error(`${label} opens no form for ${name}`);
    const labels = form.inputs.flatMap((input) => {
      const value = values[input.id];
      return value === undefined
        ? []
        : [`- ${input.label}: ${input.options.find((option) => option.value === value)?.label ?? value}`];
    });
    written.push(`**${name}** presses **[${label}]** and fills in “${form.title}”:\n\n${labels.join("\n")}`);
    const sent = { ...form.submit.press, values };
    const errors = await checkForm(context(), sent, id);
    if (Object.keys(errors).length > 0) throw new Error(`the form refuses ${JSON.stringify(errors)}`);
    return comesIn(name, { kind: "form", ...sent, repliesTo }, { opener: one.press });
  }

  async function happens(name: string, kind: "joined" | "home"): Promise<Message | null> {
    written.push(kind === "joined" ? `**${name}** is added` : `**${name}** opens their home`);
    return arrives(name, { kind });
  }

  /** The last choice with this label that somebody was shown. */
  function choiceSeen(name: string, label: string) {
    const { id } = plan.person(name);
    const found = inbox
      .of(id)
      .toReversed()
      .flatMap(({ message, externalId }) =>
        message.view
          .flatMap((block) => (block.kind === "choices" ? block.choices : []))
          .map((one) => ({ one, externalId })),
      )
      .find(({ one }) => one.label === label);
    if (!found) throw new Error(`${name} sees no button ${label}`);
    return { one: found.one, repliesTo: nameOf(found.externalId) };
  }

  function nameOf(arrived: string): string {
    return names.get(arrived) ?? arrived;
  }

  function forge(name: string, one: Press): Promise<Message> {
    return comesIn(name, { kind: "press", ...one, repliesTo: null });
  }

  async function comesIn(name: string, body: IncomingBody, how: Partial<Coming> = {}): Promise<Message> {
    const answer = await arrives(name, body, how);
    if (!answer) throw new Error(`nothing answered ${name}`);
    return answer;
  }

  async function arrives(name: string, body: IncomingBody, how: Partial<Coming> = {}): Promise<Message | null> {
    now = new Date(now.getTime() + 60_000);
    const plainly = { bytes: null, opener: null, isLate: false };
    const id = await way.bringIn({ ...plainly, ...how, personId: plan.person(name).id, body });
    if (id === null) return null;
    lastIncoming = id;
    await handleIncoming(context(), id);
    await deliver();
    await makePapers(id);
    return inbox.find(plan.person(name).id, `answer-${id}-0`)?.message ?? null;
  }

  /** As the program stores what its channels hear. */
  async function store({ bytes, organisationId = plan.organisation.id, ...said }: Said): Promise<IncomingId> {
    const { id } = await storeIncoming(db, { organisationId, at: now, ...said });
    for (const { id: fileId, ...file } of said.body.kind === "files" ? said.body.files : []) {
      const { personId, channel: heardIn } = said;
      const place = { organisationId, personId, incomingId: id, channel: heardIn, at: now };
      await storeUpload(db, { ...file, ...place, fileId, bytes: bytes?.get(fileId) ?? null });
    }
    return id;
  }

  /** The work of the job that makes what was asked for. */
  async function makePapers(asked: IncomingId): Promise<void> {
    const papers = { address: "https://due.ashcombe.example", office: { program: "/nowhere/soffice", withinMs: 1000 } };
    const clock = { now: async () => now };
    const { documents } = await workAfter(db, asked);
    for (const id of documents) await makeAsked(id, { db, clock, channels: [channel], papers, log: SILENT });
    if (documents.length > 0) await deliver();
  }

  async function handleAgain(): Promise<number> {
    if (lastIncoming === null) throw new Error("nothing came in yet");
    return (await handleIncoming(context(), lastIncoming)).length;
  }

  async function sweep(): Promise<void> {
    await way.ready?.();
    await sweepOrganisation(db, plan.organisation.id, now, SILENT);
    await deliver();
  }

  async function morningOf(moment: string): Promise<void> {
    now = new Date(moment);
    written.push(`*${writeDay(today())}*`);
    await sweep();
  }

  async function turnClockTo(moment: string): Promise<void> {
    now = new Date(moment);
    written.push(`*${writeDay(today())}*`);
    await deliver();
  }

  /** What was left on somebody's desk is put together just before it goes out; null where nothing of it waits any more. */
  async function stillSaid(row: Selectable<Schema["message"]>): Promise<Message | null> {
    if (row.purpose !== HAND_OFF) return messageSchema.parse(row.content);
    const { id, organisation_id: organisationId, person_id: personId, purpose, content } = row;
    const verdict = await stillTrue(db, { id, organisationId, personId, purpose, content }, now);
    if (verdict.kind === "send") return verdict.message;
    await db.updateTable("message").set({ state: "suppressed" }).where("id", "=", id).execute();
    return null;
  }

  /** The ledger's work in one line: what is due goes out, and is sent. */
  async function deliver(): Promise<void> {
    const due = await db
      .selectFrom("message")
      .selectAll()
      .where("organisation_id", "=", plan.organisation.id)
      .where("state", "=", "planned")
      .where("not_before", "<=", now)
      .orderBy("id")
      .execute();
    for (const row of due) {
      const message = await stillSaid(row);
      if (message === null) continue;
      const place = placeSchema.nullable().parse(row.place);
      // That an answer was sent is said where others read along, which a terminal does not have.
      const isThere = place !== null && !place.alone;
      const sent = await channel.send({
        messageId: row.id,
        key: row.key,
        organisationId: row.organisation_id,
        personId: row.person_id,
        place: isThere ? place : null,
        replaces: row.replaces,
        message,
        deadline: new Date(now.getTime() + 60_000),
      });
      if (sent.kind !== "sent") throw new Error(JSON.stringify(sent));
      if (isThere) {
        await db.updateTable("message").set({ state: "sent", sent_at: now }).where("id", "=", row.id).execute();
        continue;
      }
      // At the terminal this is the same message, which is there already.
      const { externalId } = await inbox.put(row.person_id, row.key, message);
      names.set(externalId, sent.externalId);
      await db
        .updateTable("message")
        .set({ state: "sent", sent_at: now, external_id: sent.externalId })
        .where("id", "=", row.id)
        .execute();
      const { name } = await db
        .selectFrom("person")
        .select("name")
        .where("id", "=", row.person_id)
        .executeTakeFirstOrThrow();
      written.push(`**Due Regard** to ${name}:\n\n\`\`\`text\n${renderTerminal(message, 96)}\n\`\`\``);
    }
  }

  function lastTo(name: string): Message {
    const arrived = inbox.of(plan.person(name).id).at(-1);
    if (!arrived) throw new Error(`${name} was sent nothing`);
    return arrived.message;
  }

  function transcript(title: string): string {
    // The trail names the chat in which something was said: that alone is another.
    const told = written.join("\n\n").replaceAll(`, in ${channel.name}\n`, `, in ${TERMINAL}\n`);
    return `# ${title}\n\n${told}\n`;
  }

  function context() {
    return { db, now, today: today(), organisation: plan.organisation, ...ports };
  }
}

function bytesIn(body: IncomingBody, bytes: Uint8Array | null): ReadonlyMap<string, Uint8Array> {
  const [file] = body.kind === "files" ? body.files : [];
  return new Map(file && bytes ? [[file.id, bytes]] : []);
}

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Everything that an undo must restore, of every action, as the store has it. */
export async function wholeState(db: Database) {
  const actions = await db
    .selectFrom("action")
    .select(["id", "state", "status", "rag", "note", "due_on", "reported_at", "reported_by"])
    .orderBy("id")
    .execute();
  const checks = await db.selectFrom("check_date").selectAll().orderBy(sql`action_id, check_on, kind`).execute();
  return { actions, checks };
}
