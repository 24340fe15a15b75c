// Whether a few words can be a name: of a service, a place or somebody.
import { saysWhatToDo } from "../../lists/says-what-to-do.ts";
import { endsSentence } from "../text-flow.ts";

const LONGEST_OWNER = 8;

/** A few words most of which are capitalised, as names are: "Parks & Countryside"; not "More visitors come". */
export function mayName(text: string): boolean {
  if (text.split(" ").length > LONGEST_OWNER || !/^\p{Lu}/u.test(text) || endsSentence(text)) return false;
  const words = text.split(" ").filter((word) => /\p{L}/u.test(word) && !/^(?:and|for|of|the|to|with)$/.test(word));
  const capitals = words.filter((word) => /^\(?\p{Lu}/u.test(word)).length;
  return capitals * 2 >= words.length && !saysWhatToDo(text) && !/\d/.test(text);
}
