// `export`: makes a paper or the register of a plan and writes it to a file.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { configFrom } from "../config.ts";
import { type HeldPlan, plansOf } from "../db/plans.ts";
import { makeDocument } from "../jobs/papers/make-document.ts";
import { DEFAULT_OFFICE } from "../jobs/papers/office-pdf.ts";
import { openStore } from "../open-store.ts";
import { DOCUMENT_FORMATS, DOCUMENT_KINDS } from "../plan/document.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./print.ts";

export interface ExportOptions {
  readonly as: string;
  readonly what: string;
  readonly framework?: string;
  readonly public?: true;
  readonly asItStands?: true;
  readonly template?: string;
  readonly out?: string;
}

/** Prints where the file was written; what whoever passes it on must know goes to standard error. */
export async function exportCommand(title: string, options: ExportOptions): Promise<ExitStatus> {
  const format = oneOf(DOCUMENT_FORMATS, options.as, "format");
  const kind = oneOf(DOCUMENT_KINDS, options.what, "kind of paper");
  const template = options.template ? await readTemplate(options.template) : null;
  const config = configFrom(process.env);
  await using store = await openStore(config);
  const { db, organisation } = store;
  const plan = planTitled(await plansOf(db, organisation.id), title);
  const wish = {
    kind,
    format,
    isPublic: options.public === true,
    asItStands: options.asItStands === true,
    framework: options.framework ?? null,
  };
  const office = { ...DEFAULT_OFFICE, program: config.officeProgram };
  const made = await makeDocument(wish, plan, { db, organisation, at: new Date(), office, template });
  const path = resolve(options.out ?? made.name);
  await writeFile(path, made.bytes).catch((cause: unknown) => {
    throw new UserError(`I could not write ${path}. Name a folder that is there and that you may write to.`, { cause });
  });
  print(path);
  tell(`${made.said}.`);
  for (const notice of made.notices) tell(notice);
  if (wish.isPublic) tell("Read it before it is published: names are found by rule.");
  return DONE;
}

function oneOf<Word extends string>(words: readonly Word[], given: string, what: string): Word {
  const found = words.find((word) => word === given.toLowerCase());
  if (!found) throw new UserError(`There is no ${what} “${given}”. I know ${words.join(", ")}.`);
  return found;
}

async function readTemplate(path: string): Promise<Uint8Array> {
  return await readFile(path).catch((cause: unknown) => {
    throw new UserError(`There is no template ${path} that I can read. Check its name and folder.`, { cause });
  });
}

function planTitled(plans: readonly HeldPlan[], title: string): HeldPlan {
  const wanted = title.toLowerCase();
  const exact = plans.filter((plan) => plan.title.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : plans.filter((plan) => plan.title.toLowerCase().includes(wanted));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const known = plans.map((plan) => `“${plan.title}”`).join(", ");
  if (plans.length === 0) throw new UserError("There is no plan here yet. Import one first.");
  throw new UserError(`${only ? "More than one plan fits" : "No plan fits"} “${title}”. There is ${known}.`);
}
