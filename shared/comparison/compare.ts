import { inContractOrder } from '#shared/records/project/contract-order.ts';
import type { Line, Project } from '#shared/records/project/project.ts';
import { type Joint, joinByContent, mergedOrder } from './join-lists.ts';
import { type LineKeys, lineKeysOf, pairLines } from './line-keys.ts';
import { printPath, type Steps } from './path.ts';
import { sameIds } from './same-ids.ts';

/** One difference (electron/cli/SPEC.md, `diff`): `null` stands for what is not there. */
export interface Change {
  /** A path into the new record; into the old one where the thing is gone. */
  readonly at: string;
  readonly from: unknown;
  readonly to: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** CP4: which line is which, and where a value was read, are no content. */
const silent = new Set(['id', 'source', 'schema']);

/** A value of both records, with where it stands in each. */
interface Pair {
  readonly from: unknown;
  readonly to: unknown;
  readonly oldSteps: Steps;
  readonly newSteps: Steps;
}

function step(pair: Pair, from: unknown, to: unknown, old: string | number, now: string | number): Pair {
  return { from, to, oldSteps: [...pair.oldSteps, old], newSteps: [...pair.newSteps, now] };
}

function changeOf({ from, to, oldSteps, newSteps }: Pair): Change {
  return { at: printPath(to === undefined ? oldSteps : newSteps), from: from ?? null, to: to ?? null };
}

const keysOf = (steps: Steps) => steps.filter((each) => typeof each === 'string');

function compareFields(pair: Pair & { readonly from: Fields; readonly to: Fields }): Change[] {
  const keys = new Set([...Object.keys(pair.to), ...Object.keys(pair.from)]);
  return [...keys].flatMap((key) => {
    if (silent.has(key)) return [];
    const own = (fields: Fields) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
    return compare(step(pair, own(pair.from), own(pair.to), key, key));
  });
}

function compareJoints(
  pair: Pair,
  from: readonly unknown[],
  to: readonly unknown[],
  joints: readonly Joint[],
): Change[] {
  return joints.flatMap(({ from: old, to: now }) => {
    const was = old === null ? undefined : from[old];
    const is = now === null ? undefined : to[now];
    return compare(step(pair, was, is, old ?? 0, now ?? 0));
  });
}

/** CP5: lines that both have, in another order: their names as they stood and as they stand. */
function orderChange(
  pair: Pair,
  from: readonly Line[],
  to: readonly Line[],
  pairs: Map<number, number>,
  { name }: LineKeys<Line>,
): Change[] {
  const places = [...pairs].sort(([a], [b]) => a - b);
  const olds = places.map(([, old]) => old);
  if (olds.every((old, at) => at === 0 || old > (olds[at - 1] ?? 0))) return [];
  const names = (lines: readonly Line[], at: readonly number[]) => at.map((place) => name(lines[place] ?? {}));
  const before = names(
    from,
    [...olds].sort((a, b) => a - b),
  );
  return [
    changeOf({
      ...pair,
      from: before,
      to: names(
        to,
        places.map(([now]) => now),
      ),
    }),
  ];
}

function compareLists(pair: Pair, from: readonly unknown[], to: readonly unknown[]): Change[] {
  const keys = lineKeysOf(keysOf(pair.newSteps));
  const areLines = (list: readonly unknown[]): list is readonly Line[] => list.every(isFields);
  if (!keys || !areLines(from) || !areLines(to)) {
    const texts = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item));
    return compareJoints(pair, from, to, joinByContent(texts(from), texts(to)));
  }
  const pairs = pairLines(from, to, keys);
  const joints = mergedOrder(from.length, to.length, pairs);
  return [...orderChange(pair, from, to, pairs, keys), ...compareJoints(pair, from, to, joints)];
}

function compare(pair: Pair): Change[] {
  const { from, to } = pair;
  if (Object.is(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) return compareLists(pair, from, to);
  if (isFields(from) && isFields(to)) return compareFields({ ...pair, from, to });
  // Not stated and absent are the same to a reader.
  if ((from ?? null) === null && (to ?? null) === null) return [];
  return [changeOf(pair)];
}

/** What changed between two editions or years of a 세부사업 (SPEC.md), in the order of the document. */
export function compareProjects(from: Project, to: Project): readonly Change[] {
  const [old, now] = [inContractOrder(sameIds(from, to)), inContractOrder(to)];
  return compare({ from: old, to: now, oldSteps: [], newSteps: [] });
}
