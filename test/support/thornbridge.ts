// What many stories begin with: two actions of two directorates, and the people of a council that we invented.
import type { GivenAction, GivenPerson } from "./a-plan.ts";

export const LET_STALLS = {
  reference: "PLA-1",
  words: "Let market stalls so that new traders from all communities can apply.",
  directorate: "Place",
  owners: ["Head of Economy"],
} as const satisfies GivenAction;

export const HEAR_CARERS = {
  reference: "ADU-1",
  words: "Hold listening events with carers in every ward.",
  directorate: "Adults",
  owners: ["Head of Care"],
} as const satisfies GivenAction;

export const PRIYA: GivenPerson = { name: "Priya Shah", holds: ["Head of Economy"] };
export const SAM: GivenPerson = { name: "Sam Okoro", holds: ["Head of Care"] };
export const OLU: GivenPerson = { name: "Olu Bright", role: "officer" };
