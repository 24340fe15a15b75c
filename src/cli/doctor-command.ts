// `doctor`: looks at the whole installation, changes nothing, and says what to do.
import { examine } from "../doctor/examine.ts";
import { DONE, type ExitStatus, NOTHING_FOUND } from "./exit-status.ts";
import { print, printJson } from "./print.ts";

const SIGN = { good: "ok   ", attention: "look ", wrong: "WRONG" } as const;

/** Status 1 where something is wrong; what only wants attention does not count. */
export async function doctorCommand(options: { readonly json?: true }): Promise<ExitStatus> {
  const findings = await examine(process.env);
  const isWell = findings.every(({ verdict }) => verdict !== "wrong");
  if (options.json) printJson({ well: isWell, findings });
  else {
    for (const { about, verdict, said, todo } of findings) {
      print(`${SIGN[verdict]}  ${about.padEnd(8)}  ${said}${todo ? `\n${" ".repeat(17)}${todo}` : ""}`);
    }
    const look = findings.filter(({ verdict }) => verdict === "attention").length;
    if (!isWell) print("\nSomething is wrong.");
    else print(look > 0 ? `\nAll of it works; ${look} want somebody to look.` : "\nAll is well.");
  }
  return isWell ? DONE : NOTHING_FOUND;
}
