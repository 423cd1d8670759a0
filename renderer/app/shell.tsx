import { useEffect } from 'react';
import { QuestionDialog } from '../features/question/question-dialog.tsx';
import { useSession, useSessionState } from '../session/use-session.ts';
import { NoticeBar } from '../ui/notice-bar.tsx';
import { OpenDialog } from './dialogs.tsx';
import { Panes } from './panes.tsx';
import { places } from './places.ts';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useKeys } from './use-keys.ts';
import { useWindowEnd } from './use-window-end.ts';

/** The window: one line at the top, the place with its panes, one line at the bottom. */
export function Shell() {
  const session = useSession();
  const { kind } = useSessionState((state) => state.place);
  const notice = useSessionState((state) => state.notice);
  const question = useSessionState((state) => state.question);
  const dragging = useDroppedFiles();
  useKeys();
  useAppearance();
  useWindowEnd();
  useEffect(() => {
    if (notice?.severity !== 'info') return;
    // What offers a way back stays long enough to be taken.
    const timer = setTimeout(() => session.notify(null), notice.action ? 30_000 : 6_000);
    return () => clearTimeout(timer);
  }, [session, notice]);
  return (
    <div className="shell">
      <TopBar />
      <Panes key={kind} place={places[kind]} />
      <StatusBar />
      {notice && notice.severity !== 'info' ? (
        <div className="toast">
          <NoticeBar severity={notice.severity} onDismiss={() => session.notify(null)}>
            {notice.text}
          </NoticeBar>
        </div>
      ) : null}
      {dragging ? <div className="drop-here">여기에 놓으면 설명서를 읽습니다</div> : null}
      <OpenDialog />
      {question ? <QuestionDialog question={question} /> : null}
    </div>
  );
}
