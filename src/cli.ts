// The command line. Each command loads only what it needs, so that the readers start in a fraction of a second.
import { allowClosedPipe } from "./cli/closed-pipe.ts";
import { runCommandLine } from "./cli/run.ts";
import { keepCompiled } from "./keep-compiled.ts";

allowClosedPipe();
keepCompiled();
process.exitCode = await runCommandLine(process.argv.slice(2));
