import { type ReactNode, useMemo, useState } from 'react';
import type { MenuEntry } from '../../../grid/types.ts';
import { type Origin, OriginDialog } from './origin-dialog.tsx';

/** Finds the origin of a cell; `null` for one that is no amount of the record. */
export type FindOrigin = (rowId: string, columnId: string) => Origin | null;

/** "이 숫자는 어디서" for a table: the entry of its right-click menu, and the dialog. */
export function useOrigin(find: FindOrigin): { readonly entry: MenuEntry; readonly dialog: ReactNode } {
  const [origin, setOrigin] = useState<Origin | null>(null);
  const entry = useMemo(
    (): MenuEntry => ({
      id: 'origin',
      label: '이 숫자는 어디서',
      run: ({ active }) => setOrigin(active && find(active.rowId, active.columnId)),
    }),
    [find],
  );
  const dialog = origin ? <OriginDialog origin={origin} onClose={() => setOrigin(null)} /> : null;
  return { entry, dialog };
}
