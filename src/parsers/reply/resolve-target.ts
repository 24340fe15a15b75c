// Which actions a target comes to, and what to ask where that is not clear.
import type { ReplyContext } from "./reply.ts";
import { knownReferences, type Target } from "./target-patterns.ts";

export interface ResolvedTarget {
  readonly actions: readonly string[];
  readonly doubt: readonly string[];
}

/**
 * The actions that are meant. "all" and "both" are those listed (else all known); "the rest" those of them that no
 * other target of the message named and that were not answered before. Where nothing was named and one action is in question, it is that one; "green
 * apart from 2" is all but 2.
 */
export function resolveTarget(target: Target | null, others: readonly Target[], context: ReplyContext): ResolvedTarget {
  if (!target && sumOf(others, context).excepted.size > 0) return resolveName({ kind: "all" }, others, context);
  if (!target) return unnamed(context);
  const found = target.names.map((name) => resolveName(name, others, context));
  return {
    actions: [...new Set(found.flatMap((it) => it.actions))],
    doubt: [...new Set([...found.flatMap((it) => it.doubt), ...(target.unclear ? [target.unclear] : [])])],
  };
}

function resolveName(name: Target["names"][number], others: readonly Target[], context: ReplyContext): ResolvedTarget {
  const candidates = candidatesOf(context);
  switch (name.kind) {
    case "reference":
      return name.known || candidates.length === 0
        ? { actions: [name.reference], doubt: [] }
        : { actions: [name.reference], doubt: [`I couldn't find ${name.reference}. ${youHave(candidates)}`] };
    case "number": {
      const action = context.listed.at(name.number - 1);
      if (action && name.number <= context.listed.length) return { actions: [action], doubt: [] };
      return { actions: [], doubt: [`There is no number ${name.number} in the list. ${youHave(candidates)}`.trim()] };
    }
    case "all": {
      const { excepted } = sumOf(others, context);
      const meant = candidates.filter((reference) => !excepted.has(reference));
      if (name.count === undefined || name.count === meant.length || name.count === candidates.length)
        return some(meant);
      return { actions: meant, doubt: [`All ${name.count}? ${youHave(candidates)}`] };
    }
    case "middle": {
      const middle = context.listed.length % 2 === 1 ? context.listed.at((context.listed.length - 1) / 2) : undefined;
      if (middle !== undefined && context.listed.length > 1) return { actions: [middle], doubt: [] };
      return { actions: [], doubt: [`Which one is in the middle? ${youHave(candidates)}`.trim()] };
    }
    case "both":
      return candidates.length === 2
        ? some(candidates)
        : { actions: [], doubt: [`"Both" of which? ${youHave(candidates)}`] };
    case "rest": {
      const { named } = sumOf(others, context);
      const answered = context.answered ?? [];
      const rest = candidates.filter((reference) => !named.has(reference) && !answered.includes(reference));
      const isAllSaid = rest.length === 0 && answered.length > 0;
      if (named.size === 0 && answered.length === 0 && candidates.length > 1)
        return { actions: rest, doubt: [`The rest besides which? ${youHave(candidates)}`] };
      return isAllSaid ? { actions: [], doubt: ["All of the list is answered already."] } : some(rest);
    }
    case "words":
      return name.references.length === 1
        ? { actions: name.references, doubt: [] }
        : { actions: [], doubt: [`Those words fit ${list(name.references)}: which do you mean?`] };
  }
}

interface Sum {
  readonly named: ReadonlySet<string>;
  readonly excepted: ReadonlySet<string>;
}

/** All that a message names, and what it names to leave out; counted once for each message. */
function sumOf(targets: readonly Target[], context: ReplyContext): Sum {
  const known = SUMS.get(targets);
  if (known) return known;
  const sum = {
    named: new Set(targets.flatMap((target) => namedBy(target, context))),
    excepted: new Set([
      ...targets.flatMap((target) => (target.excepted ? namedBy(target, context) : [])),
      ...targets.flatMap(({ without }) => (without ?? []).flatMap((name) => resolveName(name, [], context).actions)),
    ]),
  };
  SUMS.set(targets, sum);
  return sum;
}

const SUMS = new WeakMap<readonly Target[], Sum>();

function unnamed(context: ReplyContext): ResolvedTarget {
  const candidates = candidatesOf(context);
  if (candidates.length === 1) return { actions: candidates, doubt: [] };
  return { actions: [], doubt: [`Which action do you mean? ${youHave(candidates)}`.trim()] };
}

function namedBy(target: Target, context: ReplyContext): readonly string[] {
  if (target.names.some((name) => name.kind === "rest")) return [];
  return resolveTarget(target, [], context).actions;
}

function candidatesOf(context: ReplyContext): readonly string[] {
  return context.listed.length > 0 ? [...new Set(context.listed)] : knownReferences(context);
}

function some(actions: readonly string[]): ResolvedTarget {
  return { actions, doubt: actions.length > 0 ? [] : ["No action is left that this could mean: which do you mean?"] };
}

function youHave(candidates: readonly string[]): string {
  if (candidates.length === 0) return "";
  const shown = candidates.slice(0, 5);
  return `You have ${list(shown)}${candidates.length > shown.length ? ` and ${candidates.length - shown.length} more` : ""}.`;
}

function list(references: readonly string[]): string {
  return references.length < 2 ? references.join("") : `${references.slice(0, -1).join(", ")} and ${references.at(-1)}`;
}
