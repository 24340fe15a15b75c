// Standard input as text.
import { text } from "node:stream/consumers";

/** Everything up to the end of standard input. */
export function standardInput(): Promise<string> {
  return text(process.stdin);
}
