import { printAmount, printAmountExactly, printNumber } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import { won } from '#shared/money/won.ts';
import type { Task } from '../session/session-state.ts';
import { useOpenCheck } from '../session/use-open-check.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { severityLook } from '../ui/severity.ts';

const units: readonly AmountUnit[] = ['원', '천원', '백만원'];

/** What the checks found in the open project: by shape and number, and how much of it is written. */
function FindingCount() {
  const session = useSession();
  const check = useOpenCheck();
  const isOpen = useSessionState((state) => state.settings.findings);
  if (!check) return null;
  const count = (severity: keyof typeof severityLook) =>
    check.findings.filter((finding) => finding.severity === severity).length;
  const written = check.parts.filter((part) => part.written).length;
  return (
    <button
      type="button"
      className="button quiet finding-count"
      aria-expanded={isOpen}
      title="F4 다음 검토 결과로"
      onClick={() => session.changeSettings({ findings: !isOpen })}
    >
      {(['error', 'warning', 'info'] as const).map((severity) => (
        <span key={severity} className={count(severity) > 0 ? severity : 'none'}>
          <span aria-hidden="true">{severityLook[severity].mark}</span> {severityLook[severity].word} {count(severity)}
        </span>
      ))}
      <span>
        적은 곳 {written}/{check.parts.length}
      </span>
    </button>
  );
}

/** Long work: how far, and the way out; nothing else waits for it. */
function LongWork({ task: { label, step, cancel } }: { readonly task: Task }) {
  const known = step !== null && step.total > 1 ? { value: step.done, max: step.total } : {};
  return (
    <span className="task" role="status">
      <progress aria-label={label} {...known} /> {step ? `${label}: ${step.text}` : `${label}…`}{' '}
      <button type="button" className="button" onClick={cancel}>
        취소
      </button>
    </span>
  );
}

/** One line at the bottom: the unit, what the selection comes to, long work. */
export function StatusBar() {
  const session = useSession();
  const unit = useSessionState((state) => state.settings.unit);
  const figures = useSessionState((state) => state.figures);
  const task = useSessionState((state) => state.task);
  const notice = useSessionState((state) => state.notice);
  const show = (value: number) =>
    Number.isSafeInteger(value) ? printAmount(won(value), unit) : printNumber(Math.round(value));
  // A sum of figures is none of the page's: rounded in a way of its own it would seem to contradict the table's.
  const exact = (value: number) =>
    Number.isSafeInteger(value) ? printAmountExactly(won(value), unit) : printNumber(Math.round(value));
  return (
    <footer className="status-bar">
      <label>
        단위{' '}
        <select
          className="field"
          value={unit}
          onChange={(event) => session.changeSettings({ unit: event.target.value as AmountUnit })}
        >
          {units.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      {task ? <LongWork task={task} /> : null}
      <span className="told" role="status">
        {notice?.severity === 'info' ? notice.text : ''}
      </span>
      {notice?.severity === 'info' && notice.action ? (
        <button type="button" className="button way-back" onClick={notice.action.run}>
          {notice.action.label}
        </button>
      ) : null}
      {figures && figures.numbers > 1 ? (
        <span className="figures">
          합계 <b>{exact(figures.sum)}</b> 평균{' '}
          <b>{figures.average === null ? '-' : show(Math.round(figures.average))}</b> 개수{' '}
          <b>{figures.count.toLocaleString('ko-KR')}</b>
        </span>
      ) : null}
      <FindingCount />
      <span>F1 단축키</span>
    </footer>
  );
}
