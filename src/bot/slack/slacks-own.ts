// Which addresses are Slack's: files are fetched from these alone, and given to no others.

/** The host of the Web API, or the hosts beside it that keep files. */
export function isSlacksOwn(address: URL, apiUrl: string): boolean {
  const api = new URL(apiUrl);
  if (address.host === api.host && address.protocol === api.protocol) return true;
  if (address.protocol !== "https:") return false;
  return api.hostname === "slack.com" && address.hostname.endsWith(".slack.com");
}
