// In the browser: draws a card as Teams would, beside it the same on a telephone. Charts are drawn as their words.
// The whole file: what the package registers when it is read would be left out of the bundle otherwise.
import { AdaptiveCard, HostConfig } from "adaptivecards/dist/adaptivecards.js";
import { marked } from "marked";

const HOST = new HostConfig({
  fontFamily: "Segoe UI, Open Sans, Liberation Sans, Arial, sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 6, default: 10, medium: 16, large: 20, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: "#e0e0e0" },
  supportsInteractivity: true,
  containerStyles: {
    default: {
      backgroundColor: "#ffffff",
      borderColor: "#d1d1d1",
      foregroundColors: { default: { default: "#242424", subtle: "#5c5c5c" } },
    },
    emphasis: {
      backgroundColor: "#f3f2f1",
      borderColor: "#d1d1d1",
      foregroundColors: { default: { default: "#242424", subtle: "#5c5c5c" } },
    },
  },
  actions: {
    maxActions: 6,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    buttonSpacing: 8,
    spacing: "default",
    preExpandSingleShowCardAction: false,
  },
  inputs: { label: { inputSpacing: "small", requiredInputs: { suffix: " (needed)", suffixColor: "default" } } },
});

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = marked.parse(text, { async: false });
  result.didProcess = true;
};

/** Puts both drawings on the page and tells how large they are together. */
window.drawCard = (card) => {
  const page = document.getElementById("page");
  page.replaceChildren(frame("wide", "Due Regard", drawnCard(card)), frame("narrow", "Due Regard", drawnCard(card)));
  const { width, height } = page.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
};

function drawnCard(json) {
  const card = new AdaptiveCard();
  card.hostConfig = HOST;
  card.parse(json);
  const element = card.render();
  element.classList.add("card");
  for (const input of element.querySelectorAll("input[type=date]")) input.setAttribute("lang", "en-GB");
  return element;
}

function frame(kind, from, content) {
  const frame = document.createElement("div");
  frame.className = `frame ${kind}`;
  const head = document.createElement("div");
  head.className = "from";
  head.textContent = from;
  frame.append(head, content);
  return frame;
}
