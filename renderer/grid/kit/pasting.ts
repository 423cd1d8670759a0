import { josa } from '#shared/hangul/josa.ts';
import type { Clip } from '../clipboard/block.ts';
import { copyRange, readClipboard } from '../clipboard/clipboard.ts';
import { type PastePlan, planPaste, previewLimit } from '../clipboard/paste-plan.ts';
import { at, boxOf, fromBox } from '../sheet/selection.ts';
import type { GridEdit } from '../types.ts';
import { clearCells } from './change.ts';
import type { Kit } from './kit.ts';

/** What a paste left undone, in one sentence a reason; empty when all of it was placed. */
export function leftOut(plan: PastePlan, columnLabel: (column: number) => string): string[] {
  const words: string[] = [];
  const first = plan.refused[0];
  if (first) {
    words.push(
      `${plan.refused.length}칸은 읽을 수 없어 그대로 두었습니다. 처음은 ${first.row + 1}행 ${columnLabel(first.column)}입니다: ${first.message}`,
    );
  }
  if (plan.unnamed > 0) words.push(`연도를 알 수 없는 ${plan.unnamed}줄은 통째로 그대로 두었습니다.`);
  words.push(...partlyLeft(plan));
  if (plan.readOnly > 0) words.push(`읽기 전용 ${plan.readOnly}칸은 그대로 두었습니다.`);
  if (plan.cutColumns > 0) words.push(`오른쪽으로 넘친 ${plan.cutColumns}열은 붙이지 않았습니다.`);
  if (plan.cutRows > 0) words.push(`아래로 넘친 ${plan.cutRows}줄은 붙이지 않았습니다.`);
  return words;
}

/** What was copied but is no value (clipboard/P1–P4, clipboard/P12): nobody could see it in the table. */
function partlyLeft({ partly, hiddenRows, hiddenColumns }: PastePlan): string[] {
  const words: string[] = [];
  const hidden = [hiddenRows > 0 ? `${hiddenRows}행` : '', hiddenColumns > 0 ? `${hiddenColumns}열` : ''];
  const places = hidden.filter((word) => word !== '').join('과 ');
  if (places !== '') words.push(`원본에서 숨긴 ${josa(places, '은/는')} 빼고 붙였습니다.`);
  if (partly.struck > 0) words.push(`취소선을 그은 글은 ${partly.struck}칸에서 빼고 붙였습니다.`);
  if (partly.hidden > 0) words.push(`원본에서 숨긴 글은 ${partly.hidden}칸에서 빼고 붙였습니다.`);
  if (partly.raised > 0) words.push(`위첨자나 아래첨자는 숫자가 아니므로 ${partly.raised}칸에서 뺐습니다.`);
  if (partly.shortened > 0) words.push(`원본이 끝수를 가린 ${partly.shortened}칸은 보이는 값으로 붙였습니다.`);
  return words;
}

function report(kit: Kit, plan: PastePlan): void {
  const words = leftOut(plan, (column) => kit.sheet.columns[column]?.label ?? '');
  const count = plan.edits.length + plan.added.length * Math.max(1, plan.box.right - plan.box.left + 1);
  const done = count > 0 ? `${count}칸을 붙여 넣었습니다.` : '';
  if (words.length > 0) kit.tell([done, ...words].join('\n').trim(), plan.refused.length > 0 ? 'error' : 'info');
  else kit.voice.say(done);
}

/** Carries a plan out: one call for the whole paste where the screen offers `onPasteRows`. */
export function applyPaste(kit: Kit, plan: PastePlan): void {
  const { props } = kit;
  if (plan.added.length === 0) kit.emit(plan.edits, 'paste');
  // The new rows are there when this returns, so that the selection can cover them.
  else if (props.onPasteRows) kit.parts.flush(() => props.onPasteRows?.(plan.edits, plan.added));
  else if (props.onInsertRows) {
    const { onInsertRows } = props;
    pasteIntoNewRows(kit, plan, (at, count) => onInsertRows(at, count, 'below'));
    return;
  }
  finish(kit, plan);
}

function finish(kit: Kit, plan: PastePlan): void {
  kit.select(fromBox(plan.box), { row: plan.box.top, column: plan.box.left });
  report(kit, plan);
}

