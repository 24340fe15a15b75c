// A heading as the lists of headings are written.
import { foldText } from "../document/clean-text.ts";

const SHORTENED: Readonly<Record<string, string>> = { ll: "will", re: "are", ve: "have", d: "would" };

/** "What we'll do" says "what we will do"; "owner's" is as good as "owners". */
export function normalHeading(heading: string): string {
  return foldText(
    heading
      .toLowerCase()
      .replace(/\([^)]*\)/g, " ")
      .replace(/(?<=\p{L})[’'](?<short>ll|re|ve|d)\b/gu, (_, short: string) => ` ${SHORTENED[short]}`)
      .replace(/\b(?<word>who|what|how|when|where|that|it)[’']s\b/gu, "$<word> is")
      .replace(/[’'](?=\p{L})/gu, "")
      .replace(/[^\p{L}\p{N}#]+/gu, " "),
  );
}
