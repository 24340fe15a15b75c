// The background of a cell, as a format writes it, to one way of writing colours.

/** Six hex digits in lower case ("00b050"), or null for none, for white, and for what is no colour. */
export function shadeOf(written: string | null | undefined): string | null {
  const text = (written ?? "").trim().toLowerCase();
  const named = NAMED[text];
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text);
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/.exec(text);
  const digits =
    named ??
    /^#?([\da-f]{6})$/.exec(text)?.[1] ??
    (short
      ? short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")
      : null) ??
    (parts
      ? parts
          .slice(1)
          .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
          .join("")
      : null);
  return digits === null || digits === "ffffff" ? null : digits;
}

const NAMED: Readonly<Record<string, string>> = {
  red: "ff0000",
  orange: "ffa500",
  gold: "ffd700",
  yellow: "ffff00",
  green: "008000",
  lime: "00ff00",
  limegreen: "32cd32",
  lightgreen: "90ee90",
  blue: "0000ff",
  lightblue: "add8e6",
  navy: "000080",
  teal: "008080",
  purple: "800080",
  pink: "ffc0cb",
  grey: "808080",
  gray: "808080",
  silver: "c0c0c0",
  black: "000000",
  tomato: "ff6347",
  crimson: "dc143c",
};

/** Cells' backgrounds as a row carries them: nothing where no cell has one. */
export function shadesOf(shades: readonly (string | null)[]): { readonly shades?: readonly (string | null)[] } {
  return shades.some((shade) => shade !== null) ? { shades } : {};
}
