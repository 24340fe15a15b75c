// A file that somebody dropped in Slack: from Slack's own hosts alone, and no more bytes than wanted.
import { z } from "zod";
import type { OrganisationId } from "../../plan/ids.ts";
import type { FetchedFile } from "../channel.ts";
import { slackClient } from "./slack-client.ts";
import { slackErrorOf } from "./slack-error.ts";
import { isSlacksOwn } from "./slacks-own.ts";
import type { Workspace, Workspaces } from "./workspaces.ts";

const fileSchema = z.looseObject({
  mimetype: z.string().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
});

const DOWNLOAD_WITHIN_MS = 60_000;
const GONE: ReadonlySet<string> = new Set(["file_not_found", "file_deleted", "access_denied"]);

/** @throws where trying again may help */
export async function fetchFile(
  fileId: string,
  mostBytes: number,
  organisation: OrganisationId,
  { workspaces, apiUrl }: { readonly workspaces: Workspaces; readonly apiUrl: string },
): Promise<FetchedFile> {
  let gone: FetchedFile = { kind: "gone", reason: "no Slack workspace is connected" };
  for (const workspace of await workspaces.ofOrganisation(organisation)) {
    const file = await addressIn(workspace, fileId, apiUrl);
    if (file.kind !== "at") gone = file;
    else return await download(file.address, file.mediaType, workspace.token, mostBytes);
  }
  return gone;
}

type At = { readonly kind: "at"; readonly address: URL; readonly mediaType: string };

/** The workspace's token goes to no other host. */
async function addressIn({ token }: Workspace, fileId: string, apiUrl: string): Promise<At | FetchedFile> {
  try {
    const { file } = await slackClient(apiUrl, token).files.info({ file: fileId });
    const read = fileSchema.parse(file);
    const address = URL.parse(read.url_private_download ?? read.url_private ?? "");
    if (!address || !isSlacksOwn(address, apiUrl)) {
      return { kind: "gone", reason: "its address is not one of Slack's" };
    }
    return { kind: "at", address, mediaType: read.mimetype ?? "" };
  } catch (error) {
    const refused = slackErrorOf(error);
    if (refused && GONE.has(refused)) return { kind: "gone", reason: `Slack: ${refused}` };
    throw error;
  }
}

async function download(address: URL, mediaType: string, token: string, mostBytes: number): Promise<FetchedFile> {
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "error",
    signal: AbortSignal.timeout(DOWNLOAD_WITHIN_MS),
  });
  if (response.status === 404 || response.status === 410) return { kind: "gone", reason: `HTTP ${response.status}` };
  if (!response.ok || !response.body) throw new Error(`Slack answered HTTP ${response.status}`);
  const served = response.headers.get("content-type") ?? "";
  if (served.startsWith("text/html") && !mediaType.startsWith("text/html")) {
    await response.body.cancel();
    return { kind: "gone", reason: "Slack shows it only to people who sign in" };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    // Leaving the loop ends the download.
    if (length > mostBytes) return { kind: "too-large" };
    parts.push(part);
  }
  return { kind: "fetched", bytes: new Uint8Array(Buffer.concat(parts)) };
}
