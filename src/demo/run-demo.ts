// Sets the demo's stage: reads the plan, opens a store of its own, plays the story, hands over the keyboard.
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startApp } from "../app.ts";
import { planPreview } from "../bot/messages/plan-preview.ts";
import { memoryInbox } from "../bot/terminal/inbox.ts";
import { renderTerminal } from "../bot/terminal/render-terminal.ts";
import { terminalChannel } from "../bot/terminal/terminal-channel.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "../cli/exit-status.ts";
import { readPlanFile } from "../cli/plan-file.ts";
import { print } from "../cli/print.ts";
import { sourceOf } from "../cli/source-of.ts";
import { terminalWidth } from "../cli/terminal-width.ts";
import { todayHere } from "../cli/today.ts";
import { configFrom } from "../config.ts";
import { converse, isAtTerminal } from "../converse.ts";
import { storeRegister } from "../db/store-register.ts";
import { turnedClock } from "../jobs/clock.ts";
import { openLog } from "../log.ts";
import { openStore } from "../open-store.ts";
import { readAnyDocument } from "../parsers/document/read-apart.ts";
import { readPlan } from "../parsers/read-plan.ts";
import { instantOf, type LocalDate } from "../plan/calendar.ts";
import { stopSignal } from "../stop-signal.ts";
import { takeIn } from "./cast.ts";
import { chooseScene } from "./scene.ts";
import { openStage } from "./stage.ts";
import { playStory } from "./story.ts";

const SAMPLE = fileURLToPath(new URL("../../samples/wexcombe-anti-racist-action-plan.docx", import.meta.url));
const TEN = 10 * 60;
const KEPT_IN = "./demo-data";
const FOLDER = "due-regard-demo-";
const AN_HOUR_MS = 3_600_000;

/**
 * Plays the demo. Without a terminal the story ends it; at a terminal the keyboard is handed over.
 *
 * @throws UserError when the file is none that can be read
 */
export async function runDemo(options: { readonly file: string | null; readonly keep: boolean }): Promise<ExitStatus> {
  const width = terminalWidth();
  const file = await readPlanFile(options.file ?? SAMPLE);
  print(`1. The plan is read as it was written: ${file.name}\n`);
  const document = await readAnyDocument(file.bytes, file.name);
  const read = readPlan(document, { today: todayHere() });
  const scene = chooseScene(read, todayHere());
  const register = readPlan(document, { today: scene.importOn });
  print(renderTerminal(planPreview(register), width));
  if (register.actions.length === 0) return NOTHING_FOUND;

  await clearLeftovers();
  const folder = options.keep ? KEPT_IN : await mkdtemp(join(tmpdir(), FOLDER));
  try {
    await play(folder);
  } finally {
    if (!options.keep) await rm(folder, { recursive: true, force: true });
  }
  print(options.keep ? `\nKept in ${KEPT_IN}. Go on with: DATA_FOLDER=${KEPT_IN} npm start` : "\nNothing was kept.");
  return DONE;

  async function play(dataFolder: string): Promise<void> {
    print("\nPreparing a store and a queue of its own, which takes a few seconds …");
    const started = performance.now();
    const config = { ...configFrom({}), dataFolder, organisation: register.plan.organisation ?? "The council" };
    await using store = await openStore(config);
    const { db, organisation } = store;
    await storeRegister(db, organisation.id, register, sourceOf(file), scene.importOn, null);
    const cast = await takeIn(db, organisation, scene);
    const clock = turnedClock(instantOf(organisation.timeZone, scene.importOn, TEN));
    const inbox = memoryInbox();
    await using app = await startApp({
      store,
      queue: { kind: "database" },
      channels: [terminalChannel(inbox)],
      log: openLog(process.env.LOG_LEVEL ?? "silent"),
      clock,
      tick: null,
    });
    print(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    const turnTo = async (day: LocalDate) => {
      clock.turnTo(instantOf(organisation.timeZone, day, TEN));
      await app.jobs.sweepNow();
      await app.jobs.idle();
    };
    const stage = await openStage({ app, turnTo, inbox, width, write: (text) => process.stdout.write(text) });
    await playStory({ stage, app, scene, cast });
    if (!isAtTerminal()) return;
    stage.act("8. Now you");
    stage.tell(
      `You are ${cast.lead.name}. Ask something, answer something as somebody else (“/as priya”), turn the clock (“/day ${scene.askOn}”), or drop another plan here as the officer (“/as lee”).`,
    );
    await converse(app, inbox, { as: cast.lead, turnTo, stop: stopSignal() });
  }
}

/** Ctrl-C ends a demo at once, before it can tidy up; the next one takes away what such a one left an hour ago or more. */
async function clearLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(FOLDER)) continue;
    const path = join(tmpdir(), name);
    const changed = (await stat(path).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - changed > AN_HOUR_MS) await rm(path, { recursive: true, force: true });
  }
}
