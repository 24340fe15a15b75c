// How fast the fake Slack lets itself be called: token buckets, as Slack describes its limits.

export interface SlackLimits {
  /** Posts in one conversation, a second. */
  readonly postsPerChannel: number;
  /** Posts in the whole workspace, a second. */
  readonly postsPerWorkspace: number;
  /** Calls of one other method, a minute. */
  readonly callsPerMinute: Readonly<Record<string, number>>;
}

/** About what Slack writes of itself; a workspace's cap on posts is "several hundred a minute". */
export const SLACKS_OWN: SlackLimits = {
  postsPerChannel: 1,
  postsPerWorkspace: 10,
  callsPerMinute: {
    "chat.update": 50,
    "conversations.open": 50,
    "conversations.history": 50,
    "conversations.replies": 50,
    "users.list": 20,
    "users.info": 100,
    "users.lookupByEmail": 50,
    "files.info": 100,
    "views.open": 100,
    "views.publish": 100,
  },
};

export const NO_LIMITS: SlackLimits = {
  postsPerChannel: Number.POSITIVE_INFINITY,
  postsPerWorkspace: Number.POSITIVE_INFINITY,
  callsPerMinute: {},
};

interface Bucket {
  tokens: number;
  at: number;
}

export interface Limiter {
  /** True when the call may pass; then it is counted. */
  readonly take: (method: string, channel: string | null) => boolean;
}

export function limiter(limits: SlackLimits, now: () => number = Date.now): Limiter {
  const buckets = new Map<string, Bucket>();

  function bucket(name: string, perSecond: number, holds: number): Bucket {
    const at = now();
    const held = buckets.get(name) ?? { tokens: holds, at };
    const filled = { tokens: Math.min(holds, held.tokens + ((at - held.at) / 1000) * perSecond), at };
    buckets.set(name, filled);
    return filled;
  }

  return {
    take(method, channel) {
      if (method === "chat.postMessage" && channel !== null) {
        if (limits.postsPerWorkspace === Number.POSITIVE_INFINITY) return true;
        const one = bucket(`in ${channel}`, limits.postsPerChannel, Math.max(1, limits.postsPerChannel));
        const all = bucket("posts", limits.postsPerWorkspace, Math.max(1, limits.postsPerWorkspace));
        if (one.tokens < 1 || all.tokens < 1) return false;
        one.tokens -= 1;
        all.tokens -= 1;
        return true;
      }
      const perMinute = limits.callsPerMinute[method];
      if (perMinute === undefined) return true;
      const one = bucket(method, perMinute / 60, perMinute);
      if (one.tokens < 1) return false;
      one.tokens -= 1;
      return true;
    },
  };
}
