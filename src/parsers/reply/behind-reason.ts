// Where the reason begins that a statement gives: the dates in it are not the one that is asked for.
import { regExp } from "../lexicon/pattern.ts";

/**
 * The text before its reason: "30 September" of "30 September as the contractor is not on site until July".
 *
 * A reason that opens the text is left, since what is asked for stands in the same words: "as the hall is closed can we
 * move to June".
 */
export function beforeReason(text: string): string {
  const reason = REASON.exec(text);
  return reason ? text.slice(0, reason.index) : text;
}

/** "as agreed", "as of 1 May" and "as a realistic date" give none; "since" and "due to" give one wherever they stand. */
const REASON = regExp("iu")`
  (?<=[\p{L}\d)][\s,(–-]{1,3})(?:
    as(?!
      [ ](?:
        of|from|at|to|soon|long|far|well|late|early|per|agreed|discussed|requested|planned|before
        |follows|below|above|expected|usual|normal|an? |the (?:new|revised|target|end|due)\b
      )
    )(?<!\b(?:far|good|bad|well|same|such|close|near|late|soon|early|long) as)
    |because|cos|coz|since
    |due to(?! (?:be|finish|complete|start|end|close|go|report)\b)
    |owing to|on account of|thanks to|given|while|whilst|in light of|in view of
  )(?= )
`;
