import { changeFiscalYear } from '#shared/records/project/fiscal-year.ts';
import type { Project } from '#shared/records/project/project.ts';
import { draftNextYear } from '../../../commands/file-next-year.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { useEdit } from '../use-edit.ts';
import './year-dialog.css';

interface YearDialogProps {
  readonly project: Project;
  /** The year that was typed. */
  readonly year: number;
  readonly onClose: () => void;
}

/**
 * Another 회계연도 typed into a project with content: the next year's draft is a record of its own, a correction changes
 * this one. Each says what it does.
 */
export function YearDialog({ project, year, onClose }: YearDialogProps) {
  const session = useSession();
  const edit = useEdit();
  const openId = useSessionState((state) => state.openId);
  const was = project.fiscalYear;
  const correct = () => {
    edit({ label: `회계연도 ${year}년으로`, change: (record) => changeFiscalYear(record, year) });
    onClose();
  };
  const draft = () => {
    onClose();
    if (openId !== null) void draftNextYear(session, [openId]);
  };
  return (
    <Dialog title={`회계연도 ${was}년 → ${year}년`} onClose={onClose} className="year-dialog">
      {year === was + 1 ? (
        <button type="button" className="way" onClick={draft}>
          <b>{year}년 초안을 새로 만들기</b>
          <span>
            이 {was}년 기록은 그대로 남습니다. 올해 예산 (B)가 전년 (A)로 가고 총괄·추진실적·결산의 연도가 한 해씩
            옮겨집니다. 산출근거와 글은 그대로 옮겨지고, 추진일정의 금액은 비워집니다.
          </span>
        </button>
      ) : (
        <p>초안은 바로 다음 해({was + 1}년)의 것만 만들 수 있습니다.</p>
      )}
      <button type="button" className="way" onClick={correct}>
        <b>이 기록의 연도를 {year}년으로 고치기</b>
        <span>
          연도를 잘못 적었을 때 씁니다. 예산 총괄과 추진일정의 연도가 따라 바뀌고 금액은 하나도 옮겨지지 않습니다.
          내용이 있는 추진실적과 결산은 그해의 것으로 남습니다.
        </span>
      </button>
    </Dialog>
  );
}
