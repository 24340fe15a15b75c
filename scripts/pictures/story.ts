// A small story of an invented council, played on an embedded store: what is drawn are messages that the product said.

import type { Form, FormErrors } from "../../src/bot/forms/form.ts";
import { checkForm, formFor } from "../../src/bot/forms/forms.ts";
import { homeOf } from "../../src/bot/home/home.ts";
import type { Choice, Message } from "../../src/bot/message.ts";
import type { AdaptiveCard } from "../../src/bot/teams/card.ts";
import { askForm } from "../../src/bot/teams/command.ts";
import { renderCard } from "../../src/bot/teams/render-card.ts";
import { cardDialog } from "../../src/bot/teams/render-dialog.ts";
import { renderFormCard } from "../../src/bot/teams/render-form-card.ts";
import type { Database } from "../../src/db/database.ts";
import { aConversation } from "../../test/support/a-conversation.ts";
import { aPlan, type GivenAction } from "../../test/support/a-plan.ts";
import { aPlanFile } from "../../test/support/a-plan-file.ts";

/** Something that somebody is shown. */
export type Scene = { readonly name: string; readonly title: string } & (
  | { readonly kind: "message"; readonly message: Message }
  | { readonly kind: "home"; readonly message: Message }
  | {
      readonly kind: "form";
      readonly form: Form;
      readonly errors: FormErrors;
      readonly values: Readonly<Record<string, string>>;
    }
  /** What a command of Teams' message extension opens; `said` is what it is, in a few words. */
  | { readonly kind: "dialog"; readonly card: AdaptiveCard; readonly said: string }
);

const ACTIONS: readonly GivenAction[] = [
  {
    reference: "PLA-1",
    words: "Let market stalls so that new traders from all communities can apply, and say each quarter who has one.",
    directorate: "Place",
    owners: ["Head of Economy"],
    due: "2026-06-30",
    dueText: "June 2026",
  },
  {
    reference: "PLA-2",
    words: "Publish the workforce data by ethnicity and grade.",
    directorate: "Place",
    owners: ["Head of Economy"],
    due: "2026-05-31",
    dueText: "May 26",
    rag: "A",
  },
  {
    reference: "PLA-3",
    words: "Mark Black History Month in every library.",
    directorate: "Place",
    owners: ["Head of Libraries"],
    due: "2026-10-31",
    dueText: "October 2026",
    rag: "G",
  },
  {
    reference: "ADU-1",
    words: "Hold listening events with carers in every ward.",
    directorate: "Adults and Health",
    owners: ["Head of Care"],
    due: "2026-06-30",
    dueText: "June 2026",
  },
  {
    reference: "ADU-2",
    words: "Offer an interpreter at each first assessment.",
    directorate: "Adults and Health",
    owners: ["Head of Care"],
    due: "2026-09-30",
    dueText: "Q2 2026/27",
    rag: "R",
  },
  {
    reference: "COR-1",
    words: "Give every manager a day of training in inclusive recruitment.",
    directorate: "Corporate Services",
    owners: ["Head of People"],
    due: "2026-04-30",
    dueText: "end of April 2026",
    rag: "G",
  },
  {
    reference: "COR-2",
    words: "Hear complaints about discrimination within twenty working days.",
    directorate: "Corporate Services",
    owners: ["Complaints Manager"],
    due: "2026-12-31",
    dueText: "Dec 2026",
  },
  {
    reference: "COR-3",
    words: "Keep a staff network for each protected characteristic that asks for one.",
    directorate: "Corporate Services",
    owners: ["Head of People"],
    ongoing: true,
    dueText: "Ongoing",
  },
];

