// What somebody wrote in Slack as plain words: Slack's mark-up for people, channels, links and dates is taken away.

export interface Names {
  /** This app's own user: being addressed is no part of what was said. */
  readonly self: string;
  /** Null where the name is not known. */
  readonly nameOf: (user: string) => string | null;
}

/**
 * Words as they were meant. What cannot be stored or seen (control characters, halves of characters) goes.
 *
 * @example
 * plainWords("<@U0DUEREGARD> PLA-1 &amp; PLA-2 are done, see <https://x.example/a|the list>", names)
 * // "PLA-1 & PLA-2 are done, see the list https://x.example/a"
 */
export function plainWords(text: string, { self, nameOf }: Names): string {
  const said = text.replace(/<(?<kind>[@#!]?)(?<target>[^<>|]*)(?:\|(?<label>[^<>]*))?>/g, (...found) => {
    const { kind, target, label } = found.at(-1) as Marked;
    switch (kind) {
      case "@":
        return target === self ? "" : `@${nameOf(target) ?? label ?? target}`;
      case "#":
        return `#${label || target}`;
      case "!":
        return label ?? `@${target.split("^")[0]}`;
      default:
        return linkSaid(target, label ?? "");
    }
  });
  return storable(unescaped(said)).trim();
}

/** The channels that a text links to, with the words that stand for each once it is plain. */
export function channelsNamed(text: string): readonly { readonly words: string; readonly conversation: string }[] {
  return [...text.matchAll(/<#(?<target>[^<>|]+)(?:\|(?<label>[^<>]*))?>/g)].flatMap(({ groups }) =>
    groups?.target ? [{ words: `#${groups.label || groups.target}`, conversation: groups.target }] : [],
  );
}

interface Marked {
  readonly kind: string;
  readonly target: string;
  readonly label?: string;
}

/** Slack makes links by itself of what looks like one: then the label is what was typed. */
function linkSaid(target: string, label: string): string {
  const address = target.replace(/^(?:mailto|tel):/, "");
  if (label === "" || label === address) return address;
  const bare = (words: string) => words.replace(/^https?:\/\//, "").replace(/\/$/, "");
  return bare(label) === bare(address) ? address : `${label} ${address}`;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Without what a database cannot hold or a reader cannot see; lines and tabs stay. */
export function storable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that are taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g, "");
}
