import { useState } from 'react';
import { emptyFunding, type Funding, fundingLabel, fundingSources, isFundingStated } from '#shared/funding/funding.ts';
import { fundingGap } from '#shared/funding/funding-gap.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { SummaryLine } from '#shared/records/project/project.ts';
import { AmountInput } from '../../../ui/amount-input.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

interface FundingDialogProps {
  readonly line: SummaryLine;
  readonly unit: AmountUnit;
  /** The 재원, or `null` to state none. */
  readonly onKeep: (funding: Funding | null) => void;
  readonly onClose: () => void;
}

/** 재원 of one 통계목: the parts, whose sum must be the amount. The form prints the 국비 as `(x…)`. */
export function FundingDialog({ line, unit, onKeep, onClose }: FundingDialogProps) {
  const [funding, setFunding] = useState<Funding>(line.funding ?? { ...emptyFunding, national: line.current.national });
  const stated = isFundingStated(funding);
  const gap = stated ? fundingGap(funding, line.current.amount, unit) : null;
  const keep = (kept: Funding | null) => {
    onKeep(kept);
    onClose();
  };
  return (
    <Dialog
      title={`‘${line.lineItem}’의 재원`}
      onClose={onClose}
      footer={
        <>
          {line.funding ? (
            <button type="button" className="button" onClick={() => keep(null)}>
              재원 지우기
            </button>
          ) : null}
          <button
            type="button"
            className="button primary"
            disabled={!stated || gap !== null}
            onClick={() => keep(funding)}
          >
            저장
          </button>
        </>
      }
    >
      <p>
        예산액 {printAmountExactly(line.current.amount, unit)} (단위 : {unit})
      </p>
      <div className="cost-fields">
        {fundingSources.map((source) => (
          <AmountInput
            key={source}
            label={fundingLabel[source]}
            value={funding[source]}
            unit={unit}
            onChange={(value) => setFunding({ ...funding, [source]: value })}
          />
        ))}
      </div>
      <p role="status" className={gap ? 'field-problem' : ''}>
        {!stated
          ? '아직 적은 재원이 없습니다. 하나 이상 적어 주세요.'
          : (gap?.message ?? '재원의 합이 예산액과 같습니다. 국비는 서식의 금액 위에 (x1,234)처럼 찍힙니다.')}
      </p>
    </Dialog>
  );
}
