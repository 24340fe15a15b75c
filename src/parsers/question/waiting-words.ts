// "waiting for my decision", "date requests": the ways to say that somebody has to decide.
import { ways } from "../lexicon/ways.ts";

const REQUESTED = ways`
  (?:waiting|awaiting|pending|waits?|needs?|needing|need|for|awaits?|requires?|requiring|require)(?: (?:for|on|a|an|my|our|your|the|lead's))* (?:decisions?|approvals?|approving|sign[- ]?off|signing[- ]off|deciding|to be (?:approved|decided))
  to (?:approve|decide|sign off)
  (?:date |extension |change |date change |closure |closing )requests?
  requests? (?:to (?:move|change|extend|close)|for (?:an? )?(?:extensions?|new dates?))(?: (?:the )?(?:dates?|deadlines?))?
  proposed (?:new )?(?:dates?|changes?)
  (?:dates?|changes?|requests?) (?:that )?(?:i|we) (?:haven't|have not|need to|have to) (?:yet )?(?:agree|approve|decide)d?
  (?:approvals?|decisions?) (?:waiting|pending|outstanding|to make)
  waiting-decision
  decisions? for me
  approvals?(?: for me)?
  waiting for me|waiting on me
`;

export const WAITING = new RegExp(
  String.raw`\b(?:(?:date )?(?:changes|requests|moves) (?:that |which |who )?)?${REQUESTED}\b`,
  "iu",
);
