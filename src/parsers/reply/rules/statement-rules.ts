// The ways of saying how an action stands, in the order in which they are tried on each clause.
import type { ClauseRule } from "../clause.ts";
import { blocked } from "./blocked.ts";
import { changedColour } from "./changed-colour.ts";
import { colour } from "./colour.ts";
import { complete } from "./complete.ts";
import { courtesy } from "./courtesy.ts";
import { ditto } from "./ditto.ts";
import { dropped } from "./dropped.ts";
import { eitherColour } from "./either-colour.ts";
import { expected } from "./expected.ts";
import { hedge } from "./hedge.ts";
import { helpWanted } from "./help-wanted.ts";
import { impression } from "./impression.ts";
import { inProgress } from "./in-progress.ts";
import { misspelt } from "./misspelt.ts";
import { movedDate } from "./moved-date.ts";
import { negated } from "./negated.ts";
import { noChange } from "./no-change.ts";
import { notStarted } from "./not-started.ts";
import { partly } from "./partly.ts";
import { paused } from "./paused.ts";
import { percent } from "./percent.ts";
import { saidOfSomething } from "./said-of-something.ts";
import { schemeWord } from "./scheme-word.ts";
import { unknown } from "./unknown.ts";

/**
 * The plan's own words come first; then what begins with a state; then what only sounds like one; then states said of a
 * subject.
 */
export const STATEMENT_RULES: readonly ClauseRule[] = [
  hedge,
  ditto,
  courtesy,
  schemeWord,
  unknown,
  dropped,
  changedColour,
  eitherColour,
  percent,
  noChange,
  notStarted,
  partly,
  colour,
  complete,
  paused,
  inProgress,
  blocked,
  helpWanted,
  movedDate,
  negated,
  expected,
  saidOfSomething,
  impression,
  misspelt,
];
