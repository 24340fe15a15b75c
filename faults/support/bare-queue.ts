// The same work on the bare queue: a job posts and is done. What happens to it shows that the harness bites.
import { openDatabase } from "../../src/db/open-database.ts";
import type { StoreConfig } from "../../src/db/store.ts";
import { listen } from "../../src/http.ts";
import { openBackend, type QueueConfig } from "../../src/jobs/backend.ts";
import type { MessageId, OrganisationId, PersonId } from "../../src/plan/ids.ts";
import { httpChannel } from "../../test/support/http-channel.ts";

export interface BareOrder {
  readonly store: StoreConfig;
  readonly queue: QueueConfig;
  readonly chat: string;
  /** So many jobs there are from the first start on. */
  readonly jobs: number;
  /** Whether a job whose process died is begun again for ever, or once as by default. */
  readonly liveliness: "as ours" | "stalls as by default";
}

const LIVELY = { lockDuration: 5_000, stalledInterval: 5_000, runRetryDelay: 1_000 };

/** Prints `port N`, `ready`, and whenever the queue is empty `failed N` (jobs that the library gave up) and `idle`. */
async function serve({ store, queue: config, chat, jobs, liveliness }: BareOrder): Promise<void> {
  const database = await openDatabase(store);
  const backend = await openBackend(database, config);
  const queue = backend.queue("delivery");
  queue.on("error", () => {});
  const channel = httpChannel(chat);
  const worker = backend.worker(
    "delivery",
    async ({ data }) => {
      const { key, person, dies } = data as { key: string; person: number; dies?: boolean };
      if (dies) process.kill(process.pid, "SIGKILL");
      const sent = await channel.send({
        messageId: 0 as MessageId,
        organisationId: 0 as OrganisationId,
        key,
        personId: person as PersonId,
        message: { fallback: key, view: [] },
        place: null,
        replaces: null,
        deadline: new Date(Date.now() + 3_600_000),
      });
      if (sent.kind !== "sent") throw new Error(sent.kind);
    },
    { ...LIVELY, ...(liveliness === "as ours" ? { maxStalledCount: 1_000 } : {}), concurrency: 10 },
  );
  worker.on("error", () => {});
  await worker.waitUntilReady();
  const rules = { attempts: 20, backoff: { type: "fixed", delay: 500 } };
  const first = Array.from({ length: jobs }, (_, index) => index + 1);
  await queue.addBulk(
    first.map((nth) => ({
      name: "post",
      data: { key: `bare-${nth}`, person: nth },
      opts: { ...rules, jobId: `bare-${nth}` },
    })),
  );
  const server = await listen(
    { host: "127.0.0.1", port: 0 },
    {
      isReady: async () => true,
      failed: () => {},
      routes: [
        {
          path: "/events",
          // As a chat library does by default: the answer goes out before anything was done about the event.
          handle: async (request, response) => {
            let body = "";
            for await (const part of request) body += part;
            response.writeHead(200).end("{}");
            const { id, person, dies } = JSON.parse(body);
            await queue.add("reply", { key: id, person, dies }, rules);
          },
        },
      ],
    },
  );
  worker.run().catch(() => {});
  process.once("SIGTERM", () => process.exit(0));
  process.stdout.write(`port ${server.port}\nready\n`);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const counts = await queue.getJobCounts("waiting", "active", "delayed").catch(() => ({ waiting: 1 }));
    if (Object.values(counts).some((count) => count !== 0)) continue;
    process.stdout.write(`failed ${await queue.getFailedCount()}\nidle\n`);
  }
}

if (import.meta.main) await serve(JSON.parse(process.argv[2] ?? "{}"));
