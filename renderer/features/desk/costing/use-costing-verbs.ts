import * as moves from '#shared/drafting/costing-moves.ts';
import * as tree from '#shared/drafting/costing-tree.ts';
import type { DataGridProps, GridRow } from '../../../grid/types.ts';
import { useSession } from '../../../session/use-session.ts';
import type { Costing, PutCosting } from './use-costing-edit.ts';

interface CostingVerbs {
  /** Whether rows are a run of siblings; says so where they are none. */
  readonly isRun: (ids: readonly string[]) => boolean;
  readonly onInsertRows: NonNullable<DataGridProps['onInsertRows']>;
  readonly onDeleteRows: NonNullable<DataGridProps['onDeleteRows']>;
  readonly onIndent: NonNullable<DataGridProps['onIndent']>;
  readonly onDropRows: NonNullable<DataGridProps['onDropRows']>;
  readonly onMoveRows: NonNullable<DataGridProps['onMoveRows']>;
}

interface CostingTable {
  readonly costing: Costing;
  readonly rows: readonly GridRow[];
  readonly folded: ReadonlySet<string>;
  readonly put: PutCosting;
  readonly goTo: (goal: { readonly rowId: string }) => void;
}

type Shift = (was: Costing, from: tree.CostingPath, count: number) => Costing | null;

/** Lines come, go and move: what the keys and the mouse ask of the tree. */
export function useCostingVerbs({ costing, rows, folded, put, goTo }: CostingTable): CostingVerbs {
  const session = useSession();
  const say = (text: string) => session.notify({ severity: 'attention', text });
  const isRun = (ids: readonly string[]) => {
    const found = moves.runOf(costing, ids) !== null;
    if (!found) say('같은 단계에 나란히 있는 줄을 골라 주세요. 딸린 줄은 함께 옮겨집니다.');
    return found;
  };
  /** Moves a run of lines; they stay selected, being the same lines. */
  const shift = (ids: readonly string[], label: string, change: Shift) => {
    if (!isRun(ids)) return;
    put(label, (was) => {
      const found = moves.runOf(was, ids);
      return found && change(was, found.path, found.count);
    });
  };
  const insert = (label: string, id: string, change: (was: Costing, at: tree.CostingPath) => Costing) =>
    put(label, (was) => {
      const at = tree.pathOf(was, id);
      return at && change(was, at);
    });
  return {
    isRun,
    onInsertRows: (at, count, where) => {
      const [above, below] = [rows[Math.min(at, rows.length) - 1], rows[at]];
      const upper = where === 'above' && below !== undefined;
      if (upper && below.level === 0) {
        say('통계목 위에는 줄을 넣을 수 없습니다. 새 통계목은 맨 아래 빈 줄에 적어 주세요.');
      } else if (upper) insert('위에 줄 넣기', below.id, (was, to) => tree.insertAbove(was, to, count));
      else if (above) {
        const open = !folded.has(above.id);
        insert('아래에 줄 넣기', above.id, (was, to) => tree.insertBelow(was, to, count, open));
      } else say('먼저 맨 아래 빈 줄에 통계목을 적어 주세요.');
    },
    onDeleteRows: (ids) =>
      put('산출근거 줄 지우기', (was) => {
        const at = tree.placesOf(was);
        return tree.removeLines(
          was,
          ids.map((id) => at.get(id)).filter((each) => each !== undefined),
        );
      }),
    onIndent: (ids, by) =>
      shift(ids, by === 1 ? '한 단계 안으로' : '한 단계 밖으로', by === 1 ? moves.indent : moves.outdent),
    onDropRows: (ids, target, where) => {
      shift(ids, '줄 끌어 옮기기', (was, from, count) => {
        const to = tree.pathOf(was, target);
        return to && moves.dropLines(was, from, count, to, where);
      });
      const [first] = ids;
      if (first !== undefined) goTo({ rowId: first });
    },
    onMoveRows: (ids, by) => shift(ids, '줄 옮기기', (was, from, count) => moves.moveLines(was, from, count, by)),
  };
}
