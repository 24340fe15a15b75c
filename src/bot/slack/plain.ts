// Words of people and plans on their way into Slack: shown as they are, never acted on.

/**
 * Text for places that Slack does not parse (`plain_text`, `rich_text`): without control characters, and without what
 * looks like a mention or a link of Slack's ("<!channel>", "<@U1>"), should anything on the way parse it after all.
 */
export function plain(text: string): string {
  return withoutControls(text).replace(/<(?=[@!#]|[a-z][a-z0-9+.-]*:)/giu, "‹");
}

/** Text for places that Slack parses: the sentence that a notification shows. */
export function escaped(text: string): string {
  return withoutControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Cut at a word where it is too long, and said so by "…". */
export function shortenedTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 2);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(" "), Math.floor(most / 2)));
  // Never between the halves of a character.
  return `${whole.replace(/[\uD800-\uDBFF]$/u, "").trimEnd()} …`;
}

/** Tabs and line ends stay; characters that turn the direction of what follows go, as do other invisible commands. */
function withoutControls(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").replaceAll(/(?![\n\t])[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, "");
}
