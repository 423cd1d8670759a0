import { useCallback } from 'react';
import type { CostingGroup } from '#shared/records/project/project.ts';
import { useEdit } from '../use-edit.ts';

export type Costing = readonly CostingGroup[];

/** An edit of the tree; `null` and "the same" change nothing. */
export type PutCosting = (label: string, change: (was: Costing) => Costing | null, how?: 'paste') => void;

/** Turns a change of the tree into an edit of the project. */
export function usePutCosting(): PutCosting {
  const edit = useEdit();
  return useCallback(
    (label, change, how) =>
      edit({
        label,
        change: (was) => {
          const next = change(was.costing);
          return next === null || next === was.costing ? was : { ...was, costing: next };
        },
        ...(how ? { how } : {}),
      }),
    [edit],
  );
}
