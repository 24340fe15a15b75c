import { describe, expect, test } from "vitest";
import type { ActionId, DirectorateId, PersonId, PlanId, PostId, SectionId } from "../../src/plan/ids.ts";
import { DEFAULT_RULES, type DecisionRules } from "../../src/plan/request.ts";
import {
  type ActionPlace,
  isLastAdministrator,
  isSettledBySaying,
  mayAssign,
  mayAudit,
  mayChangeDirectorates,
  mayChangePosts,
  mayDecide,
  mayGiveRole,
  mayRecordFor,
  mayReport,
  maySee,
  type Role,
  type RoleName,
  type Standing,
  whoDecides,
} from "../../src/plan/rights.ts";

const PLACE = 1 as DirectorateId;
const CORPORATE = 2 as DirectorateId;
const HEAD_OF_ECONOMY = 7 as PostId;

const action: ActionPlace = {
  id: 1 as ActionId,
  planId: 1 as PlanId,
  directorateId: PLACE,
  sectionId: 5 as SectionId,
  ownerPosts: [HEAD_OF_ECONOMY],
  decides: DEFAULT_RULES,
};

function role(name: RoleName, scope: Partial<Role> = {}): Role {
  return { role: name, planId: null, directorateId: null, sectionId: null, ...scope };
}

function somebody(id: number, roles: readonly Role[], posts: readonly PostId[] = []): Standing {
  return { personId: id as PersonId, roles, posts };
}

const owner = somebody(1, [], [HEAD_OF_ECONOMY]);
const stranger = somebody(2, []);
const viewer = somebody(3, [role("viewer", { directorateId: PLACE })]);
const lead = somebody(4, [role("lead", { directorateId: PLACE })]);
const otherLead = somebody(5, [role("lead", { directorateId: CORPORATE })]);
const leadership = somebody(6, [role("leadership")]);
const officer = somebody(7, [role("officer")]);
const sectionLead = somebody(8, [role("lead", { sectionId: action.sectionId })]);
const administrator = somebody(9, [role("administrator")]);

describe("who may see, report and decide", () => {
  test.each([
    ["the owner", owner, true, true, false],
    ["a stranger", stranger, false, false, false],
    ["a viewer of the directorate", viewer, true, false, false],
    ["the lead of the directorate", lead, true, true, true],
    ["the lead of another directorate", otherLead, false, false, false],
    ["leadership", leadership, true, false, false],
    ["the officer", officer, true, true, true],
    ["the lead of the section", sectionLead, true, true, true],
  ] as const)("%s", (_, person, sees, reports, decides) => {
    expect([
      maySee(person, action),
      mayReport(person, action),
      mayDecide(person, action, "date", owner.personId),
    ]).toEqual([sees, reports, decides]);
  });

  test("nobody but an officer decides their own request", () => {
    expect(mayDecide(lead, action, "date", lead.personId)).toBe(false);
    expect(mayDecide(officer, action, "date", officer.personId)).toBe(true);
  });

  test("a role for one plan counts in no other", () => {
    const there = somebody(10, [role("officer", { planId: 2 as PlanId })]);
    expect(maySee(there, action)).toBe(false);
  });
});

describe("who is asked to decide", () => {
  const everybody = [owner, viewer, lead, otherLead, leadership, officer, sectionLead, administrator];

  test("the nearest: the section's lead before the directorate's, a lead before the officer", () => {
    const by = owner.personId;
    expect(whoDecides(everybody, action, "date", by)).toEqual([sectionLead.personId]);
    expect(whoDecides([lead, officer, administrator], action, "date", by)).toEqual([lead.personId]);
    expect(whoDecides([otherLead, officer, administrator], action, "date", by)).toEqual([officer.personId]);
    expect(whoDecides([otherLead, administrator], action, "date", by)).toEqual([administrator.personId]);
  });

  test("a lead's own request goes to the next", () => {
    expect(whoDecides([lead, officer], action, "date", lead.personId)).toEqual([officer.personId]);
  });

  test("nobody, where nobody may", () => {
    expect(whoDecides([owner, viewer, otherLead], action, "date", owner.personId)).toEqual([]);
  });
});

