// Keeps what Node made of the program's text, so that the next start need not make it again.
import { enableCompileCache, flushCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/** Beside the packages: what is kept is run, so it lies where nobody writes who could not change the program itself. */
const FOLDER = new URL("../node_modules/.cache/due-regard", import.meta.url);

/**
 * From now on whatever is loaded is taken from the folder or kept there. Some seven hundred files are half of a start's
 * work. A folder that cannot be written to is left alone, and everything is as it was.
 */
export function keepCompiled(): void {
  enableCompileCache(fileURLToPath(FOLDER));
}

/** Writes it now; otherwise it is written when the process ends by itself, which a service that is killed never does. */
export function compiledSoFar(): void {
  flushCompileCache();
}
