import { useState } from 'react';
import { percentResult, proposeBase } from '#shared/drafting/percent-line.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { rowId } from '../../../table/rows.ts';
import { Dialog } from '../../../ui/dialog.tsx';

interface BaseDialogProps {
  readonly item: CostingItem;
  readonly siblings: readonly CostingItem[];
  readonly rule: RoundingRule;
  /** The ids of the chosen lines; `null` to take the base away. */
  readonly onChoose: (ids: readonly string[] | null) => void;
  readonly onClose: () => void;
}

/** Chooses the siblings a percentage line is taken from, with what comes of it. */
export function BaseDialog({ item, siblings, rule, onChoose, onClose }: BaseDialogProps) {
  const others = siblings.filter((each) => each !== item && each.label !== '' && each.amount !== null);
  const [ids, setIds] = useState<readonly string[]>(() => {
    const known = item.percentOf?.filter((id) => others.some((each) => each.id === id));
    return known?.length ? known : (proposeBase(item, siblings, rule) ?? []);
  });
  const result = percentResult(item, siblings, ids, rule);
  const toggle = (id: string | undefined, on: boolean) =>
    setIds(others.map(rowId).filter((each) => (each === id ? on : ids.includes(each))));
  const choose = (chosen: readonly string[] | null) => {
    onChoose(chosen);
    onClose();
  };
  return (
    <Dialog
      title={`‘${item.label}’의 바탕`}
      onClose={onClose}
      footer={
        <>
          {item.percentOf ? (
            <button type="button" className="button" onClick={() => choose(null)}>
              바탕 없애기
            </button>
          ) : null}
          <button type="button" className="button primary" disabled={!result} onClick={() => choose(ids)}>
            이 바탕으로 계산
          </button>
        </>
      }
    >
      <fieldset className="base-choices">
        <legend>같은 단계의 줄 가운데 비율을 곱할 것을 고릅니다.</legend>
        {others.map((each) => (
          <label key={each.id} className="check">
            <input
              type="checkbox"
              checked={ids.includes(rowId(each))}
              onChange={(event) => toggle(each.id, event.target.checked)}
            />
            {each.label} <span className="unit">{printAmountExactly(each.amount, '천원')}천원</span>
          </label>
        ))}
      </fieldset>
      <p role="status">
        {result
          ? `${result.expression} → ${printAmountExactly(result.amount, '천원')}천원 (지금 ${printAmountExactly(item.amount, '천원')}천원)`
          : '하나 이상 골라 주세요.'}
      </p>
    </Dialog>
  );
}
