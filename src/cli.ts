// The command line. Each command loads only what it needs, so that the readers start in a fraction of a second.
import { runCommandLine } from "./cli/run.ts";

process.exitCode = await runCommandLine(process.argv.slice(2));
