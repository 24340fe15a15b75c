// The words that posts and teams are made of. Add one here when a title is not known for what it is.
import { pattern, regExp } from "../lexicon/pattern.ts";

/** A post ends with one of these: "Equality Officer", "Principal Social Workers". */
const POST_NOUNS = pattern`
  accountant|administrator|advis[eo]r|advocate|ambassador|analyst|apprentice|architect
  |assistant|auditor|bursar|chair|chairman|chairperson|chairwoman|champion
  |(?:(?:pro-)?vice-)?chancellor|clerk|commander|commissioner|constable|consultant
  |co-?ordinator|councillor|curator|dean|deputy|designer|developer|director|editor|engineer
  |executive|facilitator|governor|guardian|head|headteacher|inspector|instructor|investigator
  |lawyer|lead|leader|lecturer|librarian|manager|matron|mgr|mngr|mayor|member|mentor|midwife
  |monitor|nurse|officer|owner|partner|planner|practitioner|president|principal|professor
  |provost|psychologist|ranger|recruiter|registrar|rector|rep|representative|researcher
  |scientist|secretary|sergeant|solicitor|specialist|sponsor|strategist|superintendent|supt
  |supervisor|surveyor|teacher|technician|therapist|trainer|treasurer|tutor|warden|worker
`;

/** A body that answers as one ends with one of these: "Equalities Team", "Race Equality Panel". */
const TEAM_NOUNS = pattern`
  alliance|board|bureau|cabinet|cell|centre|collective|commission|committee|council|crew|forum
  |group|hub|network|office|panel|taskforce|team|unit|working party|workstream
`;

/** Nouns that end a title for good, so that a capital behind them begins another: never "Director People and Policy". */
const OPEN_NOUNS =
  /^(?:director|head|lead|member|chair|leader|executive|principal|deputy|partner|council|champion|assistant|sponsor|commissioner)s?$/i;

const TITLE_STARTS = pattern`
  (?:
    (?:
      interim|acting|joint|deputy|assistant|associate|executive|corporate|strategic|group|service
      |senior|vice|lead
    )[ ]
  )*(?:
    heads? of|directors? (?:of|for)
    |(?:lead |cabinet |portfolio |elected )?members? for
    |portfolio holders? for|chairs? of|co-?chairs? of|leaders? of|officers? for
    |leads? (?:for|on)|consultants? in|champions? for|clerk to|secretary to
  )
`;

const POST_END = new RegExp(`^(?:${POST_NOUNS})s?$`, "i");
const TEAM_END = new RegExp(`^(?:${TEAM_NOUNS})s?$`, "i");
const STARTS_TITLE = new RegExp(`^${TITLE_STARTS} \\S`, "i");

/** Begins as a title does: "Head of …", "Assistant Director for …". */
export function startsTitle(text: string): boolean {
  return STARTS_TITLE.test(text) || /^(?:AD|A\/D|HoS) \p{Lu}\p{Ll}/u.test(text);
}

/** Whether a text can stand for one post or team by itself: "HR Manager", "Head of Libraries", "Equalities Team". */
export function looksLikePost(text: string): boolean {
  const bare = text.replace(/\s*\([^)]*\)/g, "").trim();
  if (startsTitle(bare) || SHORT_TITLE.test(bare) || /^(?:\S+ ){0,3}health visitors?$/i.test(bare)) return true;
  const words = bare.split(/\s+/);
  const last = words.at(-1) ?? "";
  if (POST_END.test(last)) return /^\p{Lu}/u.test(bare);
  if (TEAM_END.test(last)) return words.length > 1;
  return words.some((word, at) => at > 0 && /^(?:for|of|to)$/i.test(word) && POST_END.test(words[at - 1] ?? ""));
}

/** "Assistant Director Highways", "PVC Research": a rank and its field, without "of"; "Deputy CPO": a rank in initials. */
const SHORT_TITLE = regExp("iu")`
  ^(?:
    (?:assistant|deputy|executive|corporate|associate) (?:directors?|deans?)
    |(?:deputy |associate |assistant |pro-)?PVCs?
    |pro-vice-chancellors?
    |(?:deputy |assistant )?vice[ -](?:principal|president|provost|dean)s?
  ) \p{Lu}
  |^(?:deputy|assistant|associate|interim|acting) (?-i:\p{Lu}{2,5})$
`;

/**
 * "Det Supt, Public Protection", "Director: Adult Services": a rank that says nothing alone, and what it is in charge of.
 */
export function isTitleWithService(text: string): boolean {
  const [title = "", service = "", ...more] = text.trim().split(/[,:]\s+/);
  const isOfBody = more.length === 0 && /^(?:co-?)?(?:chair|convenor|secretary)s?$/i.test(title);
  if (isOfBody && (looksLikeBody(service) || endsAsBody(service))) return true;
  return more.length === 0 && BARE_TITLE.test(title) && /^\p{Lu}/u.test(service) && !looksLikePost(service);
}

/** "Race Equality Panel": a body that has a chair. */
function endsAsBody(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length > 1 && TEAM_END.test(words.at(-1) ?? "");
}

const BARE_TITLE = regExp("i")`
  ^(?:
    (?:
      assistant|associate|acting|interim|deputy|detective|det|chief|ch|executive|service|area
      |group|senior|strategic|corporate|clinical|medical|divisional|regional|locality|general
      |managing|vice|principal|lead|pro|t|a
    )[ /-]+
  )*(?:
    director|(?:pro-)?(?:vice-)?chancellor|provost|registrar|advis[eo]r|principal|president
    |consultant|manager|superintendent|supt|inspector|insp|sergeant|sgt|commander|dean|head
    |head of service|lead|officer|group manager|station manager|area manager|acc|dcc|acfo|dcfo
  )$
`;

