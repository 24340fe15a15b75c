// Numbers of lists as letters, Roman figures and ordinals.

/** The number in Word's named format; formats of other scripts, which no British plan uses, come as figures. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "ordinal":
      return ordinal(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "bullet":
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** a … z, then aa, bb: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCodePoint("a".charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.floor((value - 1) / 26) + 1, LONGEST));
}

const LONGEST = 30;

const FIGURES: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, figure] of FIGURES) {
    while (rest >= worth) {
      text += figure;
      rest -= worth;
    }
  }
  return text;
}

function ordinal(value: number): string {
  const ending = /1\d$/.test(String(value)) ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
}
