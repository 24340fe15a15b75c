// The tables of organisations, people, what they hold and where they are reached.

import type { ColumnType, Generated } from "kysely";
import type { LocalDate } from "../../plan/calendar.ts";
import type {
  ConnectionId,
  DirectorateId,
  OrganisationId,
  PersonId,
  PlanId,
  PostId,
  SectionId,
} from "../../plan/ids.ts";
import type { RoleName } from "../../plan/rights.ts";
import type { Day, Id, Instant, InstantWithDefault, JsonWithDefault } from "./columns.ts";

export type Nation = "england-and-wales" | "scotland" | "northern-ireland";

export interface OrganisationTable {
  id: Id<OrganisationId>;
  name: string;
  time_zone: Generated<string>;
  nation: Generated<Nation>;
  /** Departures from the default policy; read through `plan/policy.ts`. */
  policy: JsonWithDefault<Record<string, unknown>>;
  created_at: InstantWithDefault;
  /** When a sweep last ended here, by the database's clock; null before the first. */
  swept_at: Date | null;
  /** The last day on which recurring check dates were written ahead. */
  checked_ahead_on: LocalDate | null;
}

export interface PersonTable {
  id: Id<PersonId>;
  organisation_id: OrganisationId;
  name: string;
  /** Lower case. Where a team is reached in a channel, that channel's name ("#equalities"). */
  email: string;
  /** ISO weekdays, 1 is Monday. */
  working_days: JsonWithDefault<readonly number[]>;
  /** When they want to be written to, in minutes since midnight; null: in the organisation's hours. */
  hours: ColumnType<{ readonly from: number; readonly to: number } | null, string | null | undefined, string | null>;
  /** Where their clock shows another time than the organisation's, as their chat says; null: the organisation's. */
  time_zone: string | null;
  /** Their hours are counted in the organisation's time all the same. */
  keeps_office_time: Generated<boolean>;
  /** Since when they want no reminders, until they say otherwise; null while they want them. */
  muted_on: LocalDate | null;
  /** The channel that they are told things in: the one that they prefer, or else where they last wrote. */
  channel: Generated<string>;
  /** Null where they said nothing about it. */
  prefers_channel: string | null;
  /** A place is where a team is reached: a mailbox or a channel. */
  kind: Generated<"person" | "place">;
  /** The first day on which they are gone; null while they are here. */
  left_on: LocalDate | null;
  created_at: InstantWithDefault;
}

export interface ChatIdentityTable {
  channel: string;
  external_id: string;
  organisation_id: OrganisationId;
  person_id: PersonId;
  /** Where they are reached: what the channel needs to write to them, in its own shape. */
  place: JsonWithDefault<Record<string, unknown>>;
  /** Slack's workspace or Teams' tenant; empty at a terminal. */
  tenant: Generated<string>;
  seen_at: Date | null;
  /** Since when nothing reaches them there; null while it does. */
  unreachable_at: Date | null;
  unreachable_because: string | null;
}

/** A chat service's workspace or tenant that an organisation has connected. It stays when it ends, with the reason. */
export interface ConnectionTable {
  id: Id<ConnectionId>;
  organisation_id: OrganisationId;
  channel: string;
  /** Slack's workspace (or enterprise) id, Teams' tenant id. */
  tenant: string;
  name: string;
  /** Sealed (`db/seal.ts`): never in the clear. Null where the environment holds them. */
  credentials: string | null;
  settings: JsonWithDefault<Record<string, unknown>>;
  connected_at: InstantWithDefault;
  ended_at: Date | null;
  ended_because: string | null;
}

export interface AbsenceTable {
  id: Id<number>;
  person_id: PersonId;
  from_on: Day;
  /** The last day away. */
  until_on: Day;
  recorded_at: InstantWithDefault;
}

/** Somebody stands in for somebody else: asked in their place, and may report for their posts. */
export interface CoverTable {
  id: Id<number>;
  person_id: PersonId;
  cover_id: PersonId;
  from_on: Day;
  until_on: Day;
}

/** A role for the whole organisation where the three scopes are null. */
export interface RoleTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  role: RoleName;
  plan_id: PlanId | null;
  directorate_id: DirectorateId | null;
  section_id: SectionId | null;
  granted_at: InstantWithDefault;
}

export interface PostTable {
  id: Id<PostId>;
  organisation_id: OrganisationId;
  title: string;
  title_key: string;
  /** Set for titles that mean somebody else in each directorate ("Director"); null otherwise. */
  directorate_id: DirectorateId | null;
  /** A team may be reached in a place; a partner stands outside the organisation and has contacts instead of holders. */
  kind: Generated<"post" | "team" | "partner">;
  /** What an officer said about a vacancy; who holds it on a day stands in `holding`. */
  vacant_from: LocalDate | null;
  vacant_until: LocalDate | null;
  /** The post that this was another spelling of. */
  merged_into: PostId | null;
}

export interface HoldingTable {
  id: Id<number>;
  post_id: PostId;
  person_id: PersonId;
  from_on: Day;
  /** The last day; null while it goes on. */
  until_on: LocalDate | null;
  /** Acting up: theirs for the time being. */
  acting: Generated<boolean>;
}

/** Two posts that look alike and were said to be two. */
export interface PostDistinctTable {
  post_id: PostId;
  /** The greater id. */
  other_id: PostId;
}

export interface DirectorateTable {
  id: Id<DirectorateId>;
  organisation_id: OrganisationId;
  name: string;
  /** `nameKey(name)`: how spellings of one name meet. */
  name_key: string;
  /** The directorate that it has become part of; null while it stands for itself. */
  merged_into: DirectorateId | null;
}

/** What a directorate was called before. */
export interface DirectorateNameTable {
  id: Id<number>;
  directorate_id: DirectorateId;
  name: string;
  name_key: string;
  /** The last day of that name. */
  until_on: Day;
}

/** One row for each person who was told once what this is and why it writes to them. */
export interface WelcomeTable {
  person_id: PersonId;
  organisation_id: OrganisationId;
  welcomed_at: Instant;
}

/** Who reads a plan's digest besides those with the leadership role. */
export interface DigestReaderTable {
  organisation_id: OrganisationId;
  plan_id: PlanId;
  person_id: PersonId;
  chosen_by: PersonId | null;
  chosen_at: Instant;
}