/** "Youth Justice Service", "Wexley College": a body by its last word, with words that say which. */
export function looksLikeBody(text: string): boolean {
  return BODY.test(text);
}

const BODY = regExp("iu")`
  ^\p{Lu}\S*(?: [\p{L}’'&-]+)* (?:
    agency|association|authority|college|council|force|hospital|library|partnership|police
    |school|service|services|society|trust|union|university
  )$
`;

/** "Cllr Ann Marsh", "Supt Dev Anand", "Dr Lee": a person, by what stands in front of the name. */
export function isTitledPerson(text: string): boolean {
  return TITLED.test(text.trim());
}

const TITLED = regExp("u")`
  ^(?:(?:T|A|D)/)?(?:
    Cllr|Councillor|Dr|Prof(?:essor)?|Mr|Mrs|Ms|Mx|Miss|Sir|Dame|Lord|Lady|Baroness
    |Rev(?:erend)?|Det(?:ective)?|Ch(?:ief)?|Supt|Superintendent|Insp(?:ector)?|DI|DCI|DS|DSupt
    |PC|PS|Sgt|Sergeant|ACC|DCC|CC|ACFO|Cdr|Commander
  )\.?(?: (?:Chief )?(?:Supt|Insp|Inspector|Superintendent|Sergeant|Sgt|Constable))?
    (?: \p{Lu}[\p{L}’'-]*\.?){1,3}$
`;

/**
 * Whether a text begins with a person whose surname stands first: "Okafor, B", "Reed, A. J. (HR Adviser)"; "Marsh, Ann" is one
 * where a bracket says which post she has.
 */
export function isSurnameFirst(text: string): boolean {
  const found = SURNAME_FIRST.exec(text)?.groups;
  if (!found?.surname || isTitleNoun(found.surname) || isServiceWord(found.surname)) return false;
  return found.first === undefined || (!isServiceWord(found.first) && looksLikePost(found.post ?? ""));
}

const SURNAME_FIRST =
  /^(?<surname>\p{Lu}[\p{L}’'-]*\p{Ll}),\s+(?:\p{Lu}(?:[\s.]+\p{Lu}){0,2}\.?(?![\p{L}&])|(?<first>\p{Lu}\p{Ll}+)\s*\((?<post>[^()]+)\))/u;

/** "HR", "DLT", "R&D": a body by its initials. */
export function isInitials(text: string): boolean {
  return /^\p{Lu}[\p{Lu}&]{1,6}s?$/u.test(text.trim());
}

/** A bare "team" or "manager": part of the name before it, never an owner of its own. */
export function isBareNoun(text: string): boolean {
  const word = text.trim();
  return /^\p{Ll}+$/u.test(word) && (POST_END.test(word) || TEAM_END.test(word) || /^(?:staff|members)$/.test(word));
}

/** A word that ends a title for good ("Manager", "Team"), whatever follows it. */
export function endsTitle(word: string): boolean {
  return (POST_END.test(word) || TEAM_END.test(word)) && !OPEN_NOUNS.test(word);
}

/** "Team", "Hub": a word that ends the name of a body that answers as one. */
export function endsAsTeam(word: string): boolean {
  return TEAM_END.test(word);
}

/** A word that, behind another noun of the kind, still belongs to it: "Team Leader", "Officer Group". */
export function isTitleNoun(word: string): boolean {
  return POST_END.test(word) || TEAM_END.test(word);
}

/** Two or three capitalised words, none of which belongs to posts, teams or services: a person's name, perhaps. */
export function looksLikePerson(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 3) return false;
  return words.every(
    (word) => /^\p{Lu}(?:[\p{L}’'-]*|\.)$/u.test(word) && !isTitleNoun(word) && !SERVICE_WORDS.test(word),
  );
}

/** One word that names what a service does: "Housing", "Finance". */
export function isServiceWord(word: string): boolean {
  return SERVICE_WORDS.test(word);
}

const SERVICE_WORDS = regExp("i")`
  ^(?:
    adults?|area|business|campus|care|central|city|clinical|collaborative|commercial|consortium
    |county|crime|cultural|culture|data|district|diversity|emergency|estates?|events|federation
    |funding|heritage|home|homes|hospital|hospitals|income|information|insight|integrated
    |lettings|local|maternity|media|medical|medicine|mental|museums?|national|neonatal
    |neighbourhoods?|nursing|operations|organisational|parks|pathways?|patients?|payroll
    |pensions?|pharmacy|primary|programmes?|quality|recruitment|regional|repairs|reward|science
    |secondary|standards|strategies|students?|systems?|talent|technology|tenancy|tenants?|urgent
    |wellbeing|workforce|children['’]?s?|communications?|communities|community|corporate|council
    |customers?|democratic|development|digital|economy|education|engagement|environment
    |equalit(?:y|ies)|facilities|families|finance|governance|health|highways|housing|human
    |inclusion|intelligence|internal|learning|legal|leisure|libraries|licensing|people
    |performance|place|planning|policy|procurement|property|protection|public|regulatory
    |relations|research|resources|safeguarding|safety|schools|services?|skills|social|strategic
    |strategy|support|traffic|training|transformation|transport|waste|young|youth
  )$
`;
