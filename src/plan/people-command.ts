// What somebody says about posts, people, teams, roles and directorates, as read: names are still words.
import type { LocalDate } from "./calendar.ts";
import type { RoleName } from "./rights.ts";

/** Names stay as typed; who and what they mean is looked up by the handler. A day is null where none was said. */
export type PeopleCommand =
  | {
      readonly kind: "assign";
      readonly post: string;
      /** One person, or several: "Priya and Sam". */
      readonly people: string;
      readonly insteadOf: string | null;
      readonly acting: boolean;
      readonly from: LocalDate | null;
      readonly until: LocalDate | null;
    }
  | { readonly kind: "end-holding"; readonly person: string; readonly post: string; readonly from: LocalDate | null }
  | {
      readonly kind: "vacant";
      readonly post: string;
      readonly from: LocalDate | null;
      readonly until: LocalDate | null;
    }
  /** `on` is the first day without them. */
  | { readonly kind: "left"; readonly person: string; readonly on: LocalDate | null }
  | { readonly kind: "reached-in"; readonly team: string; readonly place: string }
  | { readonly kind: "partner"; readonly partner: string; readonly contact: string | null }
  | {
      readonly kind: "cover";
      readonly cover: string;
      readonly person: string;
      readonly from: LocalDate | null;
      readonly until: LocalDate | null;
    }
  | { readonly kind: "end-cover"; readonly cover: string; readonly person: string }
  | { readonly kind: "transfer"; readonly from: string; readonly to: string; readonly on: LocalDate | null }
  | { readonly kind: "same-post"; readonly spelling: string; readonly post: string }
  | {
      readonly kind: "rename-directorate";
      /** One directorate, or several that become one. */
      readonly names: string;
      readonly to: string;
      readonly on: LocalDate | null;
    }
  | { readonly kind: "give-role"; readonly person: string; readonly role: RoleName; readonly of: string | null }
  | { readonly kind: "take-role"; readonly person: string; readonly role: RoleName; readonly of: string | null }
  | { readonly kind: "who-may" }
  | { readonly kind: "who-unmatched" }
  | { readonly kind: "who-unreachable" }
  /** The chat in which somebody wants to be told things; null: wherever they wrote last. */
  | { readonly kind: "tell-me-in"; readonly chat: "teams" | "slack" | null }
  | { readonly kind: "load"; readonly of: string | null };
