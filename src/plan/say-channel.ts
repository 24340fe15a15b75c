// A chat by its name as people know it.

/** @example sayChannel("teams") // "Teams" */
export function sayChannel(channel: string): string {
  return NAMES[channel] ?? channel;
}

const NAMES: Readonly<Record<string, string>> = { slack: "Slack", teams: "Teams", terminal: "the terminal" };