/** Asks for the rows below the table first; where the screen makes none, the rest is pasted and that is said. */
function pasteIntoNewRows(kit: Kit, plan: PastePlan, insert: (atIndex: number, count: number) => void): void {
  const rows = kit.sheet.rows.length;
  const put = () => {
    kit.emit([...plan.edits, ...valuesOfNewRows(kit, plan, rows)], 'paste');
    finish(kit, plan);
  };
  const missed = () => {
    kit.emit(plan.edits, 'paste');
    report(kit, { ...plan, added: [], cutRows: plan.cutRows + plan.added.length });
  };
  // The screen's rows are there when this returns, so that a paste from the menu need not wait for a later task.
  kit.awaited.ask({ place: { row: plan.box.top, column: plan.box.left }, values: { put, missed } }, () =>
    kit.parts.flush(() => insert(kit.props.rows.length, plan.added.length)),
  );
}

function valuesOfNewRows(kit: Kit, plan: PastePlan, from: number): GridEdit[] {
  return plan.added.flatMap((values, index) => {
    const row = kit.sheet.rows[from + index];
    if (!row) return [];
    return Object.entries(values).map(([columnId, value]) => ({ rowId: row.id, columnId, value }));
  });
}

/** Pastes a block at the selection; over many filled cells it is shown first. */
export function pasteBlock(kit: Kit, clip: Clip): void {
  const { props } = kit;
  kit.awaited.drop();
  const selection = kit.selection ?? at({ row: 0, column: 0 });
  const plan = planPaste(kit.sheet, selection, clip.block, Boolean(props.onPasteRows ?? props.onInsertRows), clip);
  if (plan.overwritten > previewLimit) kit.setUi({ preview: plan });
  else if (plan.edits.length + plan.added.length === 0) {
    const words = leftOut(plan, (column) => kit.sheet.columns[column]?.label ?? '');
    kit.tell(words.join('\n') || '붙여 넣을 내용이 이미 같습니다.', words.length > 0 ? 'error' : 'info');
  } else applyPaste(kit, plan);
}

function write(kit: Kit, event: ClipboardEvent): boolean {
  if (!kit.selection || !event.clipboardData) return false;
  const copied = copyRange(kit.sheet, boxOf(kit.selection));
  event.clipboardData.setData('text/plain', copied.text);
  event.clipboardData.setData('text/html', copied.html);
  event.preventDefault();
  return true;
}

/** The browser's own clipboard events, which need no permission. While a cell is typed they are the text area's. */
export function listenToClipboard(kit: Kit): void {
  const { wrapper, textarea } = kit.parts;
  const mine = (event: Event) =>
    !kit.input.editing && (event.target === textarea || (event.target as Element).closest?.('.ag-cell') !== null);
  const on = (name: 'copy' | 'cut' | 'paste', run: (event: ClipboardEvent) => void) =>
    wrapper.addEventListener(name, (event) => mine(event) && run(event), { signal: kit.signal });
  on('copy', (event) => {
    if (write(kit, event)) kit.voice.say('복사했습니다.');
  });
  on('cut', (event) => {
    if (write(kit, event)) clearCells(kit, 'cut');
  });
  on('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const clip = readClipboard({ text, html: event.clipboardData?.getData('text/html') ?? '' });
    if (clip) pasteBlock(kit, clip);
    else kit.tell('클립보드에 붙여 넣을 글이나 표가 없습니다.', 'info');
  });
}

/** Paste from the menu: needs a permission that keys do not; where it is refused, the key is named. */
export async function pasteByMenu(kit: Kit): Promise<void> {
  try {
    // Made safe for a page, HTML would lose the style sheets that say what is struck out and what is negative.
    const read: (how: { unsanitized: readonly string[] }) => Promise<ClipboardItems> = navigator.clipboard.read;
    const [item] = await read.call(navigator.clipboard, { unsanitized: ['text/html'] });
    const textOf = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    const clip = readClipboard({ text: await textOf('text/plain'), html: await textOf('text/html') });
    if (clip) pasteBlock(kit, clip);
  } catch {
    kit.tell('이 메뉴에서는 클립보드를 읽을 수 없습니다. Ctrl+V로 붙여 넣어 주세요.', 'info');
  }
}