const PLAN = aPlanFile("race-equality-plan.txt", "Marlbrook Race Equality Plan 2025 to 2028", [
  "Offer start-up advice where people already meet.\tHead of Economy\tMarch 2026\tA",
  "Mark Black History Month in every library.\tHead of Libraries\tOctober 2026\tG",
  "Put right the gaps in translated information.\tHead of Communications and Translation and Access Manager\tDec 2026\tA",
  "Publish the pay gap by ethnicity.\tHead of People\t2027\tR",
  "Set up a race equality panel of residents.\tEqualities Team\tWhen the budget allows it somehow\t",
  "Give the staff network time and a budget.\tHead of People\tOngoing\tG",
]);

/** Plays the story and gives what its people were shown, in its order. */
export async function playStory(db: Database): Promise<readonly Scene[]> {
  const plan = await aPlan(db, {
    actions: ACTIONS,
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Care"] },
      { name: "Robin Hale", holds: ["Head of People", "Head of Libraries"] },
      { name: "Asha Grant", role: "lead of Place" },
      { name: "Olu Bright", role: "officer" },
      { name: "Morgan Vale", role: "leadership" },
    ],
  });
  const chat = aConversation(db, plan, "2026-06-23T09:00:00Z");
  const scenes: Scene[] = [];
  const context = () => ({
    db,
    now: new Date(`${chat.today()}T09:30:00Z`),
    today: chat.today(),
    organisation: plan.organisation,
  });

  const shown = (name: string, title: string, message: Message, kind: "message" | "home" = "message") =>
    void scenes.push({ name, title, kind, message });
  const says = async (name: string, title: string, who: string, text: string) =>
    shown(name, title, await chat.say(who, text));
  const presses = async (name: string, title: string, who: string, label: string) =>
    shown(name, title, await chat.press(who, label));
  const home = async (name: string, title: string, who: string) =>
    shown(name, title, await homeOf(context(), plan.person(who).id), "home");

  /** The form that a button of somebody's last message or home opens; with values, as it comes back with errors. */
  async function opens(
    name: string,
    title: string,
    who: string,
    label: RegExp,
    values: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const { id } = plan.person(who);
    const choices = [chat.lastTo(who), await homeOf(context(), id)].flatMap(({ view }) =>
      view.flatMap((block): readonly Choice[] => (block.kind === "choices" ? block.choices : [])),
    );
    const opener = choices.find((one) => one.opensForm && label.test(one.label));
    const form = opener ? await formFor(context(), opener.press, id) : null;
    if (!form) throw new Error(`no button ${label} opens a form for ${who}`);
    const isSent = Object.keys(values).length > 0;
    const errors = isSent ? await checkForm(context(), { ...form.submit.press, values }, id) : {};
    scenes.push({ name, title, kind: "form", form, errors, values });
  }

  function opensDialog(name: string, title: string, said: string, card: AdaptiveCard): void {
    const { task } = cardDialog(card);
    if (task.type !== "continue") throw new Error(`${title} opens no dialog`);
    scenes.push({ name, title, kind: "dialog", said, card: task.value.card.content });
  }

  await db.deleteFrom("welcome").where("person_id", "=", plan.person("Priya Shah").id).execute();
  const welcome = await chat.joins("Priya Shah");
  if (!welcome) throw new Error("nobody was welcomed");
  shown("welcome", "The first contact", welcome);
  await chat.sweep();
  shown("reminder-of-two", "A reminder of two actions", chat.lastTo("Priya Shah"));
  shown("reminder-of-one", "A reminder of one action", chat.lastTo("Sam Okoro"));
  await opens("form", "The form to report on an action", "Priya Shah", /PLA-2/);
  await opens("form-refused", "The same form, sent with something that cannot be", "Priya Shah", /PLA-2/, {
    date: "2020-01-01",
  });
  await opens("form-settings", "The form for one's own settings", "Priya Shah", /settings/);
  await opens("form-away", "The form to say that one is away", "Priya Shah", /away/);
  await says("read-back", "What was understood of an answer", "Priya Shah", "2 green, stalls let to six new traders");
  await says("one-thing-more", "One thing more is asked", "Priya Shah", "1 amber");
  await says(
    "date-asked",
    "A later date is asked for",
    "Priya Shah",
    "can PLA-2 move to end of September? the data supplier has gone",
  );
  shown("decision", "A decision waits for a lead", chat.lastTo("Asha Grant"));
  await home("home-of-lead", "The home of a lead", "Asha Grant");
  await presses("decided", "What was decided", "Asha Grant", "Approve PLA-2");
  shown("told", "The owner hears what was decided", chat.lastTo("Priya Shah"));
  await presses("pressed", "After a button of a reminder was pressed", "Sam Okoro", "▲ Amber");
  await says("not-understood", "Words that mean nothing here", "Sam Okoro", "the photocopier is out of paper again");
  await says("not-mine", "An action that is somebody else's", "Sam Okoro", "ADU-2 is not mine, it's Robin's");
  await says("away", "Somebody goes on leave", "Robin Hale", "I'm on leave until 25 June");
  await says("my-actions", "What is mine", "Priya Shah", "my actions");
  await home("home-of-owner", "The home of an owner", "Priya Shah");
  await says("action", "One action", "Priya Shah", "show PLA-2");
  await says("history", "What was said of an action", "Priya Shah", "history of PLA-2");
  await says("why", "Why a message came", "Priya Shah", "why did I get this?");
  await says("help", "Help for an owner", "Priya Shah", "help");
  await says("help-officer", "Help for an officer", "Olu Bright", "help");
  const overdue = await chat.say("Morgan Vale", "what's overdue?");
  shown("overdue", "An answer to a question", overdue);
  const anyReport = { verb: "report-any", args: { about: "" }, version: null };
  const report = await formFor(context(), anyReport, plan.person("Priya Shah").id);
  if (!report) throw new Error("there is nothing to report on");
  opensDialog(
    "dialog-report",
    "“Report on an action”, from any chat in Teams",
    `the dialog “${report.title}”`,
    renderFormCard(report),
  );
  const ask = askForm("");
  opensDialog("dialog-ask", "“Ask”, from any chat in Teams", `the dialog “${ask.title}”`, renderFormCard(ask));
  opensDialog("dialog-answer", "The answer in that dialog", overdue.fallback, renderCard(overdue).card);
  await says("how-is", "How a directorate is doing", "Morgan Vale", "how is Adults and Health doing?");
  await says("who-has-not", "Who has not answered", "Olu Bright", "who hasn't updated?");
  await says("load", "Who has most to do", "Olu Bright", "who has most to do?");
  await says("unmatched", "Who cannot be asked", "Olu Bright", "who is unmatched?");
  await says("rehearsal", "A rehearsal of what would be sent", "Olu Bright", "rehearse until 31 July");

  await chat.turnClockTo("2026-07-01T09:00:00Z");
  await says("review-open", "A review is opened", "Olu Bright", "open the review");
  await chat.sweep();
  shown("review-asks", "What a review asks of an owner", chat.lastTo("Robin Hale"));
  await chat.say("Robin Hale", "COR-1 complete, all 84 managers trained\nCOR-3 green, five networks meet");
  await chat.say("Sam Okoro", "ADU-1 amber, two wards left\nADU-2 red, no interpreter in three languages");
  await says("who-has-not-answered", "Who has not answered in the review", "Olu Bright", "who hasn't answered?");
  await chat.turnClockTo("2026-07-15T09:00:00Z");
  await says("review-closed", "A review is closed", "Olu Bright", "close the review");
  await chat.press("Olu Bright", "Publish the digest");
  shown("digest", "The digest", chat.lastTo("Morgan Vale"));
  await says("moved", "What moved", "Morgan Vale", "what moved this quarter?");
  await home("home-of-officer", "The home of an officer", "Olu Bright");

  shown("plan-read", "A plan that was dropped into the chat", await chat.drop("Olu Bright", PLAN));
  await chat.say("Olu Bright", "skip all");
  await says("plan-imported", "A plan that was imported", "Olu Bright", "import");
  return scenes;
}
