// In the browser: draws what somebody is shown as Teams or Slack would, and beside it the same on a telephone.

// The whole file: what the package registers when it is read would be left out of the bundle otherwise.
import { AdaptiveCard, HostConfig } from "adaptivecards/dist/adaptivecards.js";
import { marked } from "marked";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";

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
  inputs: { label: { inputSpacing: "small" } },
});

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = marked.parse(text, { async: false });
  result.didProcess = true;
};

/** Charts are no part of the package: what is drawn is what a client without charts shows. */
window.drawCard = (card, title = "Due Regard in Teams") =>
  show(title, (inside) => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = HOST;
    drawn.parse(card);
    const element = drawn.render();
    element.classList.add("card");
    inside.append(element);
  });

window.drawSlackMessage = (blocks, logo) =>
  show("Due Regard in Slack", (inside) =>
    draw(inside, "slack", { blocks, logo, name: "Due Regard", time: new Date("2026-06-23T09:30:00"), theme: "light" }),
  );

window.drawSlackHome = (blocks) =>
  show("The Home of Due Regard in Slack", (inside) =>
    draw(inside, "slack home", { blocks, withoutWrapper: true, theme: "light" }),
  );

/** What the error sentences stand beside, Slack draws itself; here they stand above what they are about. */
window.drawSlackModal = ({ title, submit, close, blocks }, errors) =>
  show("A form of Due Regard in Slack", async (inside) => {
    const modal = document.createElement("div");
    modal.className = "modal";
    const head = document.createElement("h2");
    head.textContent = title.text;
    const foot = document.createElement("div");
    foot.className = "foot";
    for (const { text } of [close, submit]) {
      const button = document.createElement("span");
      button.className = "button";
      button.textContent = text;
      foot.append(button);
    }
    modal.append(head);
    for (const block of blocks) {
      await draw(modal, "slack", { blocks: [block], withoutWrapper: true, theme: "light" });
      asSlackHasIt(block, modal.lastElementChild);
      const wrong = errors[block.block_id];
      if (!wrong) continue;
      const line = document.createElement("p");
      line.className = "wrong";
      line.textContent = wrong;
      modal.append(line);
    }
    modal.append(foot);
    inside.append(modal);
  });

/** What the library draws otherwise: a line more below each input, and every input as one of several lines. */
function asSlackHasIt({ element }, drawn) {
  for (const line of drawn.querySelectorAll("p")) if (line.textContent.startsWith("↵")) line.remove();
  if (element?.multiline !== false) return;
  for (const area of drawn.querySelectorAll("textarea")) {
    for (const [name, value] of Object.entries({ height: "36px", "min-height": "0", resize: "none" })) {
      area.style.setProperty(name, value, "important");
      area.parentElement?.style.setProperty("min-height", "0", "important");
    }
  }
}

/** Both drawings beside each other; gives how large they are together. */
async function show(title, fill) {
  const page = document.getElementById("page");
  page.replaceChildren();
  for (const kind of ["wide", "narrow"]) {
    const frame = document.createElement("div");
    frame.className = `frame ${kind}`;
    const head = document.createElement("div");
    head.className = "from";
    head.textContent = title;
    frame.append(head);
    page.append(frame);
    await fill(frame);
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  const { width, height } = page.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

async function draw(inside, className, props) {
  const place = document.createElement("div");
  place.className = className;
  inside.append(place);
  createRoot(place).render(createElement(Message, props));
  for (let tries = 0; place.childElementCount === 0 && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
