// What people say about when they may be written to: their days, their hours, and not at all.

export type OwnTime =
  /** ISO weekdays, 1 is Monday; none where they said that they work part-time and not when. */
  | { readonly kind: "working-days"; readonly days: readonly number[] }
  /** Not on these; the others stay as they are. */
  | { readonly kind: "free-days"; readonly days: readonly number[] }
  /** Minutes since midnight. */
  | { readonly kind: "hours"; readonly from: number; readonly to: number }
  /** Until they say otherwise. */
  | { readonly kind: "mute" }
  | { readonly kind: "unmute" };
