// Picks the days and posts that show a plan at work, whatever plan it is.
import { addDays, type LocalDate } from "../plan/calendar.ts";
import { quarterOf } from "../plan/quarter.ts";
import type { Register, RegisterAction } from "../plan/register.ts";

/** An owner as the plan prints it, and the directorate of the action that shows them. */
export interface ScenePost {
  readonly title: string;
  readonly directorate: string | null;
}

export interface Scene {
  /** The plan comes in two months before the deadlines. */
  readonly importOn: LocalDate;
  readonly deadline: LocalDate;
  /** A week before, when reminders go out. */
  readonly remindOn: LocalDate;
  /** A week after, when a lead asks what is overdue. */
  readonly askOn: LocalDate;
  /** At most two posts with actions due then, the one with the most first; none where the plan names no owner. */
  readonly posts: readonly ScenePost[];
  /** The directorate that the posts' actions stand in; null where the plan has none. */
  readonly directorate: string | null;
}

/**
 * The day and the two posts that show most: the most actions due on one day for two posts of one directorate. Where
 * several days show as much, a day in a directorate's plan, then the earliest. A plan without a single date is shown by
 * its quarter, from `today` on.
 */
export function chooseScene(register: Register, today: LocalDate): Scene {
  const open = register.actions.filter((action) => !action.due.done && action.owners.length > 0);
  const due = open.flatMap((action) => action.due.deadlines.map(({ date }) => ({ date, action })));
  const byDay = [...Map.groupBy(due, ({ date, action }) => `${date} ${action.directorate ?? ""}`).values()];
  const candidates = byDay.flatMap((group) => {
    const [first] = group;
    return first
      ? [
          candidate(
            first.date,
            first.action.directorate,
            group.map(({ action }) => action),
          ),
        ]
      : [];
  });
  const undated = candidate(quarterOf(addDays(today, 60)).to, open[0]?.directorate ?? null, open);
  const [best = undated] = candidates.sort(byWhatTheyShow);
  return {
    importOn: addDays(best.deadline, -60),
    deadline: best.deadline,
    remindOn: addDays(best.deadline, -7),
    askOn: addDays(best.deadline, 8),
    posts: best.posts,
    directorate: best.directorate,
  };
}

interface Candidate {
  readonly deadline: LocalDate;
  readonly directorate: string | null;
  readonly posts: readonly ScenePost[];
  /** How many actions the posts are reminded of. */
  readonly shown: number;
}

function byWhatTheyShow(left: Candidate, right: Candidate): number {
  return (
    right.posts.length - left.posts.length ||
    right.shown - left.shown ||
    Number(right.directorate !== null) - Number(left.directorate !== null) ||
    left.deadline.localeCompare(right.deadline)
  );
}

/** The post with the most of these actions, and the one with the most of those that are left. */
function candidate(deadline: LocalDate, directorate: string | null, actions: readonly RegisterAction[]): Candidate {
  const first = busiestPost(actions);
  const rest = actions.filter((action) => !action.owners.some((owner) => owner.name === first?.title));
  const second = busiestPost(rest);
  const posts = [first, second].filter((post) => post !== null);
  return {
    deadline,
    directorate,
    posts: posts.map(({ title }) => ({ title, directorate })),
    shown: posts.reduce((sum, post) => sum + post.actions, 0),
  };
}

function busiestPost(actions: readonly RegisterAction[]): { readonly title: string; readonly actions: number } | null {
  const named = actions.flatMap((action) => [...new Set(action.owners.map((owner) => owner.name))]);
  const counted = [...Map.groupBy(named, (title) => title)].map(([title, all]) => ({ title, actions: all.length }));
  return counted.sort((left, right) => right.actions - left.actions)[0] ?? null;
}
