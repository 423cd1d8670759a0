import { isIdItem, isIdStep, isMove, isRun, isSplice, type Patch, type Path, type Step, sameStep } from './patch.ts';

/** What one change did to the traced value. `inserted`: the value came with its line. */
export interface TraceStep {
  /** Place of the change in the list given to `traceValue`. */
  readonly change: number;
  readonly from: unknown;
  readonly to: unknown;
  readonly kind: 'set' | 'inserted';
}

function itemAt(value: unknown, step: Step): unknown {
  if (isIdStep(step)) {
    return Array.isArray(value) ? value.find((item) => isIdItem(item) && item.id === step.id) : undefined;
  }
  return (value as Record<string | number, unknown> | null | undefined)?.[step];
}

/** What stands at a path; `undefined` where there is nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) here = itemAt(here, step);
  return here;
}

const startsWith = (path: Path, prefix: Path): boolean =>
  prefix.length <= path.length && prefix.every((step, index) => sameStep(step, path[index]));

type Met = { readonly path: Path; readonly step: Omit<TraceStep, 'change'> | null; readonly born: boolean };

const unmet = (path: Path): Met => ({ path, step: null, born: false });

/** The value was something else before, there or elsewhere. */
function met(path: Path, from: unknown, to: unknown): Met {
  return { path, step: Object.is(from, to) ? null : { kind: 'set', from, to }, born: false };
}

const born = (path: Path, to: unknown): Met => ({
  path,
  step: { kind: 'inserted', from: undefined, to },
  born: true,
});

/** The way down to the item of an id within a value; `null` where it is not in it. */
function wayTo(id: string, value: unknown): Path | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const here: Step =
      Array.isArray(value) && isIdItem(child) ? { id: child.id } : Array.isArray(value) ? Number(key) : key;
    if (isIdStep(here) && here.id === id) return [here];
    const below = wayTo(id, child);
    if (below) return [here, ...below];
  }
  return null;
}

/** Where a line that this change put somewhere was taken from by the same change: moved under another line. */
function takenFrom(id: string, patches: readonly Patch[]): { readonly path: Path; readonly line: unknown } | null {
  for (const patch of patches) {
    if (!isRun(patch) && !isSplice(patch)) continue;
    const way = wayTo(id, patch.removed);
    if (way) return { path: [...patch.path, ...way], line: valueAt(patch.removed, way) };
  }
  return null;
}

/** A value within a line that came with a run: new, replaced in place, or moved here from elsewhere by its id. */
function meetInserted(path: Path, inserted: unknown, patches: readonly Patch[]): Met {
  const deepest = path.findLastIndex(isIdStep);
  const step = path[deepest];
  const was = isIdStep(step) ? takenFrom(step.id, patches) : null;
  if (!was) return born(path, inserted);
  const inside = path.slice(deepest + 1);
  return met([...was.path, ...inside], valueAt(was.line, inside), inserted);
}

/** What a run that came and went means for a value that is found by its place. */
function meetPlace(patch: Extract<Patch, { at: number }>, path: Path, patches: readonly Patch[]): Met {
  const [place, ...inside] = path.slice(patch.path.length);
  if (typeof place !== 'number' || place < patch.at) return unmet(path);
  const { at, inserted, removed } = patch;
  if (place >= at + inserted.length) {
    return unmet([...patch.path, place - inserted.length + removed.length, ...inside]);
  }
  const to = valueAt(inserted[place - at], inside);
  // A line that was replaced in place is the same line to a person when one took the place of one.
  if (inserted.length === removed.length) return met(path, valueAt(removed[place - at], inside), to);
  return meetInserted(path, to, patches);
}

/** What a patch means for the value at `path` as it stands after the patch; and where the value stood before it. */
function meet(patch: Patch, path: Path, patches: readonly Patch[]): Met {
  if (!startsWith(path, patch.path) || isMove(patch)) return unmet(path);
  const rest = path.slice(patch.path.length);
  if (!isRun(patch) && !isSplice(patch)) return met(path, valueAt(patch.from, rest), valueAt(patch.to, rest));
  const [first] = rest;
  if (isSplice(patch) && !isIdStep(first)) return meetPlace(patch, path, patches);
  if (first === undefined || itemAt(patch.inserted, first) === undefined) return unmet(path);
  return meetInserted(path, valueAt(patch.inserted, rest), patches);
}

/**
 * The changes that made the value at `path` (as it stands now), newest first: the path is followed back through lines
 * that were inserted, removed and moved, by their ids wherever they have one. `changes` are the patches of each
 * change, newest first. It ends where the value was born with its line; a value that came with the record has no such
 * end.
 */
export function traceValue(path: Path, changes: readonly (readonly Patch[])[]): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  let here = path;
  for (const [change, patches] of changes.entries()) {
    for (const patch of [...patches].reverse()) {
      const found = meet(patch, here, patches);
      if (found.step) steps.push({ change, ...found.step });
      if (found.born) return steps;
      here = found.path;
    }
  }
  return steps;
}
