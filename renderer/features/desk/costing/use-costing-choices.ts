import { changeLine } from '#shared/drafting/costing-tree.ts';
import { basesOf } from '#shared/drafting/percent-line.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { Won } from '#shared/money/won.ts';
import type { CostingCursor } from './use-costing-cursor.ts';
import type { PutCosting } from './use-costing-edit.ts';

/** The button that was pressed goes away: the cursor goes back to the table. */
function toTable(): void {
  document.getElementById('section-costing')?.closest('section')?.querySelector<HTMLElement>('.sg-input')?.focus();
}

/** What the officer chooses for the line of the cursor: one of its two amounts, the base of a percentage. */
export function useCostingChoices({ place, siblings }: CostingCursor, put: PutCosting) {
  const setAmount = (amount: Won, what: string) => {
    if (!place?.item) return;
    toTable();
    put(`${place.item.label} 금액을 ${josa(what, '으로/로')}`, (was) =>
      changeLine(was, place.id, (each) => ({ ...each, amount })),
    );
  };
  const setBase = (ids: readonly string[] | null) => {
    if (!place?.item) return;
    toTable();
    put(ids ? `비율의 바탕: ${basesOf(ids, siblings).join(' + ')}` : '비율의 바탕 없애기', (was) =>
      changeLine(was, place.id, ({ percentOf: _, ...rest }) => (ids ? { ...rest, percentOf: ids } : rest)),
    );
  };
  return { setAmount, setBase };
}
