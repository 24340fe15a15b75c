// Questions about owners: cells that could be split in two ways, actions that nobody owns.
import type { Query, RegisterAction } from "../../plan/register.ts";
import type { Settlement } from "../../plan/settlement.ts";
import { arePersonsInitials } from "../owners/explained-initials.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";
import { AS_READ, keyed, rowOf } from "./settling.ts";

/** `explained` are the initials for which the plan has a key. */
export function ownerQueries(drafts: readonly Draft[], explained: ReadonlySet<string>): readonly Query[] {
  return [...splitQueries(drafts), ...initialsQuery(drafts, explained), ...missingOwnerQueries(drafts)];
}

/** "JB/KT": nobody outside the team can ask them. One question for all. */
function initialsQuery(drafts: readonly Draft[], explained: ReadonlySet<string>): Query[] {
  const used = drafts.flatMap(({ action }) =>
    action.owners.flatMap(({ name }) => (arePersonsInitials(name) ? [{ name, reference: action.reference }] : [])),
  );
  const unknown = used.filter(({ name }) => !explained.has(name.replace(/\./g, "")));
  const names = [...new Set(unknown.map(({ name }) => name))];
  if (names.length === 0) return [];
  return [
    {
      about: unknown.length === 1 ? (unknown[0]?.reference ?? null) : null,
      question: `${listed(names)} ${names.length === 1 ? "stands" : "stand"} among the owners, and the plan does not say for whom. Who ${names.length === 1 ? "is it" : "are they"}?`,
      choices: ["I will name them", "A team or board of that name"],
      settles: { key: "initials", choices: [null, AS_READ], takes: { kind: "names", of: names } },
    },
  ];
}

/** One question for each text, however many actions carry it. */
function splitQueries(drafts: readonly Draft[]): Query[] {
  const asked = new Set<string>();
  return drafts.flatMap(({ action, ownerDoubts }) =>
    ownerDoubts.flatMap((doubt): Query[] => {
      if (doubt.kind !== "split" || asked.has(doubt.text)) return [];
      asked.add(doubt.text);
      const choices = doubt.ways.map((names) => names.join(" + "));
      const read = new Set(action.owners.map(({ name }) => name));
      return [
        {
          about: action.reference,
          question: `Who are the owners in ${quote(doubt.text)}?`,
          choices,
          settles: {
            key: `split:${doubt.text}`,
            choices: doubt.ways.map(
              (names): Settlement =>
                names.every((name) => read.has(name)) ? AS_READ : { kind: "split", text: doubt.text, names },
            ),
            takes: { kind: "split", text: doubt.text },
          },
        },
      ];
    }),
  );
}

/** A few missing owners are asked for one by one; where most of a plan has none, that is one question. */
const ONE_BY_ONE = 3;

function missingOwnerQueries(drafts: readonly Draft[]): Query[] {
  const without = drafts.filter(({ action }) => action.owners.length === 0);
  if (without.length > ONE_BY_ONE) {
    const references = without.map(({ action }) => action.reference);
    const all = without.length === drafts.length;
    const which = all
      ? "No action of this plan has an owner"
      : `${without.length} actions have no owner: ${listed(references)}`;
    const leads = without.some(({ read }) => read.standing.lead !== null);
    const rows = without.map(({ action }) => rowOf(action));
    return [
      {
        about: null,
        question: `${which}. Who should be asked?`,
        choices: [
          ...(leads ? ["The lead of each section"] : []),
          "I will name owners",
          "Nobody for now; keep them on my list",
        ],
        settles: {
          key: "owners",
          choices: [...(leads ? [leadsOwn(without)] : []), null, AS_READ],
          takes: { kind: "owners", rows },
        },
      },
    ];
  }
  return without.map(({ action, read, ownerDoubts }) => {
    const printed = ownerDoubts.find(({ kind }) => kind === "nobody")?.text;
    const says = printed === undefined ? "has no owner" : `has ${quote(printed)} for an owner`;
    const lead = read.standing.lead;
    return {
      about: action.reference,
      question: `${action.reference} (${quote(action.action)}) ${says}. Who should be asked?`,
      choices: [...(lead === null ? [] : [lead]), "Nobody for now; keep it on my list"],
      settles: {
        key: keyed("owner", action),
        choices: [...(lead === null ? [] : [ownedBy(action, lead)]), AS_READ],
        takes: { kind: "owners", rows: [rowOf(action)] },
      },
    };
  });
}

function leadsOwn(drafts: readonly Draft[]): Settlement {
  return {
    kind: "owners",
    rows: drafts.flatMap(({ action, read }) =>
      read.standing.lead === null ? [] : [{ ...rowOf(action), names: [read.standing.lead] }],
    ),
  };
}

function ownedBy(action: RegisterAction, name: string): Settlement {
  return { kind: "owners", rows: [{ ...rowOf(action), names: [name] }] };
}
