// How fast Teams lets an app write: kept to before Teams says so.

/** At the most so many within a time. */
interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

export interface Limits {
  readonly conversation: readonly Limit[];
  readonly tenant: readonly Limit[];
}

/**
 * Teams' own, a little below each: 7 in a second, 8 in two, 60 in thirty and 1,800 in an hour for a conversation, and 30
 * a second for an app in a tenant. It counts where messages arrive, and what left evenly may arrive together.
 */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { most: 6, withinMs: 1_000 },
    { most: 7, withinMs: 2_000 },
    { most: 57, withinMs: 30_000 },
    { most: 1_780, withinMs: 3_600_000 },
  ],
  tenant: [{ most: 28, withinMs: 1_000 }],
};

/** `go`: a place is taken, and comes so many milliseconds from now. `wait`: the conversation has none before then. */
export type Place = { readonly kind: "go"; readonly inMs: number } | { readonly kind: "wait"; readonly ms: number };

export interface Pace {
  /** Takes the next place of the tenant where the conversation has one by now. */
  readonly take: (conversation: string, tenant: string) => Place;
  /** Teams asked for a rest: no place before it is over. */
  readonly rest: (conversation: string, ms: number) => void;
}

/** Counts in this process alone; several that write to one tenant are put right by Teams' own 429. */
export function paceOf(limits: Limits = TEAMS_LIMITS, clock: () => number = () => performance.now()): Pace {
  const conversations = new Map<string, number[]>();
  const tenants = new Map<string, number[]>();
  const resting = new Map<string, number>();
  const longest = Math.max(...limits.conversation.map(({ withinMs }) => withinMs));

  function forget(now: number): void {
    for (const [key, taken] of conversations) if ((taken.at(-1) ?? 0) < now - longest) conversations.delete(key);
    for (const [key, until] of resting) if (until < now) resting.delete(key);
  }

  return {
    take(conversation, tenant) {
      const now = clock();
      const free = Math.max(
        resting.get(conversation) ?? 0,
        freeAt(conversations.get(conversation), limits.conversation),
      );
      if (free > now) return { kind: "wait", ms: Math.ceil(free - now) };
      const at = Math.max(now, freeAt(tenants.get(tenant), limits.tenant));
      if (conversations.size > 10_000) forget(now);
      put(conversations, conversation, at, limits.conversation);
      put(tenants, tenant, at, limits.tenant);
      return { kind: "go", inMs: Math.ceil(at - now) };
    },
    rest(conversation, ms) {
      resting.set(conversation, Math.max(resting.get(conversation) ?? 0, clock() + ms));
    },
  };
}

/** Places are taken in order, so for each limit the one `most` places back says when the next is free. */
function freeAt(taken: readonly number[] = [], limits: readonly Limit[]): number {
  return Math.max(...limits.map(({ most, withinMs }) => (taken.at(-most) ?? -withinMs) + withinMs));
}

function put(all: Map<string, number[]>, key: string, at: number, limits: readonly Limit[]): void {
  const taken = all.get(key) ?? [];
  taken.push(at);
  const kept = Math.max(...limits.map(({ most }) => most));
  if (taken.length > 2 * kept) taken.splice(0, taken.length - kept);
  all.set(key, taken);
}
