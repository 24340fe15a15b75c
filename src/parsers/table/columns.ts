// What councils call the columns of a plan. Add a heading here when you meet a new one.

import { foldText } from "../document/clean-text.ts";
import { regExp } from "../lexicon/pattern.ts";
import { startsTitle } from "../owners/title-words.ts";
import { withoutDate } from "./dated-heading.ts";
import { likelyMeaning } from "./likely-meaning.ts";
import { normalHeading } from "./normal-heading.ts";

/** What a column is for. `further` is kept with the action under the plan's own heading. */
export type Meaning =
  | "reference"
  | "action"
  | "owner"
  | "due"
  /** A period under which a mark says that it is then due. */
  | "ticked"
  /** A date that holds instead of the due cell where it is filled. */
  | "revised"
  | "rag"
  | "status"
  /** Whether it is finished, in a mark or in yes and no. */
  | "finished"
  | "outcome"
  | "evidence"
  | "directorate"
  | "section"
  | "further"
  | "indicator";

/** One way of heading a column. */
export interface HeadingWords {
  /** Met by the heading in lower case, without brackets and punctuation: "lead officer s". */
  readonly says: RegExp;
  readonly means: Meaning;
  /** What the column is where a clearer one has taken that meaning already: an "Objective" beside an "Action". */
  readonly besides?: Meaning;
  /** Whether only some of its words say so ("Force activity"); in an ordinary row they would say nothing. */
  readonly isLikely?: boolean;
}

/** Who does it, where no column names an owner; else whose it is. */
export const SERVICE = /^(?:(?:lead |responsible )?service(?: area)?s?)$/;

/** "Agreed" beside a recommendation: what is to be done where it tells that, and never the name of a part. */
export const RESPONSE = /^(?:agreed |management |proposed |council |our )?responses?$/;
/** Where nothing else says what is to be done it does; beside an action it tells more of it, and names no section. */
export const DESCRIPTION = /^(?:(?:key )?milestones?|(?:brief |full |further )?(?:descriptions?|details?))$/;

