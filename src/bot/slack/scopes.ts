// What the app may do in a workspace, and why: the least that the product needs.

/** The same list stands in `manifest.yaml`. */
export const SCOPES = [
  /** Being addressed in a channel: "@Due Regard what is overdue?". */
  "app_mentions:read",
  /** Reminders and answers. */
  "chat:write",
  /** `/dueregard`, and "Report on this action" on a message. */
  "commands",
  /** A plan that is dropped is fetched. */
  "files:read",
  /** A chart of status words is a picture, which Slack keeps as a file. */
  "files:write",
  /** What people write to the app; and whether a message arrived, where nobody knows. */
  "im:history",
  /** Beginning a conversation. */
  "im:write",
  /** Who is who, by e-mail address. */
  "users:read",
  "users:read.email",
] as const;
