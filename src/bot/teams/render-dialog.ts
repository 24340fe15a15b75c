// A card in a dialog, which only the person sees: it knows no Action.Execute, and nothing is said from it in their name.
import type { AdaptiveCard, CardElement } from "./card.ts";

/** What Teams shows in answer to a command: a dialog with a card, or with a sentence. */
export interface Dialog {
  readonly task:
    | {
        readonly type: "continue";
        readonly value: {
          readonly title: string;
          readonly width: "medium";
          readonly height: "large" | "medium";
          readonly card: { readonly contentType: string; readonly content: AdaptiveCard };
        };
      }
    | { readonly type: "message"; readonly value: string };
}

export function cardDialog(card: AdaptiveCard): Dialog {
  const height = card.body.length > FEW_ELEMENTS ? "large" : "medium";
  const content = { ...card, body: card.body.flatMap(inDialog) };
  return {
    task: {
      type: "continue",
      value: {
        title: "Due Regard",
        width: "medium",
        height,
        card: { contentType: "application/vnd.microsoft.card.adaptive", content },
      },
    },
  };
}

export function sentenceDialog(value: string): Dialog {
  return { task: { type: "message", value } };
}

/** More need the higher dialog. */
const FEW_ELEMENTS = 6;

function inDialog(element: CardElement): readonly CardElement[] {
  if (element.type === "RichTextBlock" && element.inlines.some(({ selectAction }) => selectAction)) return [];
  if (element.type !== "ActionSet") return [element];
  const actions = element.actions.map((action) => {
    if (action.type !== "Action.Execute") return action;
    const { verb: _verb, fallback: _fallback, ...button } = action;
    return { ...button, type: "Action.Submit" as const };
  });
  return [{ ...element, actions }];
}
