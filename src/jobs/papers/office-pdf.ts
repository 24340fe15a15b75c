// A Word file as PDF, by an office program where one is there.
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UserError } from "../../plan/user-error.ts";

export interface Office {
  /** The program, or null: then it is looked for on the PATH. */
  readonly program: string | null;
  readonly withinMs: number;
}

export const DEFAULT_OFFICE: Office = { program: null, withinMs: 60_000 };

const NAMES = ["soffice", "libreoffice"];

/** Tagged, so that a screen reader knows headings, tables and alt text; with its title in the window. */
const AS_PDF = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
  DisplayPDFDocumentTitle: { type: "boolean", value: "true" },
})}`;

/**
 * Each conversion has a profile and a folder of its own, so that two at a time do not meet; both are gone afterwards.
 *
 * @throws UserError where no office program is there, or it did not answer in time
 */
export async function officePdf(docx: Uint8Array, office: Office = DEFAULT_OFFICE): Promise<Uint8Array> {
  const program = await officeProgram(office);
  if (program === null) {
    throw new UserError(
      "A PDF needs an office program, and none was found here. Ask for Word instead, or set OFFICE_PROGRAM to LibreOffice's soffice.",
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "due-regard-pdf-"));
  try {
    const from = join(folder, "paper.docx");
    await writeFile(from, docx);
    const profile = pathToFileURL(join(folder, "profile")).href;
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--norestore",
        "--convert-to",
        AS_PDF,
        "--outdir",
        folder,
        from,
      ],
      { timeout: office.withinMs, killSignal: "SIGKILL", env: { ...process.env, HOME: folder } },
    );
    return new Uint8Array(await readFile(join(folder, "paper.pdf")));
  } catch (cause) {
    throw new UserError(
      "The office program did not make a PDF of it in time. Ask for Word instead, or try again later.",
      { cause },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where the program is; null where there is none. */
export async function officeProgram({ program }: Pick<Office, "program">): Promise<string | null> {
  const candidates = program
    ? [program]
    : (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return null;
}
