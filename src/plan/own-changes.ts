// What people set for themselves alone: they take it back themselves, whatever their role.

/** As the kinds of `change` that are kept and audited. */
export const OWN_CHANGES = {
  snooze: "snooze.set",
  mute: "reminders.muted",
  away: "absence.recorded",
  settings: "settings.changed",
} as const;

export const OWN_CHANGE_KINDS: readonly string[] = Object.values(OWN_CHANGES);

export function isOwnChange(kind: string): boolean {
  return OWN_CHANGE_KINDS.includes(kind);
}
