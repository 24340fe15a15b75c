// A reference that no action of the plan has or ever had.

/**
 * The reference wanted if it is free. A made one ("PLA-3") else takes the next number after the highest of its kind, so
 * that no number comes back; a printed one ("2.11") takes a letter: "2.11b".
 *
 * @param used every reference of the plan, those of actions that are gone too
 */
export function freeReference(wanted: string, isPrinted: boolean, used: ReadonlySet<string>): string {
  if (!used.has(wanted)) return wanted;
  const made = isPrinted ? null : MADE.exec(wanted);
  return made?.[1] === undefined ? withLetter(wanted, used) : nextNumber(made[1], used);
}

const MADE = /^(.+-)\d+$/;

function nextNumber(prefix: string, used: ReadonlySet<string>): string {
  const numbers = [...used]
    .filter((reference) => reference.startsWith(prefix))
    .map((reference) => Number(reference.slice(prefix.length)))
    .filter(Number.isInteger);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** b, c, … z, then -27, -28. */
function withLetter(reference: string, used: ReadonlySet<string>): string {
  for (let at = 2; ; at += 1) {
    const candidate = `${reference}${at <= 26 ? String.fromCharCode(96 + at) : `-${at}`}`;
    if (!used.has(candidate)) return candidate;
  }
}
