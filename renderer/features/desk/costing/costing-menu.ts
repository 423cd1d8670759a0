import { firstPrice } from '#shared/costing/explain/replace-price.ts';
import * as moves from '#shared/drafting/costing-moves.ts';
import * as tree from '#shared/drafting/costing-tree.ts';
import { percentRate } from '#shared/drafting/percent-line.ts';
import { addPrice } from '#shared/drafting/unit-price.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { Won } from '#shared/money/won.ts';
import type { Project, UnitPrice } from '#shared/records/project/project.ts';
import type { MenuEntry, SelectionSummary } from '../../../grid/types.ts';
import { useSession } from '../../../session/use-session.ts';
import { sayIn } from '../../../table/amount-columns.ts';
import { useEdit } from '../use-edit.ts';
import { checkLine } from './costing-check.ts';
import { type CostingPlace, costingPlace } from './use-costing-cursor.ts';
import type { Costing, PutCosting } from './use-costing-edit.ts';

interface CostingMenu {
  readonly costing: Costing;
  readonly unitPrices: readonly UnitPrice[];
  readonly rule: RoundingRule;
  readonly unit: AmountUnit;
  readonly put: PutCosting;
  readonly open: (dialog: 'base' | 'origin') => void;
  /** Whether rows are a run of siblings; says so where they are none. */
  readonly isRun: (ids: readonly string[]) => boolean;
}

type Menu = (selection: SelectionSummary) => readonly MenuEntry[];

/** What the right-click menu of 산출근거 offers beyond every grid's. */
export function useCostingMenu({ costing, unitPrices, rule, unit, put, open, isRun }: CostingMenu): Menu {
  const edit = useEdit();
  const session = useSession();
  return ({ active }) => entriesFor(costingPlace(costing, active?.rowId));

  function entriesFor(place: CostingPlace | null): readonly MenuEntry[] {
    const item = place?.item ?? null;
    const price = item ? firstPrice(item.expression) : null;
    const named = price === null ? undefined : unitPrices.find((each) => each.price === price);

    const namePrice = () => {
      if (!place || !item || price === null) return;
      const name = named?.name ?? item.label;
      const link = (was: Project): Project => ({
        ...was,
        costing: tree.changeLine(was.costing, place.id, (each) => ({ ...each, unitPrice: name })),
      });
      const taken = !named && unitPrices.some((each) => each.name === name);
      if (taken || name === '') {
        session.notify({
          severity: 'attention',
          text: '같은 이름의 단가가 이미 있습니다. 단가표에서 다른 이름으로 넣어 주세요.',
        });
        return;
      }
      edit({
        label: `단가 ‘${name}’ ${printNumber(price)}원 쓰기`,
        change: (was) => link(named ? was : addPrice(was, { name, price })),
      });
    };

    const both = item ? checkLine(item, rule).both : null;
    /** costing/F3: the officer says which of the two values of a line is its amount. */
    const choice = (id: string, what: string, amount: Won | null): MenuEntry[] =>
      !place || !item || !both || amount === null
        ? []
        : [
            {
              id,
              label: `${what} ${sayIn(unit)(amount)} 쓰기`,
              disabled: item.amount === amount,
              run: () =>
                put(`${item.label} 금액을 ${what} ${josa(sayIn(unit)(amount), '으로/로')}`, (was) =>
                  tree.changeLine(was, place.id, (each) => ({ ...each, amount })),
                ),
            },
          ];

    return [
      ...choice('use-expression', '식의 값', both?.ofExpression ?? null),
      ...choice('use-children', '아래 줄의 합', both?.ofChildren ?? null),
      {
        id: 'duplicate',
        label: '줄 복제',
        disabled: place === null,
        run: ({ rows }) => {
          if (!isRun(rows)) return;
          put('줄 복제', (was) => {
            const found = moves.runOf(was, rows);
            return found && moves.duplicateLines(was, found.path, found.count);
          });
        },
      },
      { id: 'origin', label: '이 숫자는 어디서', disabled: place === null, run: () => open('origin') },
      {
        id: 'price',
        label: named ? `단가 ‘${named.name}’ 쓰기` : '이 줄의 단가에 이름 붙이기',
        disabled: price === null || item?.unitPrice !== undefined,
        run: namePrice,
      },
      {
        id: 'base',
        label: '비율의 바탕 고르기',
        disabled: !item || percentRate(item) === null,
        run: () => open('base'),
      },
    ];
  }
}
