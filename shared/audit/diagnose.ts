import { type Cell, cellsOf, type Equality, impliedValue } from './equality.ts';
import { isEcho } from './say-equality.ts';

/** What broken equalities come down to. */
export type Verdict =
  /** One figure is wrong: all of `broken` hold with one and the same other value of it, and nothing else speaks for it. */
  | { readonly kind: 'wrong'; readonly cell: Cell; readonly broken: readonly Equality[]; readonly rule: string }
  /** Two sides disagree; `witnesses` bear out the target. */
  | { readonly kind: 'gap'; readonly equality: Equality; readonly witnesses: readonly Equality[] };

/** Which rule a wrong figure is told by, where several see it: the nearest first. */
const nearest = [
  'B02',
  'B11',
  'B15',
  'B09',
  'B10',
  'B08',
  'F01',
  'B06',
  'B04',
  'B03',
  'B01',
  'P01',
  'S01',
  'S02',
  'S04',
];

function ruleOf(cell: Cell, broken: readonly Equality[]): string {
  const about = broken.filter(({ target }) => target.at === cell.at);
  const rules = (about.length > 0 ? about : broken).map(({ rule }) => rule);
  return nearest.find((rule) => rules.includes(rule)) ?? rules[0] ?? '';
}

interface Suspect {
  readonly cell: Cell;
  readonly broken: Equality[];
}

/** The figures that no equality which holds speaks for, with the broken ones they stand in. */
function suspectsOf(equalities: readonly Equality[], broken: readonly Equality[]): readonly Suspect[] {
  const suspects = new Map<string, Suspect>();
  const values = new Set<number | null>();
  for (const one of broken) {
    for (const cell of cellsOf(one)) {
      const suspect = suspects.get(cell.at) ?? { cell, broken: [] };
      suspect.broken.push(one);
      suspects.set(cell.at, suspect);
      values.add(cell.value);
    }
  }
  const clear = (cell: Cell) => {
    // A figure is the same wherever it is looked at, and numbers are told apart sooner than places.
    if (values.has(cell.value)) suspects.delete(cell.at);
  };
  for (const one of equalities) {
    if (one.severity !== null) continue;
    clear(one.target);
    one.terms.forEach(clear);
  }
  return [...suspects.values()].filter(isConsistent);
}

/** Whether one other value of the figure would make all of its broken equalities hold. */
function isConsistent({ cell, broken }: Suspect): boolean {
  const values = broken.map((one) => impliedValue(one, cell));
  return values.every((value) => value === values[0]);
}

const sameSet = (a: readonly Equality[], b: readonly Equality[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The suspect that explains the most of what is open; none where two explain the very same. */
function culpritAmong(suspects: readonly Suspect[], open: ReadonlySet<Equality>): Suspect | null {
  const fit = suspects.filter(({ broken }) => broken.every((one) => open.has(one)));
  const most = [...fit].sort((a, b) => b.broken.length - a.broken.length);
  return most.find((suspect) => fit.every((each) => each === suspect || !sameSet(each.broken, suspect.broken))) ?? null;
}

/**
 * One cause, one finding: of all equalities of a record, which figures are wrong. A figure in several broken ones is
 * wrong where one other value mends them all and none that holds speaks for it; what is left is told as it is.
 */
export function diagnose(equalities: readonly Equality[]): readonly Verdict[] {
  const broken = equalities.filter(({ severity }) => severity !== null);
  if (broken.length === 0) return [];
  const suspects = suspectsOf(equalities, broken);
  const open = new Set(broken);
  const wrong: Verdict[] = [];
  for (let found = culpritAmong(suspects, open); found; found = culpritAmong(suspects, open)) {
    const { cell, broken: explained } = found;
    // Alone in one equality it is the culprit only where all others of it are cleared.
    wrong.push({ kind: 'wrong', cell, broken: explained, rule: ruleOf(cell, explained) });
    for (const one of explained) open.delete(one);
  }
  const left = [...open].filter((one) => !isEcho(one, [...open]));
  const gaps = left.map((one): Verdict => {
    const { at, value } = one.target;
    const isIt = (cell: Cell) => cell.value === value && cell.at === at;
    const speaks = ({ severity, target, terms }: Equality) => severity === null && (isIt(target) || terms.some(isIt));
    return { kind: 'gap', equality: one, witnesses: equalities.filter(speaks) };
  });
  return [...wrong, ...gaps];
}
