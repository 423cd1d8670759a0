import { type ClipboardEvent, useLayoutEffect, useMemo, useState } from 'react';
import { withAmounts } from '#shared/drafting/costing-amount.ts';
import { sumOfItems } from '#shared/drafting/derive.ts';
import { basesOf } from '#shared/drafting/percent-line.ts';
import { readCostingBlock } from '#shared/formats/text/costing-block.ts';
import { josa } from '#shared/hangul/josa.ts';
import type { Won } from '#shared/money/won.ts';
import { countItems } from '#shared/records/project/count-items.ts';
import { emptySummaryAmounts } from '#shared/records/project/empty-project.ts';
import type { CostingGroup, CostingItem, Project } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';
import * as moves from '../../../../shared/drafting/costing-moves.ts';
import * as tree from '../../../../shared/drafting/costing-tree.ts';
import { plainOf } from '../../../grid/clipboard/clipboard.ts';
import { DataGrid } from '../../../grid/data-grid.tsx';
import type { Goal } from '../../../grid/types.ts';
import { useSession } from '../../../session/use-session.ts';
import { labelOfEdits } from '../../../table/label-of-edits.ts';
import { blankRow, useBlankId, useGridBasics, usePastedEdits } from '../../../table/rows.ts';
import { OriginDialog } from '../origin/origin-dialog.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { lineItemChoices } from '../summary/line-item-choices.ts';
import { useEdit } from '../use-edit.ts';
import { useMovedCell } from '../use-moved.ts';
import { BaseDialog } from './base-dialog.tsx';
import { editCosting } from './costing-edit.ts';
import { type CostingPlace, useCostingMenu } from './costing-menu.ts';
import { CostingReading } from './costing-reading.tsx';
import { costingColumns, costingRows } from './costing-rows.ts';
import { PricesDialog } from './prices-dialog.tsx';

type Costing = readonly CostingGroup[];

/** Turns a change of the tree into an edit of the project; `null` and "the same" change nothing. */
function usePut() {
  const edit = useEdit();
  return (label: string, change: (was: Costing) => Costing | null, how?: 'paste') =>
    edit({
      label,
      change: (was) => {
        const next = change(was.costing);
        return next === null || next === was.costing ? was : { ...was, costing: next };
      },
      ...(how ? { how } : {}),
    });
}

