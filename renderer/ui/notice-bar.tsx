import type { ReactNode } from 'react';

const words = { info: '알림', attention: '확인', error: '오류' } as const;

interface NoticeBarProps {
  readonly severity: keyof typeof words;
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message in the flow of the screen: a word and a colour, never colour alone. */
export function NoticeBar({ severity, children, onDismiss }: NoticeBarProps) {
  return (
    <div className={`notice ${severity}`} role={severity === 'error' ? 'alert' : 'status'}>
      <strong>{words[severity]}</strong>
      <p>{children}</p>
      {onDismiss ? (
        <button type="button" className="button quiet" onClick={onDismiss}>
          닫기
        </button>
      ) : null}
    </div>
  );
}
