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

/** Teams' own: for a conversation, and for an app in a tenant. */
export const TEAMS_LIMITS: Limits = {
  conversation: [
    { most: 7, withinMs: 1_000 },
    { most: 8, withinMs: 2_000 },
    { most: 60, withinMs: 30_000 },
    { most: 1_800, withinMs: 3_600_000 },
  ],
  tenant: [{ most: 30, withinMs: 1_000 }],
};

/** `go`: there is room now; `over` is to be called when Teams has answered. `wait`: there is none before so long. */
export type Room = { readonly kind: "go"; readonly over: () => void } | { readonly kind: "wait"; readonly ms: number };

export interface Pace {
  readonly take: (conversation: string, tenant: string) => Room;
  /** Teams asked for a rest: no room before it is over. */
  readonly rest: (conversation: string, ms: number) => void;
}

/** A message on its way may arrive at any moment until it is answered: it counts from the last of them. */
interface Counted {
  /** Null while it is on its way. */
  at: number | null;
}

/** Counts in this process alone; several that write to one tenant are put right by Teams' own 429. */
export function paceOf(limits: Limits = TEAMS_LIMITS, clock: () => number = () => performance.now()): Pace {
  const conversations = new Map<string, Counted[]>();
  const tenants = new Map<string, Counted[]>();
  const resting = new Map<string, number>();
  const longest = Math.max(...limits.conversation.map(({ withinMs }) => withinMs));

  function forget(now: number): void {
    for (const [key, counted] of conversations)
      if ((counted.at(-1)?.at ?? now) < now - longest) conversations.delete(key);
    for (const [key, until] of resting) if (until < now) resting.delete(key);
  }

  return {
    take(conversation, tenant) {
      const now = clock();
      const free = Math.max(
        resting.get(conversation) ?? 0,
        freeAt(conversations.get(conversation), limits.conversation, now),
        freeAt(tenants.get(tenant), limits.tenant, now),
      );
      if (free > now) return { kind: "wait", ms: Math.ceil(free - now) };
      if (conversations.size > 10_000) forget(now);
      const counted: Counted = { at: null };
      put(conversations, conversation, counted, limits.conversation);
      put(tenants, tenant, counted, limits.tenant);
      return {
        kind: "go",
        over: () => {
          counted.at = clock();
        },
      };
    },
    rest(conversation, ms) {
      resting.set(conversation, Math.max(resting.get(conversation) ?? 0, clock() + ms));
    },
  };
}

/** For each limit, the one `most` places back in time says when there is room again. */
function freeAt(counted: readonly Counted[] = [], limits: readonly Limit[], now: number): number {
  const times = counted.map(({ at }) => at ?? now).toSorted((one, other) => one - other);
  return Math.max(...limits.map(({ most, withinMs }) => (times.at(-most) ?? -withinMs) + withinMs));
}

function put(all: Map<string, Counted[]>, key: string, one: Counted, limits: readonly Limit[]): void {
  const counted = all.get(key) ?? [];
  counted.push(one);
  const kept = Math.max(...limits.map(({ most }) => most));
  // The oldest that are over tell nothing any more.
  if (counted.length > 2 * kept) all.set(key, counted.filter(({ at }) => at === null).concat(lately(counted, kept)));
  else all.set(key, counted);
}

function lately(counted: readonly Counted[], kept: number): readonly Counted[] {
  return counted
    .filter(({ at }) => at !== null)
    .toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))
    .slice(-kept);
}
