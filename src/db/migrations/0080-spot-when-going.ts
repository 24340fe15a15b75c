// A conversation is taken when a message really goes there, and not when its moment in the lane is given away: an answer
// does not wait behind a reminder that is to come in a minute.
import { type Kysely, sql } from "kysely";

/** Milliseconds to wait; 0: now. The lane's row is locked before the conversation's, so that two never wait for each other. */
const TAKE_SLOT = `create or replace function due_regard.take_slot(
    message bigint, organisation bigint, service text, workspace text,
    lane_name text, step_ms float8, burst_ms float8, place_name text, place_ms float8, ahead_ms float8
  ) returns float8 language plpgsql as $$
  declare
    present timestamptz := clock_timestamp();
    soon timestamptz := present + interval '20 ms';
    held timestamptz;
    lane_next timestamptz;
    place_next timestamptz;
    chosen timestamptz;
  begin
    delete from due_regard.send_slot where message_id = message and at <= soon returning at into held;
    if held is null then
      select at into held from due_regard.send_slot where message_id = message;
      if held is not null then return extract(epoch from held - present) * 1000; end if;
    end if;

    -- A moment that was left unused for long is given away anew.
    if held is null or held <= present - interval '10 s' then
      insert into due_regard.pace as pace values (organisation, service, workspace, lane_name, present)
        on conflict (organisation_id, channel, tenant, lane) do update set next_at = greatest(pace.next_at, present)
        returning next_at into lane_next;
      chosen := greatest(present, lane_next - burst_ms * interval '1 ms');
    else
      chosen := present;
    end if;
    if place_name is not null then
      insert into due_regard.pace as pace values (organisation, service, workspace, place_name, present)
        on conflict (organisation_id, channel, tenant, lane) do update set next_at = greatest(pace.next_at, present)
        returning next_at into place_next;
      if place_next > greatest(chosen, soon) then
        if lane_next is null then insert into due_regard.send_slot values (message, organisation, place_next); end if;
        return greatest(1, extract(epoch from place_next - present) * 1000);
      end if;
    end if;
    if chosen > present + ahead_ms * interval '1 ms' then
      return greatest(1, least(extract(epoch from chosen - present) * 1000, ahead_ms * 0.8));
    end if;

    update due_regard.pace set next_at = lane_next + step_ms * interval '1 ms'
      where lane_next is not null
        and organisation_id = organisation and channel = service and tenant = workspace and lane = lane_name;
    if chosen > soon then
      insert into due_regard.send_slot values (message, organisation, chosen);
      return extract(epoch from chosen - present) * 1000;
    end if;
    update due_regard.pace set next_at = present + place_ms * interval '1 ms'
      where organisation_id = organisation and channel = service and tenant = workspace and lane = place_name;
    return 0;
  end $$`;

export async function up(kysely: Kysely<unknown>): Promise<void> {
  await sql.raw(TAKE_SLOT).execute(kysely);
}