/** The first line that fits decides, so the narrow ones stand first. */
const HEADINGS: readonly HeadingWords[] = [
  // dates that are not the deadline
  {
    says: regExp("")`
      ^(?:
        (?:committee |board |cabinet |council )?meeting dates?
        |date(?: of)? (?:meeting|decision|recommendation)
        |(?:committee|cabinet|exec(?:utive)?|council|decision) date
      )$
    `,
    means: "further",
  },
  {
    says: regExp("")`
      ^(?:
        date (?:completed|closed|started|added|raised|updated|agreed|of (?:last )?(?:update|completion))
        |(?:actual|last) .*|completed(?: on)?|(?:last )?updated?(?: on)?|start(?: date)?
        |date started|(?:date )?from|commenc\w*(?: date)?
      )$
    `,
    means: "further",
  },
  // what a project tool keeps beside a task
  {
    says: regExp("")`
      ^(?:
        (?:planned |actual )?(?:duration|effort|work)(?: in (?:days|weeks|months|hours))?
        |predecessors?|successors?|dependencies|outline level
        |(?:date )?(?:modified|created)(?: (?:by|on|date))?
      )$
    `,
    means: "further",
  },
  { says: /^(?:planned |proposed )?start(?:s|ed|ing)?(?: on| date)?$/, means: "further" },

  // what somebody found or said, to which the action answers
  {
    says: regExp("")`
      ^(?:(?:what|why) )?(?:has |have )?(?:
        we|you|they|people
        |(?:\S+ )?(?:
          communities|residents|staff|colleagues|customers|tenants|students|patients|members|users
          |data|evidence|survey|review|inspectors?|auditors?
        )
      )(?: have)? (?:already )?
        (?:found|heard|said|say|told|tell|tells|know|learned|learnt|saw|seen|asked|wants?|shows?|raised)
        (?: (?:us|that|about .*|we (?:needed|need|should) .*|so far))?$
    `,
    means: "further",
  },
  { says: /^what (?:needs? to|must|should) change$/, means: "further" },
  { says: /^(?:previous|old) (?:deadline|due(?: date)?|target date|completion date)$/, means: "further" },
  {
    says: regExp("")`
      ^(?:revised|new|amended|extended|(?:re ?)?forecast|rescheduled|agreed new)[ ]
        (?:(?:target|due|end|completion|delivery|finish|implementation|planned) )?
        (?:dates?|deadlines?|due|completion|time ?scales?)$
    `,
    means: "revised",
  },
  {
    says: regExp("")`
      ^(?:
        (?:progress|comments?|notes?|updates?|commentary)\b.*
        |(?:current )?position (?:as )?(?:at|on)\b.*
        |how (?:we are|are we|it is|is it) (?:doing|going|getting on)\b.*
        |where (?:we have|have we) got to\b.*
      )$
    `,
    means: "further",
  },
  { says: /^(?:\S+ ){0,4}(?:resources?|budget|costs?|funding)(?: required| implications?)?$/, means: "further" },

  {
    says: regExp("")`
      ^(?:
        (?:
          (?:
            action|activity|commitment|issue|item|line|measure|objective|outcome|priority|record
            |recommendation|target|task|unique
          )[ ]
        )?(?:ref|refs|reference|no|nos|number|id)(?: (?:no|number))?
        |s no|wbs(?: code)?|outline (?:no|number)|#
      )$
    `,
    means: "reference",
  },

  // "Delivered by: Estates Team" beside "Completion date" says who
  {
    says: /^(?:to be )?(?:by|(?:actioned|completed?|done|delivered|delivery|achieved|undertaken|implemented) by)$/,
    means: "due",
    besides: "owner",
  },
  {
    says: regExp("")`
      ^(?:
        by when|when by|when|when (?:this|it) will (?:happen|be .*)
        |when will (?:this|it) (?:happen|be .*)|when we will do (?:this|it)|due(?: by| date)?
        |deadlines?|delivery(?: date)?|delivered by date|deliver(?:y|ed by)(?: date| by)?
        |(?:target |planned |expected |estimated |anticipated )?
          (?:completion|implementation|delivery|end|finish|finishing|target|milestone|due)(?: target)? dates?
        |date (?:due|for completion|for delivery|to be completed)
        |(?:to be )?(?:completed?|done|delivered|achieved) by(?: when)?
        |(?:key )?milestones? (?:and|with) (?:target )?(?:dates?|deadlines?)
        |target date for .*|time ?scales?(?: for .*)?|time ?frames?|time ?lines?|timings?
        |deadline .*|timescale .*
      )$
    `,
    means: "due",
  },
  {
    says: /^(?:dates?|(?:planned |target |expected )?(?:completion|end|finish)|targets?(?: for completion)?|(?:next )?review dates?|year)$/,
    means: "due",
    besides: "further",
  },
  {
    says: /^(?:baseline|planned|original|initial) (?:target |completion |due |end )?(?:date|deadline|due|end|finish|target)$/,
    means: "due",
    besides: "further",
  },

  {
    says: regExp("")`
      ^(?:
        b?rag+|r ?a ?g
        |(?:current |overall |latest )?b?rag+ (?:status|rating)
        |(?:status|progress) b?rag+|traffic lights?.*|b?rag+ \d.*
        |q[1-4] (?:\d\d\S* )*b?rag+(?: (?:status|rating))?
      )$
    `,
    means: "rag",
  },
  { says: /^(?:(?:current |overall |action |delivery |q[1-4] )?status(?: update)?|state|on track)$/, means: "status" },

  {
    says: /^(?:(?:lead |responsible |accountable )?(?:directorates?|departments?|divisions?)(?: service| s)?)$/,
    means: "directorate",
    besides: "further",
  },
  { says: SERVICE, means: "directorate", besides: "further" },

  // indicators and risks, not actions
  {
    says: regExp("")`
      ^(?:
        (?:performance |key |key performance )?indicators?
        |kpis?|baseline(?: .*)?|targets? (?:\d{2,4}.*|value)|actual(?: \d.*)?|q[1-4](?: .*)?
        |(?:20)?\d\d (?:20)?\d\d|likelihood|impact score
        |(?:inherent |residual |current |gross |net |overall )?(?:risk )?(?:scores?|risk|risk rating)
        |risk (?:description|ref|id|title|no)|probability|mitigations?|trend|direction of travel
        |polarity|numerator|denominator|value|percentage
      )$
    `,
    means: "indicator",
    besides: "further",
  },

  {
    says: regExp("")`
      ^.*\b(?:
        evidence|already (?:do|doing|done|have)|current position
        |where (?:are we|we are|we have got to)(?: now)?
        |what is in place|what we have done
      )\b.*$
    `,
    means: "evidence",
    besides: "further",
  },
  {
    says: regExp("")`
      ^(?:
        (?:what|where) are the gaps\b.*|gaps?(?: identified| and .*)?
        |(?:what|how|actions?)\b.*\b(?:
          needs? to be done|need to do|will we do|we will do|going to do|needs? to happen|we are doing
          |will do
        )
      )$
    `,
    means: "action",
    besides: "further",
  },

  {
    says: regExp("")`
      ^(?:\S+ ){0,3}(?:
        owners?|leads?|led by
        |lead (?:officers?|members?|agency|team|service|person)(?: s)?
        |responsib\w*(?: .*)?|accountab\w*(?: .*)?|officers?(?: s)?|who|whom|sponsors?(?: s)?
        |assigned to|contact(?: officer)?
      )$
    `,
    means: "owner",
  },
  { says: /^(?:recommendations? )?(?:made|addressed|directed|allocated) to$/, means: "owner" },
  { says: /^(?:who(?:s| will| is) .*|lead(?: .*)?|officer(?: .*)?|owner(?: .*)?|responsib\w* .*)$/, means: "owner" },
  {
    says: /^(?:delivery |key |supporting )?(?:partners?|teams?|support(?: from)?|supported by)(?: s)?$/,
    means: "owner",
    besides: "further",
  },

  {
    says: regExp("")`
      ^(?:
        (?:expected |intended |desired |key |target |planned )?
          (?:outcomes?|impacts?|results?|outputs?|benefits?)(?: .*)?
        |success (?:measures?|criteria)|measures? of success
        |(?:how )?(?:will we|we will|will you|you will) (?:know|measure|tell).*
        |where (?:do )?we want to (?:be|get to)|what you will see
        |(?:what )?(?:(?:will|does) )?(?:success|good) (?:will )?looks? like
        |what difference .*
        |what will (?:be different|change|have changed)
        |why
      )$
    `,
    means: "outcome",
    besides: "further",
  },

  {
    says: regExp("")`
      ^(?:
        (?:key |specific |agreed |proposed |priority |planned |smart |improvement |required |our )?actions?
          (?: s)?(?:
            [ ](?:
              to be taken|to take|required|needed|points?|descriptions?|and .*|activit\w*|plan|tasks?
              |steps?|we will take|agreed|title|name|detail|details|sheet|card|form|record
            )
          )?
        |activit(?:y|ies)(?: .*)?|(?:key )?tasks?(?: .*)?|(?:key |next )?steps?|strateg(?:y|ies)
        |we will|what (?:we|were|are we|will we)\b.*|what|how(?: (?:will )?we(?: will)?.*)?
        |deliverables?|initiatives?|improvements?(?: .*)?
      )$
    `,
    means: "action",
    besides: "further",
  },
  // Beside an action they say how it is known to be done.
  { says: /^measures?$/, means: "action", besides: "outcome" },
  { says: DESCRIPTION, means: "action", besides: "section" },
  { says: RESPONSE, means: "action", besides: "section" },
  {
    says: /^(?:recommendations?(?: .*)?|commitments?|objectives?|projects?)$/,
    means: "action",
    besides: "section",
  },
  {
    says: regExp("")`
      ^(?:
        (?:equality |strategic |corporate |our |key )?(?:
          objectives?|priorit(?:y|ies)|themes?|aims?|goals?|commitments?|outcome areas?|sections?
          |areas?|domains?|pillars?|work ?streams?|categor(?:y|ies)|metrics?|focus areas?
          |bucket(?: name)?
        )(?: .*)?
      )$
    `,
    means: "section",
    besides: "further",
  },
];

