import { useEffect, useRef } from 'react';
import type { Finding } from '#shared/audit/finding.ts';
import { mended } from '#shared/audit/mend.ts';
import { useFindingAt, useOpenCheck } from '../../../session/use-open-check.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { severityLook } from '../../../ui/severity.ts';
import { useEdit } from '../use-edit.ts';
import './findings-panel.css';

function Row({ finding, at, isCurrent }: { finding: Finding; at: number; isCurrent: boolean }) {
  const { checker } = useSession();
  const edit = useEdit();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { rule, severity, message, source, mend } = finding;
  const { mark, word } = severityLook[severity];
  return (
    <li ref={element} className={`finding ${severity}`} aria-current={isCurrent ? 'true' : undefined}>
      <button type="button" className="finding-text" onClick={() => checker.show(at)}>
        <span className="finding-severity">
          <span aria-hidden="true">{mark}</span> {word}
        </span>
        <span>{message}</span>
      </button>
      <span className="finding-rule" title={source ?? ''}>
        {rule}
      </span>
      {mend ? (
        <button
          type="button"
          className="button"
          onClick={() => edit({ label: `${rule} ${mend.label}`, change: (was) => mended(was, mend) })}
        >
          {mend.label}
        </button>
      ) : null}
    </li>
  );
}

/** So many are drawn, those about the one that is looked at: a table of thousands can have a finding a cell. */
const mostDrawn = 200;

/** What the checks found in the open project, in the order of the form; the key F4 goes from one to the next. */
export function FindingsPanel() {
  const session = useSession();
  const isOpen = useSessionState((state) => state.settings.findings);
  const check = useOpenCheck();
  const current = useFindingAt();
  if (!isOpen || !check) return null;
  const { findings, unchecked, parts } = check;
  const blank = parts.filter(({ written }) => !written);
  const from = Math.max(0, Math.min(current - mostDrawn / 2, findings.length - mostDrawn));
  const drawn = findings.slice(from, from + mostDrawn);
  const hidden = findings.length - drawn.length;
  return (
    <aside className="findings-panel" aria-label="검토에서 찾은 것">
      <header>
        <b>검토에서 찾은 것 {findings.length.toLocaleString('ko-KR')}건</b>
        <span className="hint">다음 F4 · 앞 Shift+F4</span>
        <button type="button" className="button quiet" onClick={() => session.changeSettings({ findings: false })}>
          접기
        </button>
      </header>
      <ol>
        {drawn.map((finding, at) => (
          <Row
            key={`${finding.rule} ${finding.at} ${finding.message}`}
            finding={finding}
            at={from + at}
            isCurrent={from + at === current}
          />
        ))}
      </ol>
      {hidden > 0 ? (
        <p className="unchecked">
          {drawn.length.toLocaleString('ko-KR')}건만 보입니다. 앞뒤의 {hidden.toLocaleString('ko-KR')}건은 F4와
          Shift+F4로 차례로 볼 수 있습니다.
        </p>
      ) : null}
      {blank.length > 0 ? (
        <p className="blank-parts">
          비어 있는 곳:{' '}
          {blank.map(({ at, label }) => (
            <button key={at} type="button" className="button quiet" onClick={() => session.goTo(at)}>
              {label}
            </button>
          ))}
        </p>
      ) : null}
      {unchecked.length > 0 ? (
        <p className="unchecked">
          보지 못한 것 {unchecked.length.toLocaleString('ko-KR')}가지:{' '}
          {unchecked.map(({ rule, needs }) => `${rule} (${needs} 없음)`).join(', ')}
        </p>
      ) : null}
    </aside>
  );
}
