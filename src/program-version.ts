// Which version of Due Regard this is.
import { readFile } from "node:fs/promises";
import { z } from "zod";

const packageSchema = z.object({ version: z.string() });

export async function programVersion(): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"))).version;
}
