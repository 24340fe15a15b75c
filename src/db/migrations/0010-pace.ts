// How fast is sent: a chat service's limits are kept to before it has to say so, by all processes together.
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // When the next message may go out in a lane (a workspace's reminders) or a conversation.
  `create table due_regard.pace (
    organisation_id bigint not null references due_regard.organisation,
    channel text not null,
    tenant text not null,
    lane text not null,
    next_at timestamptz not null,
    primary key (organisation_id, channel, tenant, lane)
  )`,
  // A message's own moment, taken ahead, so that those who wait come once and in their order.
  `create table due_regard.send_slot (
    message_id bigint primary key references due_regard.message on delete cascade,
    organisation_id bigint not null references due_regard.organisation,
    at timestamptz not null
  )`,

  // Milliseconds to wait; 0: now. The lane's row is locked first, always, so that two never wait for each other.
  `create function due_regard.take_slot(
    message bigint, organisation bigint, service text, workspace text,
    lane_name text, step_ms float8, burst_ms float8, place_name text, place_ms float8, ahead_ms float8
  ) returns float8 language plpgsql as $$
  declare
    present timestamptz := clock_timestamp();
    held timestamptz;
    lane_next timestamptz;
    place_next timestamptz;
    chosen timestamptz;
  begin
    delete from due_regard.send_slot where message_id = message and at <= present + interval '20 ms' returning at into held;
    if held > present - interval '10 s' then return 0; end if;
    select at into held from due_regard.send_slot where message_id = message;
    if held is not null then return extract(epoch from held - present) * 1000; end if;

    insert into due_regard.pace as pace values (organisation, service, workspace, lane_name, present)
      on conflict (organisation_id, channel, tenant, lane) do update set next_at = greatest(pace.next_at, present)
      returning next_at into lane_next;
    chosen := greatest(present, lane_next - burst_ms * interval '1 ms');
    if place_name is not null then
      insert into due_regard.pace as pace values (organisation, service, workspace, place_name, present)
        on conflict (organisation_id, channel, tenant, lane) do update set next_at = greatest(pace.next_at, present)
        returning next_at into place_next;
      if place_next > chosen then return greatest(1, extract(epoch from place_next - present) * 1000); end if;
    end if;
    if chosen > present + ahead_ms * interval '1 ms' then
      return greatest(1, least(extract(epoch from chosen - present) * 1000, ahead_ms * 0.8));
    end if;

    update due_regard.pace set next_at = lane_next + step_ms * interval '1 ms'
      where organisation_id = organisation and channel = service and tenant = workspace and lane = lane_name;
    update due_regard.pace set next_at = chosen + place_ms * interval '1 ms'
      where organisation_id = organisation and channel = service and tenant = workspace and lane = place_name;
    if chosen <= present + interval '20 ms' then return 0; end if;
    insert into due_regard.send_slot values (message, organisation, chosen);
    return extract(epoch from chosen - present) * 1000;
  end $$`,
];

export async function up(kysely: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(kysely);
}
