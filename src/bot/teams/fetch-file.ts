// Fetches a file that was dropped in the personal chat, from where Teams keeps such files and from nowhere else.
import type { FetchedFile } from "../channel.ts";
import { oneTry } from "./one-try.ts";

/** A redirect stays within the same hosts. */
const REDIRECTS = 3;
const TIMEOUT_MS = 60_000;

/** OneDrive and SharePoint, of the world and of the clouds of governments. */
const HOSTS = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"];

/** Whether a file may be fetched from there: what somebody sends us never makes us call another address. */
export function isFilesAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "" || url.port !== "") return false;
  return HOSTS.some((host) => url.hostname.endsWith(host));
}

/**
 * @param isAllowed which addresses are fetched from
 * @throws where trying again may help
 */
export async function fetchFromTeams(
  address: string,
  mostBytes: number,
  isAllowed: (address: string) => boolean = isFilesAddress,
): Promise<FetchedFile> {
  let url = address;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (!isAllowed(url)) return { kind: "gone", reason: "it does not lie where Teams keeps files" };
    const tried = await oneTry({
      method: "GET",
      url,
      headers: { accept: "*/*" },
      body: null,
      timeoutMs: TIMEOUT_MS,
      deadline: null,
      mostBytes,
    });
    if (tried.kind === "too-long") return { kind: "too-large" };
    if (tried.kind !== "answered") throw new Error(`the file could not be fetched (${tried.reason})`);
    const { status, headers, bytes } = tried;
    if (status >= 200 && status < 300) return { kind: "fetched", bytes };
    if (status >= 300 && status < 400 && headers.location) {
      url = new URL(headers.location, url).href;
      continue;
    }
    if (status === 429 || status >= 500) throw new Error(`the file could not be fetched (${status})`);
    return { kind: "gone", reason: "Teams does not give it out any more" };
  }
  return { kind: "gone", reason: "Teams sent me round in a circle for it" };
}
