import { evaluate } from '#shared/costing/evaluate.ts';
import { explain } from '#shared/costing/explain.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { won } from '#shared/money/won.ts';
import { sumOfItems } from '#shared/records/derive.ts';
import { basesOf, percentResult, proposeBase } from '#shared/records/percent-line.ts';
import type { CostingItem } from '#shared/records/project.ts';

interface CostingReadingProps {
  readonly item: CostingItem | null;
  readonly siblings: readonly CostingItem[];
  /** The expression as it is being typed; `null` when nothing is. */
  readonly draft: string | null;
  readonly rule: RoundingRule;
  readonly onBase: (ids: readonly string[]) => void;
}

const inThousand = (value: number | null) =>
  value === null ? '없음' : `${printAmountExactly(won(value), '천원')}천원`;

/** An expression with the mistake underlined, and what is expected there. */
function Expression({ text, rule }: { readonly text: string; readonly rule: RoundingRule }) {
  const line = parseCostingLine(text);
  const read = evaluate(line, { rule });
  if (read.problem === null) {
    const told = explain(line, { rule });
    return (
      <span>{told === '' ? '식이 아니라 이름으로 읽힙니다. 단가에는 원을 붙여 주세요. 예: 100,000원*10회' : told}</span>
    );
  }
  const { start } = read.problem;
  const end = Math.max(read.problem.end, start + 1);
  return (
    <span>
      <span className="source">
        {text.slice(0, start)}
        <u className="wrong">{text.slice(start, end) || ' '}</u>
        {text.slice(end)}
      </span>{' '}
      <b className="problem">{read.error}</b>
    </span>
  );
}

function Percent({ item, siblings, rule, onBase }: Omit<CostingReadingProps, 'draft'> & { item: CostingItem }) {
  if (item.percentOf) {
    const result = percentResult(item, siblings, item.percentOf, rule);
    return (
      <span>
        바탕: {basesOf(item.percentOf, siblings).join(' + ')}
        {result ? ` = ${inThousand(result.base)} → ${inThousand(result.amount)}` : ' (바탕이던 줄을 찾을 수 없습니다)'}
      </span>
    );
  }
  const ids = proposeBase(item, siblings, rule);
  if (ids === null) return null;
  return (
    <span>
      이 금액은 {basesOf(ids, siblings).join(' + ')}에서 나온 것과 꼭 맞습니다.{' '}
      <button type="button" className="button" onClick={() => onBase(ids)}>
        이 바탕으로 계산
      </button>
    </span>
  );
}

/** How the line's amount comes about, read out unit by unit, while it is typed and after. */
export function CostingReading({ item, siblings, draft, rule, onBase }: CostingReadingProps) {
  const children = item?.children ?? [];
  return (
    <p className="costing-reading" role="status">
      {draft !== null ? <Expression text={draft} rule={rule} /> : null}
      {draft === null && item && children.length > 0 ? (
        <span>
          아래 {children.length}줄의 합 = {inThousand(sumOfItems(children))}
        </span>
      ) : null}
      {draft === null && item && children.length === 0 && item.expression !== '' && !item.percentOf ? (
        <Expression text={item.expression} rule={rule} />
      ) : null}
      {draft === null && item ? <Percent item={item} siblings={siblings} rule={rule} onBase={onBase} /> : null}
    </p>
  );
}
