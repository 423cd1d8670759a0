import { summarize } from '../sheet/summary.ts';
import { clearCells, fillSelection, fold, insertRows, selectedRows } from './change.ts';
import type { Kit } from './kit.ts';
import { pasteByMenu } from './pasting.ts';
import { selectAll, selectColumns, selectRows } from './walk.ts';

/** One thing the grid can do: the key table and the right-click menu are both made from these. */
export interface GridCommand {
  readonly id: string;
  readonly label: string;
  /** As written in the menu; the first of a list is the one pressed, e.g. `Ctrl+Y`. */
  readonly keys: readonly string[];
  /** Commands of one group stand together in the menu. */
  readonly group: number;
  /** The clipboard's keys are left to the browser, whose own events need no permission. */
  readonly native?: boolean;
  /** Stands in a menu of this name behind one entry. */
  readonly within?: string;
  /** The label as things are now. */
  readonly says?: (kit: Kit) => string;
  /** Whether the grid has it at all. */
  readonly offered: (kit: Kit) => boolean;
  readonly run: (kit: Kit) => void;
}

const always = () => true;
/** What is done to a column's look stands together behind one entry. */
const columnMenu = '열 너비와 줄 바꿈';

/** The browser runs its own copy on what has the focus: the kit answers the event. */
function nativeCopy(kit: Kit, verb: 'copy' | 'cut'): void {
  kit.takeFocus();
  document.execCommand(verb);
}

function rowsVerb(pick: (kit: Kit) => ((ids: readonly string[], by: -1 | 1) => void) | undefined, by: -1 | 1) {
  return { offered: (kit: Kit) => Boolean(pick(kit)), run: (kit: Kit) => pick(kit)?.(selectedRows(kit), by) };
}

const move = (kit: Kit) => kit.props.onMoveRows;
const indent = (kit: Kit) => kit.props.onIndent;

