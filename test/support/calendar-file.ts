// A calendar file read strictly by RFC 5545, section 3: what is no content line, or stands where it may not, is thrown.

export interface CalendarComponent {
  readonly name: string;
  /** By name; values unescaped where they are text. */
  readonly properties: ReadonlyMap<string, { readonly value: string; readonly parameters: string }>;
  readonly components: readonly CalendarComponent[];
}

/** @throws RangeError naming the line */
export function readCalendarFile(text: string): CalendarComponent {
  if (!text.endsWith("\r\n")) throw new RangeError("the last line has no end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new RangeError(`a bare line break in ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > 75) throw new RangeError(`longer than 75 octets: ${line}`);
  }
  const lines = text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n");
  const [root, rest] = component(lines, 0);
  if (rest !== lines.length) throw new RangeError("something follows the calendar");
  return root;
}

const LINE = /^(?<name>[A-Za-z0-9-]+)(?<parameters>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(?<value>.*)$/;

function component(lines: readonly string[], at: number): readonly [CalendarComponent, number] {
  const begun = /^BEGIN:(?<name>[A-Z]+)$/.exec(lines[at] ?? "")?.groups?.name;
  if (!begun) throw new RangeError(`no component begins at ${lines[at]}`);
  const properties = new Map<string, { value: string; parameters: string }>();
  const components: CalendarComponent[] = [];
  let next = at + 1;
  while (lines[next] !== `END:${begun}`) {
    const line = lines[next];
    if (line === undefined) throw new RangeError(`${begun} does not end`);
    if (line.startsWith("BEGIN:")) {
      const [inner, after] = component(lines, next);
      components.push(inner);
      next = after;
      continue;
    }
    const { name, parameters = "", value = "" } = LINE.exec(line)?.groups ?? {};
    if (!name || line.startsWith("END:")) throw new RangeError(`no content line: ${line}`);
    if (properties.has(name)) throw new RangeError(`${begun} has ${name} twice`);
    properties.set(name, { value: TEXTS.includes(name) ? unescaped(value) : value, parameters });
    next += 1;
  }
  return [{ name: begun, properties, components }, next + 1];
}

const TEXTS = ["SUMMARY", "DESCRIPTION"];

function unescaped(text: string): string {
  if (/(?<!\\)(?:\\\\)*\\[^\\;,nN]|(?<!\\)(?:\\\\)*[;,]/.test(text)) throw new RangeError(`not escaped: ${text}`);
  return text.replaceAll(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
}
