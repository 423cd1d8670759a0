import { useEffect, useRef } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import type { PastePlan } from './clipboard/paste-plan.ts';
import type { Kit } from './kit/kit.ts';
import { applyPaste, leftOut } from './kit/pasting.ts';
import { showCell } from './sheet/cell-text.ts';
import { valueAt } from './sheet/sheet.ts';

interface PastePreviewProps {
  readonly kit: Kit;
  readonly plan: PastePlan;
}

const shownRows = 8;

/** Before many filled cells are overwritten: what would change, from what to what. Enter pastes, Esc steps back. */
export function PastePreview({ kit, plan }: PastePreviewProps) {
  const { sheet } = kit;
  const answer = useRef<HTMLButtonElement>(null);
  // After the dialog has put the focus on its first button: Enter must answer what the paste asked.
  useEffect(() => answer.current?.focus(), []);
  const close = () => kit.setUi({ preview: null });
  const edits = new Map(plan.edits.map((edit) => [`${edit.rowId}\n${edit.columnId}`, edit.value]));
  const columns = sheet.columns.slice(plan.box.left, plan.box.right + 1);
  const rows = sheet.rows.slice(plan.box.top, Math.min(plan.box.bottom + 1, plan.box.top + shownRows));
  const words = leftOut(plan, (column) => sheet.columns[column]?.label ?? '');
  const more = plan.box.bottom - plan.box.top + 1 - rows.length;
  return (
    <Dialog
      title="붙여넣기 전에 확인해 주세요"
      onClose={close}
      className="sg-preview"
      footer={
        <>
          <button type="button" className="button" onClick={close}>
            취소 <span className="key">Esc</span>
          </button>
          <button
            type="button"
            ref={answer}
            className="button primary"
            onClick={() => {
              close();
              applyPaste(kit, plan);
            }}
          >
            붙여넣기 <span className="key">Enter</span>
          </button>
        </>
      }
    >
      <p>
        내용이 있는 <strong>{plan.overwritten.toLocaleString('ko-KR')}칸</strong>을 덮어씁니다. 모두{' '}
        {plan.edits.length.toLocaleString('ko-KR')}칸이 바뀝니다.
        {plan.added.length > 0 ? ` ${plan.added.length.toLocaleString('ko-KR')}줄이 새로 생깁니다.` : ''} 붙여 넣은
        뒤에는 한 번에 되돌릴 수 있습니다.
      </p>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="sg-preview-table">
        <table>
          <thead>
            <tr>
              <th scope="col">행</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row">{plan.box.top + index + 1}</th>
                {columns.map((column, right) => {
                  const before = showCell(
                    valueAt(sheet, plan.box.top + index, plan.box.left + right),
                    column,
                    sheet.unit,
                  );
                  const value = edits.get(`${row.id}\n${column.id}`);
                  if (value === undefined) return <td key={column.id}>{before}</td>;
                  const after = showCell(value, column, sheet.unit);
                  return (
                    <td key={column.id} className="sg-changed">
                      {before === '' ? null : <del>{before}</del>} <ins>{after === '' ? '빈칸' : after}</ins>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 ? <p>아래로 {more.toLocaleString('ko-KR')}줄이 더 있습니다.</p> : null}
    </Dialog>
  );
}