export interface Column {
  readonly heading: string;
  readonly meaning: Meaning;
}

/** What a heading says on its own, or null where it is none that the list knows. */
export function headingWords(heading: string): HeadingWords | null {
  if (heading.length > LONGEST) return null;
  const words = normalHeading(heading);
  if (words === "") return null;
  return HEADINGS.find(({ says }) => says.test(words)) ?? inTwoLanguages(heading) ?? asAtDate(words);
}

/**
 * "RAG Sept 2025", "Status @ Q3", "2025/26 position": how it stands, and as at when. The words that name other columns are no headings
 * beside a date: "Completed March 2026" stands in a cell.
 */
function asAtDate(words: string): HeadingWords | null {
  const said = withoutDate(words);
  const known = said === null ? null : HEADINGS.find(({ says }) => says.test(said));
  return known && (known.means === "rag" || (known.means === "status" && said !== "on track")) ? known : null;
}

/** Characters; anything longer is no heading, and every cell of a plan is asked. */
const LONGEST = 160;

/**
 * "Pwy? / Who?": of a heading in two languages the half that is known; two halves that mean different things are none, and
 * nor is "Head of HR / Chief Finance Officer", two owners of whom one could be a heading.
 */
function inTwoLanguages(heading: string): HeadingWords | null {
  const halves = heading.split(/\s+[/|]\s+|\n/);
  if (halves.length !== 2 || halves.some((half) => startsTitle(foldText(half)))) return null;
  const known = halves.map((half) => HEADINGS.find(({ says }) => says.test(normalHeading(half))) ?? null);
  const [one, other] = known;
  return one && other ? null : (one ?? other ?? null);
}

/** What a heading means where the row is known to be one of headings: as listed, else by some of its words. */
export function likelyWords(heading: string): HeadingWords | null {
  const listed = headingWords(heading);
  if (listed) return listed;
  const [first] = heading.split(/\s*(?:\/|&|\band\b)\s*/i).flatMap((part) => headingWords(part) ?? []);
  const means = first?.means ?? likelyMeaning(normalHeading(heading));
  return means === null ? null : { says: /^/, means, besides: "further", isLikely: true };
}
