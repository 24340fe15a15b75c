// A file dropped on a terminal: what arrives is its path, as the terminal or a person writes it.
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * The path in a line, or null where it is something to say. A terminal quotes a path that is dragged on it, or writes
 * "\ " for its spaces; people write "import plan.docx".
 *
 * @example
 * droppedPath("'/home/asha/Fair for All.docx' ") // "/home/asha/Fair for All.docx"
 * droppedPath("import Fair\\ for\\ All.docx")    // "Fair for All.docx"
 */
export function droppedPath(line: string): string | null {
  const said = line.trim();
  const asked = /^import\s+(?<path>\S.*)$/i.exec(said)?.groups?.path ?? null;
  const path = unwrapped(asked ?? said);
  if (path === null) return null;
  if (asked !== null) return looksLikePath(path) || isFileName(path) ? atHome(path) : null;
  return looksLikePath(path) || (isFileName(path) && !/\s/.test(said.replace(/\\ /g, ""))) ? atHome(path) : null;
}

/** Without its quotation marks or escapes; null where it is several words that nothing holds together. */
function unwrapped(text: string): string | null {
  const quoted = /^(?<mark>['"])(?<path>.+)\k<mark>$/.exec(text)?.groups?.path;
  if (quoted !== undefined) return quoted.replace(/'\\''/g, "'");
  if (/^file:\/\//i.test(text)) return fromUrl(text);
  return /^[a-z]:\\/i.test(text) ? text : text.replace(/\\(?<kept>[^\w\\])/g, "$<kept>");
}

function fromUrl(text: string): string | null {
  return URL.canParse(text) ? fileURLToPath(text) : null;
}

/** It says where the file is; what is said to Due Regard hardly ever begins like this. */
function looksLikePath(path: string): boolean {
  return /^(?:~?\/|\.{1,2}\/|[a-z]:[\\/])/i.test(path);
}

/** The kinds of files that plans are written in. */
function isFileName(path: string): boolean {
  return /[^\s/]\.(?:docx?|docm|xlsx?|xlsm|pdf|csv|tsv|txt|md|markdown|html?|odt|ods|rtf|pptx?)$/i.test(path);
}

function atHome(path: string): string {
  return path.startsWith("~/") ? homedir() + path.slice(1) : path;
}
