// Joins the house: the store, the queue, the channels and the conversation.
import type { Channel } from "./bot/channel.ts";
import type { Core, Receive, Said } from "./bot/chat-service.ts";
import type { BotContext } from "./bot/context.ts";
import type { Directory } from "./bot/directory.ts";
import { handleIncoming } from "./bot/dispatch.ts";
import { checkForm, formFor } from "./bot/forms/forms.ts";
import { homeOf } from "./bot/home/home.ts";
import { readUpload } from "./bot/uploads/read-upload.ts";
import type { Database } from "./db/database.ts";
import { type Organisation, organisationById, organisationOfPerson } from "./db/people.ts";
import { type NewIncoming, storeAllIncoming, storeIncoming } from "./db/store-incoming.ts";
import { sweepAgeMs } from "./db/sweeps.ts";
import { organisationOfUpload, storeUpload } from "./db/uploads.ts";
import type { QueueConfig } from "./jobs/backend.ts";
import { type Clock, databaseClock } from "./jobs/clock.ts";
import type { Lease } from "./jobs/deliver.ts";
import type { Log } from "./jobs/log-port.ts";
import type { PaperOffice } from "./jobs/papers/make-asked.ts";
import { EVERY_FIVE_MINUTES, type Jobs, startJobs, type Tick } from "./jobs/start-jobs.ts";
import { together } from "./jobs/together.ts";
import { within } from "./jobs/wait.ts";
import type { OpenStore } from "./open-store.ts";
import { dayIn } from "./plan/calendar.ts";
import type { OrganisationId, PersonId } from "./plan/ids.ts";

/** The running service. Closing it finishes or releases what is in hand; the store stays open. */
export interface App extends AsyncDisposable {
  readonly db: Database;
  readonly organisation: Organisation;
  readonly clock: Clock;
  /** Resolves when the event is stored; it is handled after that, whatever happens to the caller. */
  readonly receive: Receive;
  /** What channels ask while somebody waits. */
  readonly core: Core;
  readonly jobs: Pick<Jobs, "sweepNow" | "idle">;
  /** Whether store and queue answer in time and the last sweep is not older than three ticks. */
  readonly isReady: () => Promise<boolean>;
}

export interface AppOptions {
  readonly store: OpenStore;
  readonly queue: QueueConfig;
  readonly channels: readonly Channel[];
  readonly log: Log;
  /** Where the service is reached from outside; left out or null: nobody said. */
  readonly publicUrl?: string | null;
  /** The database's clock unless a demo turns its own. */
  readonly clock?: Clock;
  /** How often the sweep comes, every five minutes by default; null: only when asked for. */
  readonly tick?: Tick | null;
  /** Whether the queue tells OpenTelemetry of its jobs; it does not by default. */
  readonly isTraced?: boolean;
  /** Where papers are made and opened; on this machine by default. */
  readonly papers?: PaperOffice;
  /** How long a message stays in the hand of whoever sends it; a minute by default. */
  readonly lease?: Lease;
}

/** Whoever asks whether we are ready does not wait for longer. */
const ANSWER_WITHIN_MS = 3_000;
const TICKS_MISSED = 3;

/** @throws UserError when the queue cannot be reached */
export async function startApp(options: AppOptions): Promise<App> {
  const { store, queue, channels, log, tick, lease } = options;
  const { db, organisation } = store;
  const { background } = store.database;
  const clock = options.clock ?? databaseClock(db);
  const jobs = await startJobs({
    database: store.database,
    queue,
    channels,
    clock,
    log,
    timeZone: organisation.timeZone,
    handleIncoming: async (id, whose) => handleIncoming(await contextOf(background, whose), id),
    readUpload: async (id, attempt) =>
      readUpload(await contextOf(background, await organisationOfUpload(background, id)), id, attempt, channels),
    isTraced: options.isTraced ?? false,
    ...(options.papers ? { papers: options.papers } : {}),
    ...(tick === undefined ? {} : { tick }),
    ...(lease === undefined ? {} : { lease }),
  });

  const storeWithOthers = together((events: readonly NewIncoming[]) => storeAllIncoming(db, events));

  /** The event and its files are stored together, or not at all. */
  async function keep(said: Said) {
    const { bytes, organisationId = organisation.id, ...event } = said;
    const at = await clock.now();
    const { body } = said;
    // Somebody waits for the acknowledgement: one statement, and for all who say something at the same time.
    if (body.kind !== "files") return await storeWithOthers({ organisationId, at, ...event });
    return await db.transaction().execute(async (transaction) => {
      const stored = await storeIncoming(transaction, { organisationId, at, ...event });
      if (stored.kind === "new") {
        for (const { id, ...file } of body.files) {
          await storeUpload(transaction, {
            ...file,
            organisationId,
            incomingId: stored.id,
            personId: said.personId,
            channel: said.channel,
            fileId: id,
            bytes: bytes?.get(id) ?? null,
            at,
          });
        }
      }
      return stored;
    });
  }

  async function standsReady(): Promise<boolean> {
    const [sweepAge] = await Promise.all([sweepAgeMs(db), jobs.answers()]);
    return tick === null || sweepAge <= TICKS_MISSED * (tick ?? EVERY_FIVE_MINUTES).everyMs;
  }

  async function contextOf(through: Database, id: OrganisationId): Promise<BotContext> {
    const now = await clock.now();
    const whose = await organisationById(through, id);
    const today = dayIn(whose.timeZone, now);
    const reached = options.publicUrl ? { publicUrl: options.publicUrl } : {};
    return { db: through, now, today, organisation: whose, directory: directoryOf(channels, id), ...reached };
  }

  async function contextFor(person: PersonId): Promise<BotContext> {
    return contextOf(db, await organisationOfPerson(db, person));
  }

  return {
    db,
    organisation,
    clock,
    jobs,
    core: {
      formFor: async (press, person) => formFor(await contextFor(person), press, person),
      checkForm: async (sent, person) => checkForm(await contextFor(person), sent, person),
      homeFor: async (person) => homeOf(await contextFor(person), person),
    },
    async receive(said) {
      const stored = await keep(said);
      // Not waited for: whoever said it waits, and a queue that is slow or gone must not keep them. It never throws.
      if (stored.kind === "new") void jobs.enqueueIncoming(stored.id);
    },
    async isReady() {
      let ready = false;
      const asked = standsReady().then((is) => {
        ready = is;
      });
      await within(ANSWER_WITHIN_MS, asked, () => {});
      return ready;
    },
    [Symbol.asyncDispose]: () => jobs[Symbol.asyncDispose](),
  };
}

/** The lists of people of all chat services, as one. */
function directoryOf(channels: readonly Channel[], id: OrganisationId): Directory {
  const directories = channels.flatMap(({ directory }) => (directory ? [directory(id)] : []));
  return { find: (words) => directories.flatMap((directory) => directory.find(words)) };
}