/** □ 산출근거: the tree of 과목 → ○ → - → ▷ → ·, one line a row. */
export function CostingSection({ project }: { readonly project: Project }) {
  const edit = useEdit();
  const put = usePut();
  const session = useSession();
  const basics = useGridBasics('costing');
  const rule = roundingOf(project).cost;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [goal, setGoal] = useState<Goal>();
  const moved = useMovedCell('costing');
  const [draft, setDraft] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'prices' | 'base' | 'origin' | null>(null);
  const { costing, summary } = project;
  const blankId = useBlankId(costing);
  const pasted = usePastedEdits();
  const places = useMemo(() => tree.placesOf(costing), [costing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each move, with the lines as they are then
  useLayoutEffect(() => {
    if (!moved) return;
    // What lies under a fold is opened: the eye is to see what changed.
    const to = places.get(moved.rowId) ?? [];
    const holds = (id: string) => places.get(id)?.every((step, at) => step === to[at]) ?? false;
    setFolded((was) => new Set([...was].filter((id) => id === moved.rowId || !holds(id))));
    setGoal(moved);
  }, [moved]);

  const columns = useMemo(() => {
    const used = summary.lines.map((line) => line.lineItem);
    return costingColumns(summary.currentYear, lineItemChoices(summary.currentYear, used));
  }, [summary.currentYear, summary.lines]);
  const rows = useMemo(() => {
    const planned = (name: string) => name === '' || summary.lines.some((line) => line.lineItem === name);
    const budget = (name: string) => summary.lines.find((line) => line.lineItem === name)?.current.amount ?? null;
    return costingRows(tree.costingLines(costing), costing, { folded, rule, budget, planned, unit: basics.unit });
  }, [costing, summary.lines, folded, rule, basics.unit]);

  const path = places.get(active ?? '') ?? null;
  const item = path ? tree.itemAt(costing, path) : null;
  const group = path ? costing[path[0] ?? -1] : undefined;
  const siblings =
    path && path.length > 2 ? (tree.itemAt(costing, path.slice(0, -1))?.children ?? []) : (group?.items ?? []);
  const placeOf = (id: string | undefined): CostingPlace | null => {
    const at = id === undefined ? undefined : places.get(id);
    const own = at && costing[at[0] ?? -1];
    return id !== undefined && at && own ? { id, group: own, item: tree.itemAt(costing, at) } : null;
  };

  const isRun = (ids: readonly string[]) => {
    const found = moves.runOf(costing, ids) !== null;
    if (!found)
      session.notify({
        severity: 'attention',
        text: '같은 단계에 나란히 있는 줄을 골라 주세요. 딸린 줄은 함께 옮겨집니다.',
      });
    return found;
  };
  /** Moves a run of lines; they stay selected, being the same lines. */
  const shift = (
    ids: readonly string[],
    label: string,
    change: (was: Costing, from: tree.CostingPath, count: number) => Costing | null,
  ) => {
    if (!isRun(ids)) return;
    put(label, (was) => {
      const found = moves.runOf(was, ids);
      return found && change(was, found.path, found.count);
    });
  };
  const toTable = () =>
    // The button that was pressed goes away: the cursor goes back to the table.
    document.getElementById('section-costing')?.closest('section')?.querySelector<HTMLElement>('.sg-input')?.focus();
  const setAmount = (amount: Won, what: string) => {
    if (active === null || !item) return;
    toTable();
    put(`${item.label} 금액을 ${josa(what, '으로/로')}`, (was) =>
      tree.changeLine(was, active, (each) => ({ ...each, amount })),
    );
  };
  const setBase = (ids: readonly string[] | null) => {
    if (active === null || !item) return;
    toTable();
    put(ids ? `비율의 바탕: ${basesOf(ids, siblings).join(' + ')}` : '비율의 바탕 없애기', (was) =>
      tree.changeLine(was, active, ({ percentOf: _, ...rest }) => (ids ? { ...rest, percentOf: ids } : rest)),
    );
  };
  const menu = useCostingMenu({
    placeOf,
    project,
    rule,
    unit: basics.unit,
    put,
    open: setDialog,
    chosen: isRun,
  });

  // A year's 통계목 that has nothing has no 산출근거 either.
  const missing = summary.lines
    .filter((line) => line.lineItem !== '' && line.current.amount !== 0)
    .map((line) => line.lineItem)
    .filter((name) => !costing.some((each) => each.lineItem === name));

  const unplanned = costing.filter(
    (each) => each.lineItem !== '' && !summary.lines.some((line) => line.lineItem === each.lineItem),
  );
  const planGroups = () =>
    edit({
      label: `예산 총괄에 과목 ${unplanned.length}개 넣기`,
      change: (was) => ({
        ...was,
        summary: {
          ...was.summary,
          lines: [
            ...was.summary.lines,
            ...unplanned.map(({ lineItem, items }) => ({
              lineItem,
              ...emptySummaryAmounts,
              current: { amount: sumOfItems(items), national: null },
            })),
          ],
        },
      }),
    });

  /** A block on the blank row begins 통계목: its lines without a bullet are their names. */
  const pasteGroups = (items: readonly CostingItem[]) => {
    const groups = items.filter((each) => each.bullet === '');
    if (groups.length < items.length) {
      session.notify({
        severity: 'attention',
        text: '통계목 줄을 고른 뒤에 붙여 주세요. 빈 줄에는 통계목 이름으로 시작하는 묶음만 붙일 수 있습니다.',
      });
      return;
    }
    const made = groups.map((each) => ({ lineItem: each.label.replace(/\s+/g, ''), items: each.children }));
    put(`산출근거 과목 ${made.length}개 붙여 넣기`, (was) => [...was, ...made], 'paste');
  };

  /** A block with levels is put below the line as lines; anything else is the grid's own paste. */
  const onPasteCapture = (event: ClipboardEvent) => {
    // While a cell is typed the text belongs into it.
    const typing = event.target instanceof HTMLElement && event.target.dataset.editing !== undefined;
    const get = (type: string) => event.clipboardData.getData(type);
    const copied = typing ? null : plainOf({ text: get('text/plain'), html: get('text/html') });
    const read = copied && readCostingBlock(copied.text, basics.unit);
    if (!read) return;
    event.preventDefault();
    event.stopPropagation();
    if (copied.marked)
      session.notify({
        severity: 'info',
        text: '취소선을 그은 글과 숨긴 글은 빼고 붙였습니다. 위첨자는 숫자로 읽지 않습니다.',
      });
    const items = withAmounts(read, rule);
    if (!path || active === null) {
      pasteGroups(items);
      return;
    }
    const depth = Math.max(...items.map(tree.depth));
    if (path.length - 1 + depth > tree.deepestLevel) {
      session.notify({
        severity: 'attention',
        text: `붙이는 줄이 ${tree.deepestLevel + 1}단계보다 깊어집니다. 더 바깥 줄을 고르고 붙여 주세요.`,
      });
      return;
    }
    put(
      `산출근거 ${countItems(items).toLocaleString('ko-KR')}줄 붙여 넣기`,
      (was) => {
        const at = tree.pathOf(was, active);
        return at && tree.putBelow(was, at, items);
      },
      'paste',
    );
  };

  const insert = (label: string, id: string, change: (was: Costing, at: tree.CostingPath) => Costing) =>
    put(label, (was) => {
      const at = tree.pathOf(was, id);
      return at && change(was, at);
    });

  const asked = dialog === 'origin';
  const origin = useMemo(() => {
    if (!asked || !path || !group) return null;
    const bases = basesOf(item?.percentOf ?? [], siblings);
    return { title: item?.label ?? group.lineItem, path: tree.recordPath(costing, path), item, bases };
  }, [asked, path, group, item, siblings, costing]);

  return (
    <SectionFrame
      section="costing"
      title="산출근거"
      unit={basics.unit}
      tools={
        <>
          {missing.length > 0 ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                put('산출근거 과목 넣기', (was) => [...was, ...missing.map((lineItem) => ({ lineItem, items: [] }))])
              }
            >
              총괄의 통계목 {missing.length}개 가져오기
            </button>
          ) : null}
          {unplanned.length > 0 ? (
            <button type="button" className="button" onClick={planGroups}>
              예산 총괄에 과목 {unplanned.length}개 넣기
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => setDialog('prices')}>
            단가표 {project.unitPrices?.length ? `${project.unitPrices.length}개` : ''}
          </button>
        </>
      }
    >
      <div onPasteCapture={onPasteCapture}>
        <DataGrid
          {...basics}
          label="산출근거"
          columns={columns}
          rows={[...rows, blankRow(blankId, { level: 0 })]}
          autoHeight
          menu={menu}
          onSelection={(selection) => {
            basics.onSelection(selection);
            setActive(selection.active?.rowId ?? null);
          }}
          onDraft={(typing) => setDraft(typing?.columnId === 'expression' ? typing.text : null)}
          onEdit={(edits, how, opening) => {
            const label = labelOfEdits({ table: '산출근거', columns, rows, name: 'label', unit: basics.unit }, edits);
            edit({
              label,
              change: (was) => ({ ...was, costing: editCosting(was.costing, edits, rows, rule) }),
              how,
              opening,
            });
          }}
          onPasteRows={(edits, added) => {
            const all = pasted(edits, added);
            const label = `산출근거 ${all.length.toLocaleString('ko-KR')}칸 붙여 넣기`;
            edit({
              label,
              change: (was) => ({ ...was, costing: editCosting(was.costing, all, rows, rule) }),
              how: 'paste',
            });
          }}
          onInsertRows={(at, count, where) => {
            const [above, below] = [rows[Math.min(at, rows.length) - 1], rows[at]];
            const upper = where === 'above' && below !== undefined;
            if (upper && below.level === 0) {
              session.notify({
                severity: 'attention',
                text: '통계목 위에는 줄을 넣을 수 없습니다. 새 통계목은 맨 아래 빈 줄에 적어 주세요.',
              });
            } else if (upper) insert('위에 줄 넣기', below.id, (was, to) => tree.insertAbove(was, to, count));
            else if (above) {
              const open = !folded.has(above.id);
              insert('아래에 줄 넣기', above.id, (was, to) => tree.insertBelow(was, to, count, open));
            } else session.notify({ severity: 'attention', text: '먼저 맨 아래 빈 줄에 통계목을 적어 주세요.' });
          }}
          onDeleteRows={(ids) =>
            put('산출근거 줄 지우기', (was) => {
              const at = tree.placesOf(was);
              return tree.removeLines(
                was,
                ids.map((id) => at.get(id)).filter((each) => each !== undefined),
              );
            })
          }
          goTo={goal}
          onIndent={(ids, by) => {
            const change = by === 1 ? moves.indent : moves.outdent;
            shift(ids, by === 1 ? '한 단계 안으로' : '한 단계 밖으로', change);
          }}
          onDropRows={(ids, target, where) => {
            shift(ids, '줄 끌어 옮기기', (was, from, count) => {
              const to = tree.pathOf(was, target);
              return to && moves.dropLines(was, from, count, to, where);
            });
            const [first] = ids;
            if (first !== undefined) setGoal({ rowId: first });
          }}
          onMoveRows={(ids, by) => shift(ids, '줄 옮기기', (was, from, count) => moves.moveLines(was, from, count, by))}
          onFold={(id, fold) =>
            setFolded((was) => new Set(fold ? [...was, id] : [...was].filter((each) => each !== id)))
          }
        />
      </div>
      <CostingReading
        item={item}
        below={item ? [] : (group?.items ?? [])}
        siblings={siblings}
        draft={draft}
        rule={rule}
        onBase={setBase}
        onAmount={setAmount}
      />
      {dialog === 'prices' ? <PricesDialog project={project} rule={rule} onClose={() => setDialog(null)} /> : null}
      {dialog === 'base' && item ? (
        <BaseDialog item={item} siblings={siblings} rule={rule} onChoose={setBase} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'origin' && origin ? <OriginDialog origin={origin} onClose={() => setDialog(null)} /> : null}
    </SectionFrame>
  );
}
