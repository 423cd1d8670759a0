import { useEffect, useState } from 'react';
import { explain } from '#shared/costing/explain/explain.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import type { Patch, Path } from '#shared/diff/patch.ts';
import { traceValue } from '#shared/diff/trace.ts';
import { isChange, singleChanges } from '#shared/journal/change.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import { isWon } from '#shared/money/won.ts';
import type { CostingItem } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import type { ChangeRow } from '../../../store/rows.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { changesInForce } from './changes-in-force.ts';

/** A number whose origin is asked: its field, where it stands in the record, and the costing line it is of. */
export interface Origin {
  readonly title: string;
  readonly path: Path;
  readonly item: CostingItem | null;
  /** What the lines are called that a percentage is taken of. */
  readonly bases?: readonly string[];
  /** What it is computed from, a sentence each; empty for a typed value. */
  readonly sources?: readonly string[];
}

interface Made {
  readonly row: ChangeRow;
  readonly words: string;
}

const mostChanges = 2_000;
const when = new Intl.DateTimeFormat('ko-KR', { dateStyle: 'medium', timeStyle: 'short' });
const hows: Record<string, string> = {
  typed: '적음',
  paste: '붙여 넣음',
  import: '불러옴',
  copy: '복사',
  new: '새로 만듦',
  delete: '지움',
};

const show = (value: unknown) =>
  isWon(value)
    ? `${printAmountExactly(value, '천원')}천원`
    : value === undefined || value === null
      ? '없음'
      : String(value);

const patchesOf = (row: ChangeRow, id: string): readonly Patch[] => {
  const { change } = row;
  if (!isChange(change)) return [];
  return singleChanges(change).flatMap((each) => (each.kind === 'edited' && each.id === id ? each.patches : []));
};

function useMade(path: Path): { made: readonly Made[]; first: ChangeRow | null } | null {
  const session = useSession();
  const [found, setFound] = useState<{ made: readonly Made[]; first: ChangeRow | null } | null>(null);
  useEffect(() => {
    const id = session.getState().openId;
    if (!id) return;
    void session
      .settle()
      .then(() => session.services.store.changesOf(id, mostChanges))
      .then((rows) => {
        if (!rows.ok) return session.notify({ severity: 'error', text: rows.error.message });
        const inForce = changesInForce(rows.value);
        const steps = traceValue(
          path,
          inForce.map((row) => patchesOf(row, id)),
        );
        const made = steps.flatMap(({ change, from, to, kind }) => {
          const row = inForce[change];
          const words = kind === 'inserted' ? `줄이 생김: ${show(to)}` : `${show(from)} → ${show(to)}`;
          return row ? [{ row, words }] : [];
        });
        setFound({ made, first: inForce.at(-1) ?? null });
      });
  }, [session, path]);
  return found;
}

interface OriginDialogProps {
  readonly origin: Origin;
  readonly onClose: () => void;
}

/** "이 숫자는 어디서": the lines and prices it comes from, the file it came with, and every change that made it. */
export function OriginDialog({ origin, onClose }: OriginDialogProps) {
  const session = useSession();
  const project = useSessionState((state) => state.project);
  const rule = roundingOf(project ?? {}).cost;
  const found = useMade(origin.path);
  const record = session.services.store.list().find((each) => each.id === session.getState().openId);
  const { item } = origin;
  const price = project?.unitPrices?.find((each) => each.name === item?.unitPrice);
  return (
    <Dialog title={`이 숫자는 어디서: ${origin.title}`} onClose={onClose} reading>
      <dl className="origin">
        {origin.sources?.length ? (
          <>
            <dt>계산</dt>
            {origin.sources.map((source) => (
              <dd key={source}>{source}</dd>
            ))}
          </>
        ) : null}
        {item && item.children.length > 0 ? (
          <>
            <dt>아래 줄의 합</dt>
            {item.children.map((child) => (
              <dd key={child.id}>
                {child.label} {show(child.amount)}
              </dd>
            ))}
          </>
        ) : null}
        {item && item.children.length === 0 && item.expression !== '' ? (
          <>
            <dt>산출식</dt>
            <dd>{explain(parseCostingLine(item.expression), { rule })}</dd>
          </>
        ) : null}
        {item?.percentOf && origin.bases ? (
          <>
            <dt>비율의 바탕</dt>
            <dd>{origin.bases.join(' + ')}</dd>
          </>
        ) : null}
        {price ? (
          <>
            <dt>단가</dt>
            <dd>
              {price.name} {printAmountExactly(price.price, '원')}원
            </dd>
          </>
        ) : null}
        <dt>처음 들어온 곳</dt>
        <dd>
          {record?.importedFrom ? `‘${record.importedFrom}’에서 불러왔습니다.` : '이 프로그램에서 새로 적었습니다.'}
        </dd>
        <dt>고친 기록</dt>
        {found?.made.map(({ row, words }) => (
          <dd key={row.seq}>
            <b>{words}</b> {when.format(new Date(row.at))} {row.who} {hows[row.how] ?? ''} — {row.label}
          </dd>
        ))}
        {found && found.made.length === 0 ? <dd>처음 들어온 뒤로 고친 적이 없습니다.</dd> : null}
      </dl>
    </Dialog>
  );
}
