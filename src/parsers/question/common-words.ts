// Everyday words, which are never a name with a slip of the finger in it: "sent" is not SEND, nor "race" Grace.
import { wordList } from "../lexicon/word-list.ts";

export function isCommonWord(word: string): boolean {
  return COMMON.has(word.toLowerCase());
}

const COMMON: ReadonlySet<string> = new Set(
  wordList`
    able above agree agreed ahead almost along already although always amount another anyway apart approach
    area areas aside away back bank base based beat become before began begin begun behind being below best
    better beyond book both break brief bring broad brought budget build built busy call called came cannot
    card care carry case catch cause chair chance change charge chase cheap cite city claim class clean clear
    close coast code cold collect comment common compare concern cost costs could council count couple cover
    crisis current cycle daily damage data date dealt debate decent decision decisions deep delay deliver desk
    detail didn't does doing don't door doubt draft drive drop due during each early earn ease east easy edge
    effort eight either else email empty enough enter equal error evening event every evidence exact except
    expect extra face fact fail failed fair faith fall family fast fault feed feel fell felt field file fill
    final fine finish firm first five flag flow focus fold food form formal former forth forward four free
    fresh front full fund funding further gain game gave general glad goal going gone good grade grant great
    green group grow guess half hand handle hard have head health hear heard held help here high hired hold
    home honest hope host hour house human hurry idea impact inside issue item join joint judge just keep kept
    kind knew known lack land large last late later latest lead leader learn least leave left legal less level
    life like likely limit line link list little live load local long look lost loud love lower made mail main
    major make many mark market matter maybe mean means meant media meet meeting member mental mess might mind
    minor minute miss missed mixed mode model money month moral more morning most mostly mouth move much must
    name near need never news next nice nine none normal north note notes nothing notice number offer office
    officer often okay once only onto open order other ours outer over owed pace pack page paid pain panel
    paper part parts pass past path pause people period person phase phone pick piece place plain point poor
    post press price pride prime print prior problem profile project prompt proof proper public pull pupil
    purpose push quality quarter query quick quiet quite quote race raise raised range rank rare rate rated
    rather reach read ready real reason recent record reduce refer regard relate remain remove repeat report
    rest result review rich ride right ring rise risk risks road role room round route rule safe said sake
    sale same save says scale scheme scope score seat second seek seem seen self sell send sense sent serve
    service seven share sheet shift ship short should show shut sick side sign since single site skill skills
    slip slow small some soon sort sound south space speak spend spent staff stage stale stand start state
    stay steady step still stop story stress strong stuff style such sure table take taken talk target task
    team tell tend term terms test text than thank that them then there these they thing think third this
    those though three through time times tiny today together told tone took tool topic total touch tough
    toward track trade train treat trend trial tried true trust truth turn twice type under union unit until
    upon upper urge urgent used user usual value vary vast very view visit voice vote wait waiting walk wall
    want warm waste watch water weak week well went were west what when where which while white whole whose
    wide will wish with within without word work world worry worse worst worth would write wrong year yellow
    yesterday young your
  `,
);
