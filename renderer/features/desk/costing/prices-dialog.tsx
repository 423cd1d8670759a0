import { useRef, useState } from 'react';
import { readTypedAmount } from '#shared/costing/value/typed-amount.ts';
import { addPrice, changePrice, type PriceEffect, priceEffects, removePrice } from '#shared/drafting/unit-price.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printAmountExactly, printNumber } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project, UnitPrice } from '#shared/records/project/project.ts';
import { AmountInput } from '../../../ui/amount-input.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useEdit } from '../use-edit.ts';

const thousand = (amount: Won | null) => (amount === null ? '없음' : `${printAmountExactly(amount, '천원')}천원`);

/** What a new price would change, line by line, before it is changed. */
function Effects({ effects }: { readonly effects: readonly PriceEffect[] }) {
  if (effects.length === 0) return <p>이 단가를 쓰는 줄이 없습니다.</p>;
  return (
    <table className="keys-table">
      <caption>바뀌는 줄 {effects.length}개</caption>
      <tbody>
        {effects.map(({ id, lineItem, label, before, after }) => (
          <tr key={id}>
            <td>
              {lineItem} · {label}
            </td>
            <td>
              {before.expression} → {after.expression}
            </td>
            <td>
              {thousand(before.amount)} → <b>{thousand(after.amount)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PricesDialogProps {
  readonly project: Project;
  readonly rule: RoundingRule;
  readonly onClose: () => void;
}

/** 단가표: prices with names, each changed once for all the lines that use it, after a look at what would change. */
export function PricesDialog({ project, rule, onClose }: PricesDialogProps) {
  const edit = useEdit();
  const [changing, setChanging] = useState<UnitPrice | null>(null);
  const [name, setName] = useState('');
  const [price, setPrice] = useState('');
  const nameField = useRef<HTMLInputElement>(null);
  const prices = project.unitPrices ?? [];
  const read = readTypedAmount(price, '원');
  const canAdd =
    name.trim() !== '' && read.ok && read.value !== null && !prices.some((each) => each.name === name.trim());
  const add = () => {
    if (!read.ok || read.value === null) return;
    const made = { name: name.trim(), price: read.value };
    edit({ label: `단가 ‘${made.name}’ 넣기`, change: (was) => addPrice(was, made) });
    setName('');
    setPrice('');
    nameField.current?.focus();
  };
  const apply = ({ name: changed, price: to }: UnitPrice) => {
    edit({ label: `단가 ‘${changed}’ ${printNumber(to)}원으로`, change: (was) => changePrice(was, changed, to, rule) });
    setChanging(null);
  };
  return (
    <Dialog title="단가표" onClose={onClose}>
      <table className="keys-table">
        <tbody>
          {prices.map((each) => (
            <tr key={each.name}>
              <td>{each.name}</td>
              <td>
                <AmountInput
                  label={`${each.name} 단가(원)`}
                  value={each.price}
                  unit="원"
                  onChange={(to) => to !== null && setChanging({ name: each.name, price: to })}
                />
              </td>
              <td>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    edit({ label: `단가 ‘${each.name}’ 지우기`, change: (was) => removePrice(was, each.name) })
                  }
                >
                  지우기
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changing ? (
        <section className="price-effects" aria-live="polite">
          <h3>
            {josa(`‘${changing.name}’`, '을/를')} {printNumber(changing.price)}원으로 바꾸면
          </h3>
          <Effects effects={priceEffects(project, changing.name, changing.price, rule)} />
          <button type="button" className="button primary" onClick={() => apply(changing)}>
            모두 바꾸기
          </button>{' '}
          <button type="button" className="button" onClick={() => setChanging(null)}>
            그대로 두기
          </button>
        </section>
      ) : null}
      <div className="price-new">
        <label>
          <span className="field-label">이름</span>
          <input
            ref={nameField}
            className="field"
            value={name}
            placeholder="강사수당"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          <span className="field-label">단가(원)</span>
          <input
            className="field number"
            value={price}
            aria-invalid={!read.ok}
            onChange={(event) => setPrice(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing && canAdd) add();
            }}
          />
        </label>
        <button type="button" className="button" disabled={!canAdd} onClick={add}>
          단가 넣기
        </button>
      </div>
      {read.ok ? null : <p className="field-problem">{read.error.message}</p>}
      <p className="field-hint">
        산출근거의 줄에서 오른쪽 단추를 눌러 ‘단가 쓰기’를 고르면 그 줄이 이 단가를 씁니다. 단가를 고치면 그런 줄이
        한꺼번에 바뀝니다.
      </p>
    </Dialog>
  );
}
