import { useState } from 'react';
import { DataGrid } from '../../grid/data-grid.tsx';
import type { GridColumn } from '../../grid/types.ts';
import type { Session } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import type { ListRecord } from '../../store/rows.ts';
import {
  type BookOrderKind,
  type BudgetPlace,
  budgetPlaceOf,
  compareBudgetPlaces,
  moveIds,
  orderLabels,
  orderRecords,
  putBehind,
} from './book-order.ts';

const columns: readonly GridColumn[] = [
  { id: 'place', label: '차례', kind: 'integer', width: 60, editable: false },
  { id: 'title', label: '사업명', kind: 'text', width: 300, flex: 1, editable: false },
  { id: 'department', label: '부서', kind: 'text', width: 130, editable: false },
  { id: 'edition', label: '연도·차수', kind: 'text', width: 118, editable: false },
  { id: 'current', label: '올해 (B)', kind: 'amount', width: 120, editable: false },
];

async function inBudgetOrder(session: Session, ids: readonly string[]): Promise<readonly string[] | null> {
  const places = new Map<string, BudgetPlace>();
  for (const id of ids) {
    const loaded = await session.services.store.load(id);
    if (!loaded.ok) {
      session.notify({ severity: 'error', text: loaded.error.message });
      return null;
    }
    places.set(id, budgetPlaceOf(loaded.value));
  }
  return ids.toSorted((a, b) => {
    const [one, other] = [places.get(a), places.get(b)];
    return one && other ? compareBudgetPlaces(one, other) : 0;
  });
}

interface BookListProps {
  readonly records: readonly ListRecord[];
  readonly ids: readonly string[];
  readonly onOrder: (ids: readonly string[]) => void;
}

/** The projects of the book in their order: sorted, moved by key, or dragged. */
export function BookList({ records, ids, onOrder }: BookListProps) {
  const session = useSession();
  const unit = useSessionState((state) => state.settings.unit);
  const [kind, setKind] = useState<BookOrderKind>('own');
  const byId = new Map(records.map((record) => [record.id, record]));
  const choose = async (next: BookOrderKind) => {
    setKind(next);
    if (next === 'own') return;
    const order =
      next === 'budget' ? await inBudgetOrder(session, ids) : orderRecords(next, records).map(({ id }) => id);
    if (order) onOrder(order);
  };
  const move = (order: readonly string[]) => {
    setKind('own');
    onOrder(order);
  };
  const rows = ids.flatMap((id, at) => {
    const record = byId.get(id);
    if (!record) return [];
    const { title, departments, fiscalYear, edition, current } = record;
    const cells = {
      place: at + 1,
      title,
      department: departments[0] ?? '',
      edition: `${fiscalYear} ${edition}`,
      current,
    };
    return [{ id, level: 0, cells }];
  });
  return (
    <>
      <div className="book-order">
        <label htmlFor="book-order">사업 차례</label>
        <select
          id="book-order"
          className="field"
          value={kind}
          onChange={(event) => void choose(event.target.value as BookOrderKind)}
        >
          {Object.entries(orderLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <span className="hint">줄을 끌거나 Alt+↑↓로 옮깁니다.</span>
      </div>
      <div className="book-list">
        <DataGrid
          label="책자의 사업"
          columns={columns}
          rows={rows}
          unit={unit}
          onEdit={() => undefined}
          onMoveRows={(moved, by) => move(moveIds(ids, moved, by))}
          onDropRows={(moved, target) => move(putBehind(ids, moved, target))}
        />
      </div>
    </>
  );
}
