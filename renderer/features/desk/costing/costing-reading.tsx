import { explain } from '#shared/costing/explain/explain.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { evaluate } from '#shared/costing/value/evaluate.ts';
import { sumOfItems } from '#shared/drafting/derive.ts';
import { basesOf, percentResult, proposeBase } from '#shared/drafting/percent-line.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import { type Won, won } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { brokenLines, checkLine, containsBrokenSentence } from './costing-check.ts';

interface CostingReadingProps {
  readonly item: CostingItem | null;
  /** The lines of the 통계목, where the cursor is on one. */
  readonly below: readonly CostingItem[];
  readonly siblings: readonly CostingItem[];
  /** The expression as it is being typed; `null` when nothing is. */
  readonly draft: string | null;
  readonly rule: RoundingRule;
  readonly onBase: (ids: readonly string[]) => void;
  /** The officer's choice of one of a line's two values, with what it is called. */
  readonly onAmount: (amount: Won, what: string) => void;
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

function Percent({
  item,
  siblings,
  rule,
  onBase,
}: Pick<CostingReadingProps, 'siblings' | 'rule' | 'onBase'> & { item: CostingItem }) {
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

/** costing/F3: the two values of a line beside each other, and which of them is to count. */
function Both({ item, rule, onAmount }: Pick<CostingReadingProps, 'rule' | 'onAmount'> & { item: CostingItem }) {
  const both = checkLine(item, rule).both;
  if (both?.ofExpression == null || both.ofChildren === null) return null;
  const { ofExpression, ofChildren } = both;
  const choose = (what: string, amount: Won) => (
    <button
      type="button"
      className="button"
      disabled={item.amount === amount}
      onClick={() => onAmount(amount, `${what} ${inThousand(amount)}`)}
    >
      {what} {inThousand(amount)} 쓰기
    </button>
  );
  return (
    <span>
      <b className="attention">
        식의 값 {josa(inThousand(ofExpression), '과/와')} 아래 줄의 합 {josa(inThousand(ofChildren), '이/가')} 다릅니다
        (차이 {inThousand(ofExpression - ofChildren)}).
      </b>{' '}
      <span className="choices">
        {choose('식의 값', ofExpression)} {choose('아래 줄의 합', ofChildren)}
      </span>
    </span>
  );
}

/** How the line's amount comes about, read out unit by unit, while it is typed and after. */
export function CostingReading({ item, below, siblings, draft, rule, onBase, onAmount }: CostingReadingProps) {
  const children = item?.children ?? [];
  const check = item && checkLine(item, rule);
  const contains = containsBrokenSentence(check ? check.brokenBelow : brokenLines(below, rule));
  return (
    <p className="costing-reading" role="status">
      {draft !== null ? <Expression text={draft} rule={rule} /> : null}
      {draft === null && item && children.length > 0 && !check?.both ? (
        <span>
          아래 {children.length}줄의 합 = {inThousand(sumOfItems(children))}
        </span>
      ) : null}
      {draft === null &&
      item &&
      item.expression !== '' &&
      !item.percentOf &&
      (children.length === 0 || check?.broken) ? (
        <span>
          <Expression text={item.expression} rule={rule} />
          {check?.broken && item.amount !== null && children.length === 0
            ? ` 금액 ${josa(inThousand(item.amount), '은/는')} 고치기 전의 값입니다.`
            : ''}
        </span>
      ) : null}
      {draft === null && item ? <Both item={item} rule={rule} onAmount={onAmount} /> : null}
      {draft === null && contains !== null ? <span className="attention">{contains}</span> : null}
      {draft === null && item ? <Percent item={item} siblings={siblings} rule={rule} onBase={onBase} /> : null}
    </p>
  );
}
