// The story that the demo plays: a reminder, a reply, a decision, a question, and the quarter's digest.

import type { App } from "../app.ts";
import { askFacts } from "../db/ask-facts.ts";
import { addDays, addMonths, endOfMonth, type LocalDate, monthOf, writeDay, yearOf } from "../plan/calendar.ts";
import { unmatched } from "../plan/unmatched.ts";
import { nextWorkingDay } from "../plan/working-time.ts";
import type { Cast } from "./cast.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";

export async function playStory({
  stage,
  app,
  scene,
  cast,
}: {
  readonly stage: Stage;
  readonly app: App;
  readonly scene: Scene;
  readonly cast: Cast;
}): Promise<void> {
  const { act, tell, says, turnTo } = stage;
  const { lead, officer, leadership } = cast;
  const [first, second] = cast.owners;
  const working = (day: LocalDate) => workingDay(app, day);

  act("2. The officer says who answers for whom");
  for (const { person, post } of cast.owners) {
    tell(`${person.name} answers for ${post.title}${post.directorate ? ` (${post.directorate})` : ""}.`);
  }
  tell(
    `${lead.name} leads ${scene.directorate ?? "the plan"}. ${officer.name} is the equality officer. ${leadership.name} reads the digest.`,
  );
  const { posts } = unmatched(await askFacts(app.db, app.organisation.id), scene.importOn);
  if (posts.length > 0) {
    tell(
      `No one will be asked about ${posts.length} more posts, such as ${posts[0]?.post.title ?? ""}, until somebody is named for them.`,
    );
  }

  act(`3. Before ${writeDay(scene.deadline)}, reminders go out`);
  await turnTo(working(scene.remindOn));

  if (first) {
    act(`4. ${first.person.name} answers in one line`);
    await says(first.person, `1 amber, waiting on the supplier, now ${writeDay(laterMonthEnd(scene.deadline))}`);
    await says(lead, "approve");
  }
  if (second) {
    act(`5. ${second.person.name} makes a mistake and takes it back`);
    await says(second.person, "1 red");
    await says(second.person, "undo");
    await says(second.person, "1 green, dates are booked");
  }

  const askOn = working(scene.askOn);
  const openOn = working(addDays(askOn, 1));
  act("6. A lead asks");
  await turnTo(askOn);
  await says(lead, `what's overdue${scene.directorate ? ` in ${scene.directorate}` : ""}?`);

  act("7. The quarter closes with a digest");
  await turnTo(openOn);
  await says(officer, "open the review");
  await turnTo(working(addDays(openOn, 1)));
  if (first) {
    await says(first.person, "1 complete, report at https://council.example/report");
    await says(lead, "approve");
  }
  await says(officer, "close the review");
  await says(officer, "publish the digest", "in a line");
}

/** The end of the month after next: late enough to be a real request. */
function laterMonthEnd(deadline: LocalDate): LocalDate {
  const later = addMonths(deadline, 2);
  return endOfMonth(yearOf(later), monthOf(later));
}

function workingDay(app: App, day: LocalDate): LocalDate {
  const { timeZone, nation, policy } = app.organisation;
  const everybody = { timeZone, nation, workingDays: [1, 2, 3, 4, 5], absences: [], hours: policy.hours };
  return nextWorkingDay(everybody, day) ?? day;
}
