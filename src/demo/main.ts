// `npm run demo [FILE]`: the main job on a real document, from the table to the digest, in one sitting.
import { parseArgs } from "node:util";
import { allowClosedPipe } from "../cli/closed-pipe.ts";
import { explainError } from "../cli/explain-error.ts";
import { runDemo } from "./run-demo.ts";

allowClosedPipe();
try {
  const { values, positionals } = parseArgs({
    options: { keep: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  process.exitCode = await runDemo({ file: positionals[0] ?? null, keep: values.keep });
} catch (error) {
  process.exitCode = explainError(error);
}
