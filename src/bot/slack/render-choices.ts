// Choices as buttons; many of them as a menu.
import type { Choice } from "../message.ts";
import { namedChoices } from "../messages/long-labels.ts";
import type { MessageBlock, PressElement } from "./blocks.ts";
import { label } from "./label.ts";
import { LIMITS } from "./limits.ts";
import { plain, shortenedTo } from "./plain.ts";
import { pressValue } from "./press-value.ts";

/** Above this, buttons make a wall on a telephone: the first stay buttons, the others are a menu beside them. */
const MOST_BUTTONS = 8;
const BUTTONS_BEFORE_MENU = 4;

/** `at` keeps the action ids of several rows in one message apart. */
export function renderChoices(choices: readonly Choice[], at: number): readonly MessageBlock[] {
  const fit = choices.filter((one) => valueIn(one).length <= LIMITS.value);
  const left = choices.filter((one) => !fit.includes(one));
  const { names, labels } = namedChoices(fit);
  const shown = fit.map((one, index) => ({ ...one, shows: labels[index] ?? one.label }));
  return [...written(names), ...rows(shown, at), ...left.map(inWords)];
}

/** A choice, and what its button shows of it. */
type Shown = Choice & { readonly shows: string };

function written(names: readonly string[]): readonly MessageBlock[] {
  if (names.length === 0) return [];
  const elements = names.map((name) => ({
    type: "rich_text_section" as const,
    elements: [{ type: "text" as const, text: plain(name) || "–" }],
  }));
  return [{ type: "rich_text", elements: [{ type: "rich_text_list", style: "ordered", elements }] }];
}

function rows(choices: readonly Shown[], at: number): readonly MessageBlock[] {
  if (choices.length === 0) return [];
  if (choices.length <= MOST_BUTTONS) return [row(choices.map((one, index) => button(one, at, index)))];
  const first = choices.slice(0, BUTTONS_BEFORE_MENU);
  const others = choices.slice(BUTTONS_BEFORE_MENU);
  if (others.some((one) => valueIn(one).length > LIMITS.optionValue)) return chunks(choices, at);
  const elements = [...first.map((one, index) => button(one, at, index)), ...menus(others, at)];
  return [row(elements.slice(0, LIMITS.actions))];
}

/** An overflow menu holds five; a select up to a hundred. */
function menus(choices: readonly Shown[], at: number): PressElement[] {
  const options = choices.map((one) => ({ text: label(one.label, LIMITS.label), value: valueIn(one) }));
  if (options.length <= LIMITS.overflowOptions) return [{ type: "overflow", action_id: `more-${at}`, options }];
  return Array.from({ length: Math.ceil(options.length / LIMITS.options) }, (_, page) => ({
    type: "static_select" as const,
    action_id: `more-${at}-${page}`,
    placeholder: label("More choices", LIMITS.placeholder),
    options: options.slice(page * LIMITS.options, (page + 1) * LIMITS.options),
  }));
}

function chunks(choices: readonly Shown[], at: number): readonly MessageBlock[] {
  const buttons = choices.map((one, index) => button(one, at, index));
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.actions) }, (_, page) =>
    row(buttons.slice(page * LIMITS.actions, (page + 1) * LIMITS.actions)),
  );
}

function row(elements: PressElement[]): MessageBlock {
  return { type: "actions", elements };
}

/** Where it shows a number, the name is read out. */
function button(one: Shown, at: number, index: number): PressElement {
  return {
    type: "button",
    action_id: `${one.press.verb}-${at}-${index}`.slice(0, LIMITS.blockId),
    text: label(one.shows, LIMITS.label),
    value: valueIn(one),
    ...(one.shows === one.label ? {} : { accessibility_label: shortenedTo(plain(one.label), LIMITS.label) }),
  };
}

/** A button cannot carry it: people can still say it. */
function inWords({ label: name }: Choice): MessageBlock {
  return {
    type: "context",
    elements: [label(`“${name}” is too much for a button: say it in words.`, LIMITS.sectionText)],
  };
}

function valueIn({ press, opensForm }: Choice): string {
  return pressValue(press, opensForm);
}
