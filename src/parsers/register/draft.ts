// An action of the register together with what stayed doubtful about it.
import type { RegisterAction } from "../../plan/register.ts";
import type { OwnerDoubt } from "../owners/read-owners.ts";
import type { ActionRow } from "../table/action-row.ts";

export interface Draft {
  readonly action: RegisterAction;
  readonly read: ActionRow;
  readonly ownerDoubts: readonly OwnerDoubt[];
}
