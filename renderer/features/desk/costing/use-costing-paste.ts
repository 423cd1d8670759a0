import type { ClipboardEvent } from 'react';
import { withAmounts } from '#shared/drafting/costing-amount.ts';
import * as tree from '#shared/drafting/costing-tree.ts';
import { readCostingBlock } from '#shared/formats/text/costing-block.ts';
import type { RoundingRule } from '#shared/money/round.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { countItems } from '#shared/records/project/count-items.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { plainOf } from '../../../grid/clipboard/clipboard.ts';
import { useSession } from '../../../session/use-session.ts';
import type { CostingPlace } from './use-costing-cursor.ts';
import type { PutCosting } from './use-costing-edit.ts';

interface CostingPaste {
  readonly place: CostingPlace | null;
  readonly rule: RoundingRule;
  readonly unit: AmountUnit;
  readonly put: PutCosting;
}

/** A block with levels is put below the line as lines; anything else is the grid's own paste. */
export function useCostingPaste({ place, rule, unit, put }: CostingPaste): (event: ClipboardEvent) => void {
  const session = useSession();
  const say = (text: string) => session.notify({ severity: 'attention', text });

  /** A block on the blank row begins 통계목: its lines without a bullet are their names. */
  const pasteGroups = (items: readonly CostingItem[]) => {
    const groups = items.filter((each) => each.bullet === '');
    if (groups.length < items.length) {
      say('통계목 줄을 고른 뒤에 붙여 주세요. 빈 줄에는 통계목 이름으로 시작하는 묶음만 붙일 수 있습니다.');
      return;
    }
    const made = groups.map((each) => ({ lineItem: each.label.replace(/\s+/g, ''), items: each.children }));
    put(`산출근거 과목 ${made.length}개 붙여 넣기`, (was) => [...was, ...made], 'paste');
  };

  const pasteBelow = ({ id, path }: CostingPlace, items: readonly CostingItem[]) => {
    if (path.length - 1 + tree.deepest(items) > tree.deepestLevel) {
      say(`붙이는 줄이 ${tree.deepestLevel + 1}단계보다 깊어집니다. 더 바깥 줄을 고르고 붙여 주세요.`);
      return;
    }
    put(
      `산출근거 ${countItems(items).toLocaleString('ko-KR')}줄 붙여 넣기`,
      (was) => {
        const at = tree.pathOf(was, id);
        return at && tree.putBelow(was, at, items);
      },
      'paste',
    );
  };

  return (event) => {
    // While a cell is typed the text belongs into it.
    const typing = event.target instanceof HTMLElement && event.target.dataset.editing !== undefined;
    const get = (type: string) => event.clipboardData.getData(type);
    const copied = typing ? null : plainOf({ text: get('text/plain'), html: get('text/html') });
    const read = copied && readCostingBlock(copied.text, unit);
    if (!read) return;
    event.preventDefault();
    event.stopPropagation();
    if (copied.marked)
      session.notify({
        severity: 'info',
        text: '취소선을 그은 글과 숨긴 글은 빼고 붙였습니다. 위첨자는 숫자로 읽지 않습니다.',
      });
    const items = withAmounts(read, rule);
    if (place) pasteBelow(place, items);
    else pasteGroups(items);
  };
}
