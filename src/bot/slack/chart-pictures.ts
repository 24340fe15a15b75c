// Charts of status words as pictures that Slack keeps, for the messages that show them.
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Block, Message } from "../message.ts";
import { shortenedTo } from "./plain.ts";
import { isDrawnBySlack } from "./render-blocks.ts";
import { slackClient } from "./slack-client.ts";
import { isSlacksOwn } from "./slacks-own.ts";
import type { Workspace } from "./workspaces.ts";

/** A chart's file in Slack, by the chart's place in the message. Null: it could not be given, and its table says it all. */
export type Pictures = readonly (string | null)[];

type Chart = Extract<Block, { kind: "chart" }>;

export interface ChartPictures {
  /** Never throws: a message does not wait for its pictures. Charts that Slack draws by itself have null too. */
  readonly of: (message: Message, workspace: Workspace) => Promise<Pictures>;
  /** Slack would not show one of these: they are drawn anew for the next message. */
  readonly forget: (pictures: Pictures) => void;
}

/** Each of three steps; all of them together stay well within the time that a message has to go out. */
const STEP_MS = 5_000;
/** A digest goes to many people with the same chart. */
const MOST_KEPT = 200;

const uploadSchema = z.looseObject({ upload_url: z.string(), file_id: z.string().min(1) });

/** @param failed hears why a picture could not be given */
export function chartPictures(apiUrl: string, failed: (error: unknown) => void): ChartPictures {
  const kept = new Map<string, Promise<string>>();

  function fileOf(chart: Chart, workspace: Workspace): Promise<string> {
    const name = `${workspace.tenant} ${JSON.stringify(chart)}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const uploading = upload(chart, slackClient(apiUrl, workspace.token, { timeoutMs: STEP_MS }), apiUrl);
    kept.set(name, uploading);
    return uploading;
  }

  function drop(isMeant: (file: Promise<string>) => boolean): void {
    for (const [name, file] of kept) if (isMeant(file)) kept.delete(name);
  }

  return {
    of: ({ view }, workspace) =>
      Promise.all(
        view
          .filter((block) => block.kind === "chart")
          .map(async (chart) => {
            if (isDrawnBySlack(chart)) return null;
            const file = fileOf(chart, workspace);
            try {
              return await file;
            } catch (error) {
              drop((one) => one === file);
              failed(error);
              return null;
            }
          }),
      ),
    forget: (pictures) => {
      if (pictures.some((one) => one !== null)) kept.clear();
    },
  };
}

/** The library's own `filesUploadV2` would send the bytes by a `fetch` that is made for text. */
async function upload(chart: Chart, client: WebClient, apiUrl: string): Promise<string> {
  // Drawing takes a library that a service without digests never needs.
  const { drawChart } = await import("../charts/draw-chart.ts");
  const { png } = await drawChart(chart);
  const alt = shortenedTo(chart.summary, 1_000);
  const asked = { filename: "chart.png", length: png.length, ...(alt === "" ? {} : { alt_text: alt }) };
  const { upload_url: url, file_id: id } = uploadSchema.parse(await client.files.getUploadURLExternal(asked));
  const address = new URL(url);
  if (!isSlacksOwn(address, apiUrl)) throw new Error("the address for a picture is not one of Slack's");
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: Buffer.from(png),
    redirect: "error",
    signal: AbortSignal.timeout(STEP_MS),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`Slack answered a picture HTTP ${answer.status}`);
  await client.files.completeUploadExternal({ files: [{ id, title: shortenedTo(chart.title, 200) || "Chart" }] });
  return id;
}
