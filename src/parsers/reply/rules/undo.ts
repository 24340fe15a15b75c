// "undo", "scrap that", "oops, wrong one": takes back the last change.
import { regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";

export const undo: SayingRule = {
  name: "undo",
  read: ({ plain, words, target, actions }) =>
    UNDO.test(plain) || isSaidTwice(plain) ? replyPart("undo", words, { actions: target ? actions : [] }) : null,
};

/** "Ignore that, undo please": the same order again, with what was wrong. */
function isSaidTwice(plain: string): boolean {
  const pieces = plain
    .split(/\s*(?:[,.;!–—]|\s-\s|\s(?=(?:can|could) you |please |pls ))\s*/u)
    .map((piece) => piece.replace(POLITE, ""));
  const said = pieces.filter((piece) => piece !== "" && !EXCUSE.test(piece));
  return pieces.length > 1 && said.length > 0 && said.every((piece) => UNDO.test(piece));
}

const POLITE = /^(?:sorry|please|pls|can you|could you)(?: |$)|(?: |^)(?:please|pls|sorry|thanks)$/giu;
const EXCUSE =
  /^(?:sorry|oops|whoops|apologies|my (?:mistake|bad|error)|wrong (?:one|action|button|thread|chat|person)|i got (?:it|that) wrong)$/iu;

const UNDO = regExp("iu")`
  ^(?:
    (?:
      wrong one|(?:that|it|this) was (?:a|my) mistake|(?:that|it) was wrong|mistake|my mistake
      |oops|whoops|no|sorry
    )[ ,.!–-]+(?:please |pls |so |can you )?
  )?(?:
    (?:can you |could you |can i |i want to |i'd like to )?(?:
      (?:undo|revert)(?! \w+ .*\bneeds)
      |(?:reverse|retract|scrap|cancel|ignore|disregard|delete|forget|take back|scratch)(?= )
    )(?:
      [ ](?:
        that|this|it|that one|§|the last (?:one|change|update|reply|report)|the last|last
        |(?:(?:that )?my|that|the) last(?: (?:one|change|message|update|reply|report|answer))?
        |what i (?:just )?said|my (?:reply|answer|update)
      )
    )?(?: about §| for §| on §)?
    |(?:take|put) (?:that|it) back(?: please)?
    |(?:oops|whoops)(?: (?:sorry|wrong|my (?:mistake|bad)|that|didn't|ignore|undo|not)\b.*)?
    |(?:that was |it was )?(?:a |my )mistake|that was wrong|that's wrong|that's not right
    |wrong (?:one|action|button)|i made a mistake|never ?mind
    |i (?:didn't|didnt|did not) mean (?:that|it|to (?:send|say|do) (?:that|it))
    |(?:please )?(?:ignore|disregard|scrap) my last
  )(?:
    ,? (?:
      i made a mistake|my mistake|wrong one|that was wrong|wrong action
      |(?:please )?i (?:hit|pressed|clicked|sent|picked|chose|tapped) (?:the )?wrong .{1,30}
    )
  )?$
`;
