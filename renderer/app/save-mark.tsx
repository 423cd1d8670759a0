import { useSyncExternalStore } from 'react';
import { fileSaveJson } from '../commands/file-save-json.ts';
import { runCommand } from '../commands/run-command.ts';
import { useSession, useSessionState, useStoreMode } from '../session/use-session.ts';
import { openTexts } from '../ui/open-texts.ts';

const time = new Intl.DateTimeFormat('ko-KR', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** Nothing can be saved just now; it is tried again by itself. */
function Waiting() {
  const session = useSession();
  return (
    <span className="save-mark failed" role="alert">
      ! 저장을 기다림{' '}
      <button type="button" className="button" onClick={session.retrySaving}>
        다시 저장
      </button>
    </span>
  );
}

/** "저장됨" and when: said only when everything on the screen is on the disk. */
export function SaveMark() {
  const session = useSession();
  const save = useSessionState((state) => state.save);
  const mode = useStoreMode();
  const isTyping = useSyncExternalStore(openTexts.subscribe, openTexts.isUnsaved);
  if (isTyping && save.kind !== 'failed') {
    return (
      <span className="save-mark" role="status">
        적는 중…
      </span>
    );
  }
  switch (save.kind) {
    case 'none':
      if (mode === 'waiting') return <Waiting />;
      return <span className="save-mark" role="status" />;
    case 'saving':
      return (
        <span className="save-mark" role="status">
          저장 중…
        </span>
      );
    case 'saved':
      return (
        <span className="save-mark saved" role="status">
          ✓ 저장됨 {time.format(save.at)}
        </span>
      );
    case 'failed':
      return (
        <span className="save-mark failed" role="alert" title={save.message}>
          ! 저장 못 함{' '}
          {mode === 'ready' || mode === 'waiting' ? (
            <button type="button" className="button" onClick={session.retrySaving}>
              다시 저장
            </button>
          ) : (
            // The store writes no more until the next start: what is on the screen can still be taken away.
            <button type="button" className="button" onClick={() => runCommand(fileSaveJson, session)}>
              자료 파일로 내보내기
            </button>
          )}
        </span>
      );
  }
}