describe("what the plan's rules say", () => {
  const under = (rules: Partial<DecisionRules>): ActionPlace => ({
    ...action,
    decides: { ...DEFAULT_RULES, ...rules },
  });
  const by = owner.personId;

  test.each([
    ["owner", true, true],
    ["lead", true, true],
    ["officer", false, true],
    ["committee", false, true],
    ["never", false, true],
  ] as const)("dates that are decided by “%s”: may a lead, may an officer", (dates, leads, officers) => {
    expect(mayDecide(lead, under({ dates }), "date", by)).toBe(leads);
    expect(mayDecide(officer, under({ dates }), "date", by)).toBe(officers);
    expect(mayDecide(owner, under({ dates }), "date", by)).toBe(false);
  });

  test("completion that the officer accepts is not the lead's to accept", () => {
    expect(mayDecide(lead, under({ completion: "officer" }), "closing", by)).toBe(false);
    expect(whoDecides([lead, officer], under({ completion: "officer" }), "closing", by)).toEqual([officer.personId]);
  });

  test("an owner's word settles what the plan leaves to owners, and only that", () => {
    expect(isSettledBySaying(owner, under({ dates: "owner" }), "date")).toBe(true);
    expect(isSettledBySaying(owner, under({ dates: "owner" }), "closing")).toBe(false);
    expect(isSettledBySaying(owner, under({ completion: "owner" }), "closing")).toBe(true);
    expect(isSettledBySaying(stranger, under({ dates: "owner", completion: "owner" }), "date")).toBe(false);
    expect(isSettledBySaying(owner, under({ dates: "owner", completion: "owner" }), "owner")).toBe(false);
  });

  test("an officer's “complete” is accepted by being said; a lead's waits for somebody else", () => {
    expect(isSettledBySaying(officer, action, "closing")).toBe(true);
    expect(isSettledBySaying(lead, action, "closing")).toBe(false);
  });
});

describe("who may give an action to somebody, write for somebody, and see the trail", () => {
  test("a lead gives an action to others and takes none; an officer may do both", () => {
    expect(mayAssign(lead, action, stranger.personId)).toBe(true);
    expect(mayAssign(lead, action, lead.personId)).toBe(false);
    expect(mayAssign(officer, action, officer.personId)).toBe(true);
    expect(mayAssign(owner, action, stranger.personId)).toBe(false);
  });

  test("only officers write down what somebody else said", () => {
    expect([owner, viewer, lead, leadership, officer].map((one) => mayRecordFor(one, action))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test("the audit trail is for those who answer for the action", () => {
    expect([owner, viewer, otherLead, lead, officer].map((one) => mayAudit(one, action))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe("who gives roles, and says who is asked", () => {
  const everywhere = { planId: null, directorateId: null, sectionId: null };
  const place = { ...everywhere, directorateId: PLACE };
  const officerOfPlace = somebody(11, [role("officer", { directorateId: PLACE })]);

  test.each([
    ["an administrator makes officers", administrator, "officer", everywhere, true],
    ["an officer makes leads", officer, "lead", place, true],
    ["an officer makes no officer", officer, "officer", everywhere, false],
    ["an officer of Place gives roles there", officerOfPlace, "lead", place, true],
    ["and nowhere else", officerOfPlace, "lead", everywhere, false],
    ["a lead gives none", lead, "viewer", place, false],
    ["an owner gives none", owner, "viewer", everywhere, false],
  ] as const)("%s", (_, person, name, scope, may) => {
    expect(mayGiveRole(person, name, scope, stranger.personId)).toBe(may);
  });

  test("nobody but an administrator gives a role to themselves", () => {
    expect(mayGiveRole(officer, "lead", everywhere, officer.personId)).toBe(false);
    expect(mayGiveRole(administrator, "officer", everywhere, administrator.personId)).toBe(true);
  });

  test("an officer of one part does not change who is asked about another", () => {
    const elsewhere = { ...action, directorateId: CORPORATE };
    expect(mayChangePosts(officerOfPlace, [action])).toBe(true);
    expect(mayChangePosts(officerOfPlace, [action, elsewhere])).toBe(false);
    expect(mayChangePosts(lead, [])).toBe(false);
    expect(mayChangeDirectorates(officerOfPlace, [PLACE])).toBe(true);
    expect(mayChangeDirectorates(officerOfPlace, [PLACE, CORPORATE])).toBe(false);
    expect(mayChangeDirectorates(somebody(12, [role("officer", { planId: 1 as PlanId })]), [PLACE])).toBe(false);
  });

  test("the last administrator of the whole organisation is known as such", () => {
    const partly = somebody(13, [role("administrator", { directorateId: PLACE })]);
    expect(isLastAdministrator([administrator, partly], administrator.personId)).toBe(true);
    expect(isLastAdministrator([administrator, partly], partly.personId)).toBe(false);
    expect(isLastAdministrator([administrator, somebody(14, [role("administrator")])], administrator.personId)).toBe(
      false,
    );
  });
});
