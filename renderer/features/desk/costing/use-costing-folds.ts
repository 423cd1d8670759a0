import { useLayoutEffect, useState } from 'react';
import { pathOf } from '#shared/drafting/costing-tree.ts';
import type { Goal } from '../../../grid/types.ts';
import type { Costing } from './use-costing-edit.ts';

interface CostingFolds {
  readonly folded: ReadonlySet<string>;
  readonly fold: (id: string, fold: boolean) => void;
  /** The row to go to, once what it lies under is open. */
  readonly goal: Goal | undefined;
  readonly goTo: (goal: Goal) => void;
}

/** Which lines are folded. What undo or redo has changed (`moved`) is opened: the eye is to see it. */
export function useCostingFolds(costing: Costing, moved: Goal | undefined): CostingFolds {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [goal, goTo] = useState<Goal>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move, with the lines as they are then
  useLayoutEffect(() => {
    if (!moved) return;
    const to = pathOf(costing, moved.rowId) ?? [];
    const holds = (id: string) => pathOf(costing, id)?.every((step, at) => step === to[at]) ?? false;
    setFolded((was) => new Set([...was].filter((id) => id === moved.rowId || !holds(id))));
    goTo(moved);
  }, [moved]);
  const fold = (id: string, isFolded: boolean) =>
    setFolded((was) => new Set(isFolded ? [...was, id] : [...was].filter((each) => each !== id)));
  return { folded, fold, goal, goTo };
}
