import { fileSaveJson } from '../commands/file-save-json.ts';
import { runCommand } from '../commands/run-command.ts';
import { useSession, useSessionState } from '../commands/use-session.ts';

const time = new Intl.DateTimeFormat('ko-KR', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** "저장됨" and when: said only when the change is on the disk. */
export function SaveMark() {
  const session = useSession();
  const save = useSessionState((state) => state.save);
  switch (save.kind) {
    case 'none':
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
          {session.services.store.state().mode === 'ready' ? (
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
