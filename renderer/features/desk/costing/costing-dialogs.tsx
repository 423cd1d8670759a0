import { useMemo } from 'react';
import { recordPath } from '#shared/drafting/costing-tree.ts';
import { basesOf } from '#shared/drafting/percent-line.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { useSessionState } from '../../../session/use-session.ts';
import { OriginDialog } from '../origin/origin-dialog.tsx';
import { BaseDialog } from './base-dialog.tsx';
import { PricesDialog } from './prices-dialog.tsx';
import type { CostingCursor } from './use-costing-cursor.ts';
import type { Costing } from './use-costing-edit.ts';

export type CostingDialog = 'prices' | 'base' | 'origin';

interface CostingDialogsProps {
  readonly dialog: CostingDialog;
  readonly costing: Costing;
  readonly cursor: CostingCursor;
  readonly rule: RoundingRule;
  readonly onBase: (ids: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** "이 숫자는 어디서" of the line the cursor is in. */
function CostingOrigin({ costing, cursor, onClose }: Pick<CostingDialogsProps, 'costing' | 'cursor' | 'onClose'>) {
  const { place, siblings } = cursor;
  const origin = useMemo(() => {
    if (!place) return null;
    const { item, group, path } = place;
    const bases = basesOf(item?.percentOf ?? [], siblings);
    return { title: item?.label ?? group.lineItem, path: recordPath(costing, path), item, bases };
  }, [place, siblings, costing]);
  return origin ? <OriginDialog origin={origin} onClose={onClose} /> : null;
}

/** The dialog that is open over 산출근거. */
export function CostingDialogs({ dialog, costing, cursor, rule, onBase, onClose }: CostingDialogsProps) {
  const project = useSessionState((state) => state.project);
  const item = cursor.place?.item;
  switch (dialog) {
    case 'prices':
      return project ? <PricesDialog project={project} rule={rule} onClose={onClose} /> : null;
    case 'base':
      return item ? (
        <BaseDialog item={item} siblings={cursor.siblings} rule={rule} onChoose={onBase} onClose={onClose} />
      ) : null;
    case 'origin':
      return <CostingOrigin costing={costing} cursor={cursor} onClose={onClose} />;
  }
}
