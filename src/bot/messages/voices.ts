// People who rate one action differently: each with their word and day, the one that stands first.
import type { Voice } from "../../db/speakers.ts";
import { writeDay } from "../../plan/calendar.ts";
import { ragMarkIn, type StatusScheme } from "../../plan/status-scheme.ts";

/** "■ Red by Sam Okoro on 23 June 2026, which stands; ● Green by Priya Shah on 22 June 2026" */
export function sayVoices(voices: readonly Voice[], scheme: StatusScheme): string {
  return voices
    .map(
      ({ name, rag, on, isOwner }, index) =>
        `${ragMarkIn(scheme, rag)} by ${name}${isOwner ? "" : ", who does not own it,"} on ${writeDay(on)}${index === 0 ? ", which stands" : ""}`,
    )
    .join("; ");
}
