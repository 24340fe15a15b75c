// Standard output for what was asked for, standard error for words to the person.

/** JSON for scripts, indented for one value. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** One line of JSON. */
export function printJsonLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line for the person that no script reads. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
