// What a person's home shows: what is theirs and due, what waits for them, the register for those who may see it, their
// settings, and how to get help.
import { openActionsOf } from "../../db/actions-of.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { personById } from "../../db/people.ts";
import { type RegisterFigures, registerFigures } from "../../db/register-figures.ts";
import { standingOf } from "../../db/roles.ts";
import { absencesOf, settingsOf } from "../../db/settings.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { PersonId } from "../../plan/ids.ts";
import { counted } from "../../plan/listing.ts";
import { quarterOf } from "../../plan/quarter.ts";
import type { Standing } from "../../plan/rights.ts";
import type { BotContext } from "../context.ts";
import { type Decidable, decidableBy } from "../handlers/decision-said.ts";
import type { Block, Choice, Message } from "../message.ts";
import { actionLine } from "../messages/action-line.ts";
import { settingsFacts } from "../messages/settings.ts";
import { choice, formChoice, reportChoice } from "../presses.ts";

/** Everything is read anew: a home that was opened before the last press is no older than this one. */
export async function homeOf(ctx: BotContext, personId: PersonId): Promise<Message> {
  const person = await personById(ctx.db, personId);
  const standing = await standingOf(ctx.db, personId, ctx.today);
  const own = await openActionsOf(ctx.db, standing);
  const waiting = await decidableBy(ctx, standing);
  const late = own.filter(({ dueOn }) => dueOn !== null && dueOn < ctx.today).length;
  const text = `${person?.name ?? "Hello"}, ${whatWaits(own.length, late, waiting.length)}.`;
  return {
    fallback: text,
    view: [
      { kind: "text", text: `${text} As at ${writeDay(ctx.today)}.` },
      ...ownBlocks(own, ctx),
      ...waitingBlocks(waiting),
      ...(await registerBlocks(ctx, standing)),
      ...(await settingsBlocks(ctx, personId)),
      ...HELP,
    ],
  };
}

function whatWaits(own: number, late: number, decisions: number): string {
  const toDecide = counted(decisions, "decision");
  if (own === 0) return decisions > 0 ? `you have ${toDecide} to make` : "nothing waits for you";
  const isLate = late > 0 ? `, ${late} past the date` : "";
  return `you have ${counted(own, "open action")}${isLate}${decisions > 0 ? `, and ${toDecide} to make` : ""}`;
}

/** The rest is one button away. */
const OWN_SHOWN = 5;
const DIRECTORATES_SHOWN = 20;

function ownBlocks(own: readonly HeldAction[], { today, organisation }: BotContext): readonly Block[] {
  if (own.length === 0) return [];
  const asOf = { today, dueSoonDays: organisation.policy.dueSoonDays, quarterFrom: quarterOf(today).from };
  const shown = own.slice(0, OWN_SHOWN);
  const more = own.length > shown.length;
  return [
    { kind: "heading", text: more ? `Yours: ${shown.length} of ${own.length}` : "Yours" },
    { kind: "list", numbered: false, items: shown.map((action) => actionLine(action, asOf)) },
    {
      kind: "choices",
      choices: [
        ...shown.map((action) => reportChoice(action, `Report on ${action.reference}`)),
        ...(more ? [choice(`All ${own.length} of mine`, "my-actions", {})] : []),
      ],
    },
  ];
}

function waitingBlocks(waiting: readonly Decidable[]): readonly Block[] {
  if (waiting.length === 0) return [];
  const references = [...new Set(waiting.map(({ action }) => action.reference))];
  const order = waiting.length === 1 ? "" : ", the longest waiting first";
  const named = references.length > 8 ? `${references.slice(0, 8).join(", ")} and others` : references.join(", ");
  return [
    { kind: "heading", text: "Waiting for your decision" },
    { kind: "text", text: `${counted(waiting.length, "request")}${order}: ${named}.` },
    { kind: "choices", choices: [choice("Decide", "waiting", {})] },
  ];
}

/** For those who see more than their own. */
async function registerBlocks(ctx: BotContext, standing: Standing): Promise<readonly Block[]> {
  if (standing.roles.length === 0) return [];
  const figures = await registerFigures(ctx.db, ctx.organisation.id, standing, ctx.today);
  if (figures.length === 0) return [];
  const sum = (of: (one: RegisterFigures) => number) => figures.reduce((all, one) => all + of(one), 0);
  return [
    { kind: "heading", text: "The register" },
    {
      kind: "facts",
      facts: [
        { label: "Open", value: String(sum(({ open }) => open)) },
        { label: "Past their date", value: String(sum(({ overdue }) => overdue)) },
        { label: "■ Red", value: String(sum(({ red }) => red)) },
        { label: "▲ Amber", value: String(sum(({ amber }) => amber)) },
      ],
    },
    {
      kind: "choices",
      choices: [
        ask("Overdue", "what's overdue?"),
        ask("Red and amber", "red and amber"),
        ask("Not updated", "who hasn't updated?"),
      ],
    },
    ...(figures.length > 1 ? byDirectorate(figures) : []),
  ];
}

function byDirectorate(figures: readonly RegisterFigures[]): readonly Block[] {
  const named = figures.flatMap((one) => (one.directorate === null ? [] : [{ ...one, directorate: one.directorate }]));
  const shown = named.slice(0, DIRECTORATES_SHOWN);
  const of = shown.length < named.length ? ` (${shown.length} of ${named.length}; ask for the others by name)` : "";
  return [
    { kind: "text", text: `By directorate${of}:` },
    {
      kind: "choices",
      choices: shown.map(({ directorate, open }) =>
        ask(`${directorate}: ${open} open`, `what is open in ${directorate}?`),
      ),
    },
  ];
}

/** A question in words, asked by the one who presses. */
function ask(label: string, words: string): Choice {
  return choice(label, "ask", { words });
}

export async function settingsBlocks(ctx: BotContext, personId: PersonId): Promise<Block[]> {
  const settings = await settingsOf(ctx.db, personId, ctx.today);
  const absences = await absencesOf(ctx.db, personId, ctx.today);
  return [
    { kind: "heading", text: "My settings" },
    { kind: "facts", facts: settingsFacts(settings, ctx.organisation.policy.hours, absences) },
    { kind: "choices", choices: [formChoice("Change my settings", "settings"), formChoice("I am away", "away")] },
  ];
}

const HELP: readonly Block[] = [
  { kind: "heading", text: "Help" },
  {
    kind: "text",
    text: "Write to me in your own words: “PLA-1 green, training booked”, “what's overdue?”, “I'm away until 3 January”. What you report can be undone.",
  },
  {
    kind: "choices",
    choices: [choice("What I can say", "help", {}), choice("Why did I get the last reminder?", "why", {})],
  },
];
