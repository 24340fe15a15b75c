// What one turn puts on a desk: one message a person, however many things it holds.
import type { IncomingId } from "../../plan/ids.ts";
import type { DeskItem, HandOff } from "../answer.ts";
import type { Block } from "../message.ts";
import { NOTHING_OPEN } from "../remembered.ts";

/** A single thing is said as it is; several stand below each other, each under its own heading. */
export function deskHandOffs(items: readonly DeskItem[], event: IncomingId, by: string): readonly HandOff[] {
  return [...Map.groupBy(items, (item) => item.to)].map(([to, own]) => {
    const requests = own.flatMap(({ request }) => request ?? []);
    return {
      to,
      key: `desk-${event}-${to}`,
      message: { fallback: fallback(own, requests.length, by), view: [...view(own, requests.length, by)] },
      remembers: requests.length > 0 ? { ...NOTHING_OPEN, asks: { kind: "decide", requests } } : NOTHING_OPEN,
    };
  });
}

function fallback(items: readonly DeskItem[], requests: number, by: string): string {
  const [first, ...others] = items;
  if (first && others.length === 0) return `${first.heading}${requests > 0 ? " Do you agree?" : ""}`;
  return `${headline(items, requests, by)} ${items.map((item) => item.heading).join(" ")}`;
}

function view(items: readonly DeskItem[], requests: number, by: string): readonly Block[] {
  const each = items.flatMap((item): Block[] => [{ kind: "heading", text: item.heading }, ...item.view]);
  const why = items.length === 1 || requests === 0 ? [...new Set(items.map((item) => item.why))].join(" ") : forAll(by);
  const head: Block[] = items.length > 1 ? [{ kind: "text", text: headline(items, requests, by) }] : [];
  return [...head, ...each, { kind: "note", text: why }];
}

function forAll(by: string): string {
  return `You get this because you decide about these actions, or answer for them. Until you decide, nothing changes, and ${by} is not asked again about what waits for you.`;
}

function headline(items: readonly DeskItem[], requests: number, by: string): string {
  const decide = requests === 0 ? "" : ` ${requests === 1 ? "One waits" : `${requests} wait`} for your decision.`;
  return `${by} has reported; ${items.length} things are for you.${decide}`;
}
