// How a document is marked, on each of its pages.
import { regExp } from "../lexicon/pattern.ts";

const MARKING = regExp("i")`
  ^(?:
    official(?:[ –-]+sensitive)?|unclassified|not protectively marked|restricted|confidential
    |public|draft
  )(?:[ –-]+(?:draft|final|public))?$
`;

/** Whether a line says who may read the document, or that it is a draft: "OFFICIAL", "Official – sensitive". */
export function isMarking(line: string): boolean {
  return MARKING.test(line);
}
