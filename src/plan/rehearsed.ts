// A message of a rehearsal: who would be told what, when and why.
import type { PersonId, PlanId } from "./ids.ts";
import type { MessageKind } from "./why-sent.ts";

export interface RehearsedMessage {
  readonly at: Date;
  readonly personId: PersonId;
  readonly name: string;
  /** Where a team is reached in a channel, that channel's name. */
  readonly email: string;
  readonly kind: MessageKind;
  /** References, the most pressing first. */
  readonly actions: readonly string[];
  /** The plans that it is about. */
  readonly plans: readonly PlanId[];
  readonly why: string;
}
