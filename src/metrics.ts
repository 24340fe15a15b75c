// Figures for Prometheus: what the log says is counted, and how the work stands is asked of the database.
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "./db/database.ts";
import { workFigures } from "./db/work-figures.ts";
import type { Log } from "./jobs/log-port.ts";

export interface Metrics {
  /** The same log; each thing that it says is done is counted on the way, whatever level is written. */
  readonly counting: (log: Log) => Log;
  /** All figures in Prometheus's text format. */
  readonly text: (db: Database) => Promise<string>;
  readonly contentType: string;
}

/**
 * A registry of this service's own. Counters begin at 0 with the process, as Prometheus expects; gauges come from the
 * database, are the same in every process, and may be scraped from any of them. Nothing in them names anybody.
 */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `due_regard_${name}`, help, labelNames, registers });

  const done = new Counter({
    name: "due_regard_done_total",
    help: "Things that this process did, by the event in its log and how it ended (message.delivered, incoming.handled, sweep.done).",
    labelNames: ["event", "outcome"],
    registers,
  });
  const took = new Histogram({
    name: "due_regard_done_seconds",
    help: "How long they took.",
    labelNames: ["event"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
    registers,
  });
  const waiting = gauge("waiting", "What is due and not done yet, by kind.", ["kind"]);
  const oldest = gauge("oldest_unsent_seconds", "For how long the oldest message that is due has not been sent.");
  const sweepAge = gauge("sweep_age_seconds", "Since the sweep that is longest ago.");
  const messages = gauge("messages_last_day", "Messages planned in the last 24 hours, by state.", ["state"]);
  const late = gauge("late_seconds_last_day", "From planned to sent, in the last 24 hours.", ["quantile"]);
  const incoming = gauge("incoming_last_day", "What came in in the last 24 hours, by what became of it.", ["became"]);
  const troubled = gauge("troubled", "What an officer has to look at, of any age.", ["kind"]);
  const memory = gauge("resident_memory_bytes", "Memory of this process.");

  return {
    contentType: registry.contentType,
    counting: (log) => ({
      info: (fields, message) => counted("done", fields, () => log.info(fields, message)),
      warn: (fields, message) => counted("warned", fields, () => log.warn(fields, message)),
      error: (fields, message) => counted("failed", fields, () => log.error(fields, message)),
    }),
    async text(db) {
      const figures = await workFigures(db);
      for (const one of [waiting, messages, late, incoming, troubled]) one.reset();
      for (const [kind, count] of Object.entries(figures.waiting)) waiting.set({ kind }, count);
      for (const [kind, count] of Object.entries(figures.troubled)) troubled.set({ kind }, count);
      for (const [state, count] of figures.messages) messages.set({ state }, count);
      for (const [became, count] of figures.incoming) incoming.set({ became }, count);
      if (figures.lateness) {
        late.set({ quantile: "0.5" }, figures.lateness.median);
        late.set({ quantile: "0.95" }, figures.lateness.p95);
        late.set({ quantile: "1" }, figures.lateness.most);
      }
      oldest.set(figures.oldestUnsentSeconds);
      sweepAge.set(figures.sweepAgeSeconds);
      memory.set(process.memoryUsage.rss());
      return await registry.metrics();
    },
  };

  function counted(otherwise: string, fields: Readonly<Record<string, unknown>>, write: () => void): void {
    const event = String(fields.event ?? "other");
    done.inc({ event, outcome: typeof fields.outcome === "string" ? fields.outcome : otherwise });
    if (typeof fields.ms === "number") took.observe({ event }, fields.ms / 1000);
    write();
  }
}
