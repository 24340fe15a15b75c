// What officers say about posts, people, roles and directorates, on 23 June 2026, and what each means.
import type { PeopleCommand } from "../../src/plan/people-command.ts";

const ASSIGN = { kind: "assign", insteadOf: null, acting: false, from: null, until: null } as const;
const ECONOMY = { ...ASSIGN, post: "Head of Economy" } as const;

export const PEOPLE_COMMANDS: readonly (readonly [PeopleCommand, readonly string[]])[] = [
  [
    { ...ECONOMY, people: "@priya", from: "2026-05-01" },
    ["assign Head of Economy to @priya from 1 May", "Assign Head of Economy to @priya from 1 May 2026."],
  ],
  [
    { ...ECONOMY, people: "Priya" },
    ["assign Head of Economy to Priya", "please give Head of Economy to Priya", "Priya is now Head of Economy"],
  ],
  [{ ...ECONOMY, people: "May" }, ["assign Head of Economy to May", "give Head of Economy to May"]],
  [{ ...ECONOMY, people: "May", from: "2026-07-01" }, ["assign Head of Economy to May from 1 July"]],
  [
    { kind: "cover", cover: "May", person: "June", from: "2026-06-29", until: "2026-07-03" },
    ["May covers for June from Monday to Friday", "May covers for June from 29 June to 3 July"],
  ],
  [{ ...ECONOMY, people: "Priya and Sam" }, ["assign Head of Economy to Priya and Sam"]],
  [{ ...ECONOMY, people: "Priya", insteadOf: "Tom" }, ["assign Head of Economy to Priya instead of Tom"]],
  [
    { ...ECONOMY, people: "Priya", acting: true, until: "2026-09-30" },
    [
      "Priya is acting Head of Economy until 30 September",
      "Priya is acting up as Head of Economy until 30 September",
      "assign acting Head of Economy to Priya until 30 September",
    ],
  ],
  [
    { ...ASSIGN, post: "Equalities Team", people: "May Lee", from: "2026-07-01" },
    ["assign Equalities Team to May Lee from 1 July"],
  ],
  [
    { kind: "end-holding", person: "Tom Reed", post: "Head of Economy", from: "2026-07-01" },
    ["Tom Reed no longer holds Head of Economy from 1 July", "Tom Reed stops being Head of Economy on 1 July"],
  ],
  [
    { kind: "vacant", post: "Head of Libraries", from: null, until: "2026-09-30" },
    ["Head of Libraries is vacant until September", "The post of Head of Libraries is vacant until 30 September"],
  ],
  [{ kind: "vacant", post: "Head of Libraries", from: null, until: null }, ["nobody holds Head of Libraries"]],
  [
    { kind: "left", person: "Sam", on: "2026-05-03" },
    ["Sam left on 3 May", "Sam has left the council on 3 May 2026", "Sam's last day was 2 May"],
  ],
  [{ kind: "left", person: "Sam Okoro", on: null }, ["Sam Okoro left", "Sam Okoro has retired"]],
  [
    { kind: "reached-in", team: "Equalities Team", place: "#equalities" },
    ["Equalities Team is reached in #equalities", "ask the Equalities Team in #Equalities"],
  ],
  [
    { kind: "reached-in", team: "Equalities Team", place: "equalities@wexcombe.example" },
    ["Equalities Team is reached at equalities@wexcombe.example"],
  ],
  [{ kind: "partner", partner: "Wexcombe Food Bank", contact: null }, ["Wexcombe Food Bank is a partner"]],
  [
    { kind: "partner", partner: "Wexcombe Food Bank", contact: "Sam" },
    ["Wexcombe Food Bank is a partner, asked by Sam", "Sam is the contact for Wexcombe Food Bank"],
  ],
  [
    { kind: "cover", cover: "Priya", person: "Sam", from: null, until: "2026-07-03" },
    [
      "Priya covers for Sam until 3 July",
      "Priya will cover for Sam until 3 July",
      "Priya stands in for Sam till 3 July",
    ],
  ],
  [
    { kind: "cover", cover: "Priya", person: "Sam", from: "2026-07-06", until: "2026-07-17" },
    ["Priya covers for Sam from 6 July until 17 July", "Priya covers for Sam from 6 to 17 July"],
  ],
  [{ kind: "end-cover", cover: "Priya", person: "Sam" }, ["Priya no longer covers for Sam"]],
  [
    { kind: "transfer", from: "Head of Economy", to: "Head of Place", on: null },
    [
      "transfer everything from Head of Economy to Head of Place",
      "hand over everything from Head of Economy to Head of Place",
    ],
  ],
  [
    { kind: "same-post", spelling: "Head of Econmy", post: "Head of Economy" },
    ["Head of Econmy is the same as Head of Economy", "merge Head of Econmy into Head of Economy"],
  ],
  [
    { kind: "rename-directorate", names: "Place", to: "Growth and Place", on: "2026-07-01" },
    ["Place is now Growth and Place from 1 July", "rename directorate Place to Growth and Place on 1 July"],
  ],
  [
    { kind: "rename-directorate", names: "Adults and Children", to: "People", on: null },
    ["Adults and Children are now People", "merge directorates Adults and Children into People"],
  ],
  [
    { kind: "give-role", person: "Asha", role: "lead", of: "Place" },
    ["make Asha lead of Place", "make Asha the lead for Place", "Asha is now lead of Place", "Asha leads Place"],
  ],
  [{ kind: "give-role", person: "me", role: "officer", of: null }, ["make me officer", "make me an officer"]],
  [
    { kind: "take-role", person: "Asha", role: "lead", of: "Place" },
    ["Asha no longer leads Place", "Asha is no longer lead of Place", "remove Asha as lead of Place"],
  ],
  [{ kind: "who-may" }, ["who may do what?", "Who can do what", "show roles"]],
  [{ kind: "who-unmatched" }, ["who is unmatched?", "which posts are vacant?", "unmatched posts"]],
  [{ kind: "load", of: null }, ["who has most to do?", "load", "who has the most to do"]],
  [
    { kind: "who-unreachable" },
    [
      "who can't be reached?",
      "who cannot be reached",
      "who is unreachable?",
      "show unreachable people",
      "who hasn't got the app installed?",
      "for whom is the app not installed?",
      "what may not have arrived?",
    ],
  ],
  [
    { kind: "tell-me-in", chat: "teams" },
    ["message me in Teams", "please remind me on Microsoft Teams from now on", "I prefer Teams", "use teams for me"],
  ],
  [
    { kind: "tell-me-in", chat: "slack" },
    ["message me in Slack instead", "tell me things in Slack", "switch to slack"],
  ],
  [{ kind: "tell-me-in", chat: null }, ["message me wherever I write", "message me where I answered last"]],
  [
    { kind: "load", of: "Place" },
    ["load in Place", "who has most to do in Place?", "which months are impossible in Place"],
  ],
];

/** Said by owners about their work: none of these is a command. */
export const NO_PEOPLE_COMMANDS: readonly string[] = [
  "not started, new post is vacant",
  "amber, the post is vacant until June",
  "post is vacant",
  "we left it with HR",
  "Priya is now on leave",
  "Training is now complete",
  "Place is now Amber",
  "done, sent to Sam",
  "amber, message me about this",
  "green, shared in Teams",
  "1.4 green, told me in Teams",
  "can 1.4 move to June?",
  "what's overdue in Place?",
  "green, Sam leads on this",
  "They left",
];
