import { isSplice, type Patch, type Path } from './patch.ts';

/** What one change did to the traced value. `inserted` and `whole`: the value came with the line or the record. */
export interface TraceStep {
  /** Place of the change in the list given to `traceValue`. */
  readonly change: number;
  readonly from: unknown;
  readonly to: unknown;
  readonly kind: 'set' | 'inserted';
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) here = (here as Record<string | number, unknown> | null | undefined)?.[step];
  return here;
}

const startsWith = (path: Path, prefix: Path): boolean =>
  prefix.length <= path.length && prefix.every((step, index) => step === path[index]);

type Met = { readonly path: Path; readonly step: Omit<TraceStep, 'change'> | null; readonly born: boolean };

/** What a patch means for the value at `path` as it stands after the patch; and where the value stood before it. */
function meet(patch: Patch, path: Path): Met {
  if (!startsWith(path, patch.path)) return { path, step: null, born: false };
  const rest = path.slice(patch.path.length);
  if (!isSplice(patch)) {
    const from = valueAt(patch.from, rest);
    const to = valueAt(patch.to, rest);
    return { path, step: Object.is(from, to) ? null : { kind: 'set', from, to }, born: false };
  }
  const [place, ...inside] = rest;
  if (typeof place !== 'number' || place < patch.at) return { path, step: null, born: false };
  const { at, inserted, removed } = patch;
  if (place >= at + inserted.length) {
    return { path: [...patch.path, place - inserted.length + removed.length, ...inside], step: null, born: false };
  }
  const to = valueAt(inserted[place - at], inside);
  // A line that was replaced in place is the same line to a person when one took the place of one.
  if (inserted.length === removed.length) {
    const from = valueAt(removed[place - at], inside);
    return { path, step: Object.is(from, to) ? null : { kind: 'set', from, to }, born: false };
  }
  return { path, step: { kind: 'inserted', from: undefined, to }, born: true };
}

/**
 * The changes that made the value at `path` (as it stands now), newest first: the path is followed back through lines
 * that were inserted, removed and moved. `changes` are the patches of each change, newest first. It ends where the
 * value was born with its line; a value that came with the record has no such end.
 */
export function traceValue(path: Path, changes: readonly (readonly Patch[])[]): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  let here = path;
  for (const [change, patches] of changes.entries()) {
    for (const patch of [...patches].reverse()) {
      const met = meet(patch, here);
      if (met.step) steps.push({ change, ...met.step });
      if (met.born) return steps;
      here = met.path;
    }
  }
  return steps;
}
