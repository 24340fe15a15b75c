// How the work stands, in figures for whoever watches the service: a few questions that indexes answer.
import { sql } from "kysely";
import type { Database } from "./database.ts";
import type { MessageState } from "./schema/message-tables.ts";

export interface WorkFigures {
  /** What is due and not done, whatever the queue knows of it. */
  readonly waiting: { readonly messages: number; readonly incoming: number; readonly uploads: number };
  /** For how long the oldest message that is due has not been sent, in seconds; 0 where none is. */
  readonly oldestUnsentSeconds: number;
  /** Since the sweep that is longest ago; 0 where there is nothing to sweep. */
  readonly sweepAgeSeconds: number;
  /** Messages planned in the last 24 hours by what became of them. */
  readonly messages: ReadonlyMap<MessageState, number>;
  /** How long messages of the last 24 hours took from being planned to being sent, in seconds; null where none was. */
  readonly lateness: { readonly median: number; readonly p95: number; readonly most: number } | null;
  /** What came in in the last 24 hours by what became of it; one message may be counted under several. */
  readonly incoming: ReadonlyMap<string, number>;
  /** What an officer has to look at, of any age. */
  readonly troubled: { readonly failed: number; readonly unconfirmed: number; readonly notHandled: number };
}

/** Of all organisations together. */
export async function workFigures(db: Database): Promise<WorkFigures> {
  const { rows: now } = await sql<Now>`
    select
      (select count(*) from due_regard.message
        where state = 'sending' or (state = 'planned' and not_before <= clock_timestamp())) as messages,
      (select count(*) from due_regard.incoming where state = 'stored') as incoming,
      (select count(*) from due_regard.upload where state = 'accepted') as uploads,
      (select coalesce(extract(epoch from max(clock_timestamp() - not_before)), 0)::float8 from due_regard.message
        where state in ('planned', 'sending') and not_before <= clock_timestamp()) as "oldestUnsentSeconds",
      (select coalesce(extract(epoch from max(clock_timestamp() - coalesce(swept_at, created_at))), 0)::float8
        from due_regard.organisation) as "sweepAgeSeconds",
      (select count(*) from due_regard.message where state = 'failed') as failed,
      (select count(*) from due_regard.message where state = 'unconfirmed') as unconfirmed,
      (select count(*) from due_regard.incoming where state = 'failed') as "notHandled"`.execute(db);
  const [at] = now;
  if (!at) throw new Error("the database told no figures");
  const { rows: sent } = await sql<Sent>`
    select state, count(*) as count,
      percentile_cont(0.5) within group (order by extract(epoch from sent_at - planned_at))::float8 as median,
      percentile_cont(0.95) within group (order by extract(epoch from sent_at - planned_at))::float8 as p95,
      max(extract(epoch from sent_at - planned_at))::float8 as most
    from due_regard.message where planned_at > clock_timestamp() - interval '24 hours' group by state`.execute(db);
  const { rows: heard } = await sql<{ became: string; count: number }>`
    select case when incoming.state <> 'handled' then incoming.state
        when part ->> 'why' like '%not understood%' then 'not understood'
        else coalesce(part ->> 'as', 'nothing') end as became, count(*) as count
    from due_regard.incoming left join lateral jsonb_array_elements(incoming.became) part on true
    where incoming.received_at > clock_timestamp() - interval '24 hours' group by 1`.execute(db);
  const delivered = sent.find(({ state }) => state === "sent");
  const { messages, incoming, uploads, failed, unconfirmed, notHandled } = at;
  return {
    waiting: { messages, incoming, uploads },
    oldestUnsentSeconds: at.oldestUnsentSeconds,
    sweepAgeSeconds: at.sweepAgeSeconds,
    messages: new Map(sent.map(({ state, count }) => [state, count])),
    lateness: delivered ? { median: delivered.median, p95: delivered.p95, most: delivered.most } : null,
    incoming: new Map(heard.map(({ became, count }) => [became, count])),
    troubled: { failed, unconfirmed, notHandled },
  };
}

interface Now {
  readonly messages: number;
  readonly incoming: number;
  readonly uploads: number;
  readonly oldestUnsentSeconds: number;
  readonly sweepAgeSeconds: number;
  readonly failed: number;
  readonly unconfirmed: number;
  readonly notHandled: number;
}

interface Sent {
  readonly state: MessageState;
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}