export const gridCommands: readonly GridCommand[] = [
  {
    id: 'cut',
    label: '잘라내기',
    keys: ['Ctrl+X'],
    group: 1,
    native: true,
    offered: always,
    run: (kit) => nativeCopy(kit, 'cut'),
  },
  {
    id: 'copy',
    label: '복사',
    keys: ['Ctrl+C'],
    group: 1,
    native: true,
    offered: always,
    run: (kit) => nativeCopy(kit, 'copy'),
  },
  {
    id: 'paste',
    label: '붙여넣기',
    keys: ['Ctrl+V'],
    group: 1,
    native: true,
    offered: always,
    run: (kit) => void pasteByMenu(kit),
  },
  { id: 'edit', label: '칸 고치기', keys: ['F2'], group: 2, offered: always, run: (kit) => kit.editActive() },
  {
    id: 'clear',
    label: '내용 지우기',
    keys: ['Delete'],
    group: 2,
    offered: always,
    run: (kit) => clearCells(kit, 'delete'),
  },
  {
    id: 'fill-down',
    label: '아래로 채우기',
    keys: ['Ctrl+D'],
    group: 2,
    offered: always,
    run: (kit) => fillSelection(kit, 'down'),
  },
  {
    id: 'fill-right',
    label: '오른쪽으로 채우기',
    keys: ['Ctrl+R'],
    group: 2,
    offered: always,
    run: (kit) => fillSelection(kit, 'right'),
  },
  {
    id: 'mark',
    label: '표시된 까닭 보기',
    keys: ['Shift+F2'],
    group: 2,
    offered: (kit) => activeMark(kit) !== null,
    run: (kit) => kit.tellMark(activeMark(kit) ?? ''),
  },
  {
    id: 'insert-above',
    label: '위에 줄 넣기',
    keys: ['Ctrl+=', 'Ctrl++'],
    group: 3,
    offered: (kit) => Boolean(kit.props.onInsertRows),
    run: (kit) => insertRows(kit, 'above'),
  },
  {
    id: 'insert-below',
    label: '아래에 줄 넣기',
    keys: ['Ctrl+Enter'],
    group: 3,
    offered: (kit) => Boolean(kit.props.onInsertRows),
    run: (kit) => insertRows(kit, 'below'),
  },
  {
    id: 'delete-rows',
    label: '줄 지우기',
    keys: ['Ctrl+-'],
    group: 3,
    offered: (kit) => Boolean(kit.props.onDeleteRows),
    run: (kit) => kit.props.onDeleteRows?.(selectedRows(kit)),
  },
  { id: 'move-up', label: '줄 위로 옮기기', keys: ['Alt+Shift+↑'], group: 3, ...rowsVerb(move, -1) },
  { id: 'move-down', label: '줄 아래로 옮기기', keys: ['Alt+Shift+↓'], group: 3, ...rowsVerb(move, 1) },
  { id: 'indent', label: '한 단계 안으로', keys: ['Alt+Shift+→'], group: 4, ...rowsVerb(indent, 1) },
  { id: 'outdent', label: '한 단계 밖으로', keys: ['Alt+Shift+←'], group: 4, ...rowsVerb(indent, -1) },
  {
    id: 'fold',
    label: '접기',
    keys: ['Alt+←'],
    group: 4,
    offered: (kit) => Boolean(kit.props.onFold),
    run: (kit) => fold(kit, true),
  },
  {
    id: 'unfold',
    label: '펼치기',
    keys: ['Alt+→'],
    group: 4,
    offered: (kit) => Boolean(kit.props.onFold),
    run: (kit) => fold(kit, false),
  },
  { id: 'select-row', label: '줄 모두 고르기', keys: ['Shift+Space'], group: 5, offered: always, run: selectRows },
  { id: 'select-column', label: '열 모두 고르기', keys: ['Ctrl+Space'], group: 5, offered: always, run: selectColumns },
  { id: 'select-all', label: '표 모두 고르기', keys: ['Ctrl+A'], group: 5, offered: always, run: selectAll },
  {
    id: 'widen',
    label: '열 넓히기',
    keys: ['Ctrl+Shift+>'],
    group: 5,
    within: columnMenu,
    offered: always,
    run: (kit) => kit.layout.widen(1),
  },
  {
    id: 'narrow',
    label: '열 좁히기',
    keys: ['Ctrl+Shift+<'],
    group: 5,
    within: columnMenu,
    offered: always,
    run: (kit) => kit.layout.widen(-1),
  },
  {
    id: 'fit',
    label: '내용에 맞추기',
    keys: [],
    group: 5,
    within: columnMenu,
    offered: always,
    run: (kit) => kit.layout.fit(),
  },
  {
    id: 'reset-width',
    label: '처음 너비로',
    keys: [],
    group: 5,
    within: columnMenu,
    offered: always,
    run: (kit) => kit.layout.reset(),
  },
  {
    id: 'wrap',
    label: '긴 글 줄 바꾸기',
    says: (kit) => (kit.layout.wraps ? '긴 글 한 줄로 보이기' : '긴 글 줄 바꾸기'),
    keys: ['Ctrl+Shift+Enter'],
    group: 5,
    within: columnMenu,
    offered: (kit) => kit.layout.canWrap,
    run: (kit) => kit.layout.toggleWrap(),
  },
  { id: 'find', label: '찾기', keys: ['Ctrl+F'], group: 6, offered: always, run: (kit) => kit.setUi({ find: 'find' }) },
  {
    id: 'replace',
    label: '바꾸기',
    keys: ['Ctrl+H'],
    group: 6,
    offered: always,
    run: (kit) => kit.setUi({ find: 'replace' }),
  },
  {
    id: 'undo',
    label: '되돌리기',
    keys: ['Ctrl+Z'],
    group: 7,
    offered: (kit) => Boolean(kit.props.onUndo),
    run: (kit) => kit.props.onUndo?.(),
  },
  {
    id: 'redo',
    label: '다시 하기',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    group: 7,
    offered: (kit) => Boolean(kit.props.onRedo),
    run: (kit) => kit.props.onRedo?.(),
  },
];

function activeMark(kit: Kit): string | null {
  const active = kit.selection?.active;
  const column = active && kit.columnAt(active);
  const row = active && kit.rowAt(active);
  return (column && row?.marks?.[column.id]?.message) ?? null;
}

/** A menu entry ready to draw: the grid's own commands, then the screen's. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly group: number;
  readonly within?: string | undefined;
  readonly disabled: boolean;
  readonly run: () => void;
}

/** What the right-click menu shows now: the grid's own commands, then the screen's entries. */
export function menuItems(kit: Kit): MenuItem[] {
  const own = gridCommands
    .filter((command) => command.offered(kit))
    .map(({ id, label, says, keys, group, within, run }) => ({
      id,
      label: says?.(kit) ?? label,
      within,
      key: keys[0] ?? '',
      group,
      disabled: kit.selection === null && !id.startsWith('insert'),
      run: () => run(kit),
    }));
  const { menu = [] } = kit.props;
  const selection = summarize(kit.sheet, kit.selection);
  const added = (typeof menu === 'function' ? menu(selection) : menu).map((entry) => ({
    id: entry.id,
    label: entry.label,
    key: entry.key ?? '',
    group: 8,
    disabled: entry.disabled ?? false,
    run: () => entry.run(selection),
  }));
  return [...own, ...added];
}
