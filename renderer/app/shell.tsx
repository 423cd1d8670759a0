import { useEffect, useState } from 'react';
import type { FileBytes } from '#shared/ipc/contract.ts';
import { BookDialog } from '../features/book/book-dialog.tsx';
import { Editor } from '../features/desk/desk.tsx';
import { ImportDialog } from '../features/import-document/import-dialog.tsx';
import { KeysDialog } from '../features/keys/keys-dialog.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { PreviewPane } from '../features/preview/preview-pane.tsx';
import { Navigator } from '../features/project-list/navigator.tsx';
import { ProjectList } from '../features/project-list/project-list.tsx';
import { QuestionDialog } from '../features/question/question-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { TrashDialog } from '../features/trash/trash-dialog.tsx';
import { useSession, useSessionState } from '../session/use-session.ts';
import { NoticeBar } from '../ui/notice-bar.tsx';
import { SplitHandle } from '../ui/split-handle.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useKeys } from './use-keys.ts';
import { useWindowEnd } from './use-window-end.ts';

/** The middle never gets narrower than this; the page folds to its tab first. */
const narrowestMiddle = 720;

function useWindowWidth(): number {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const onResize = () => setWidth(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return width;
}

function Panes() {
  const session = useSession();
  const settings = useSessionState((state) => state.settings);
  const width = useWindowWidth();
  const navigator = settings.navigator ? settings.navigatorWidth : 0;
  const room = width - navigator - narrowestMiddle;
  const previewFits = room >= 320;
  const previewWidth = Math.min(settings.previewWidth, room);
  const showPreview = settings.preview && previewFits;
  // Below that width the page takes the editor's place when asked for, instead of squeezing it.
  const [pageOnTop, setPageOnTop] = useState(false);
  const over = pageOnTop && !previewFits;
  const openPage = () => (previewFits ? session.changeSettings({ preview: true }) : setPageOnTop(!pageOnTop));
  return (
    <div className="panes">
      {settings.navigator ? (
        <>
          <div className="pane" style={{ width: settings.navigatorWidth }}>
            <Navigator />
          </div>
          <SplitHandle
            label="사업 목록 너비"
            width={settings.navigatorWidth}
            low={160}
            high={480}
            direction={1}
            onWidth={(navigatorWidth) => session.changeSettings({ navigatorWidth })}
          />
        </>
      ) : (
        <button
          type="button"
          className="pane-tab"
          title="F7"
          onClick={() => session.changeSettings({ navigator: true })}
        >
          목록
        </button>
      )}
      <div className="pane middle" hidden={over}>
        <Editor />
      </div>
      {showPreview ? (
        <>
          <SplitHandle
            label="쪽 너비"
            width={previewWidth}
            low={320}
            high={1200}
            direction={-1}
            onWidth={(next) => session.changeSettings({ previewWidth: next })}
          />
          <div className="pane" style={{ width: previewWidth }}>
            <PreviewPane />
          </div>
        </>
      ) : null}
      {over ? (
        <div className="pane middle">
          <PreviewPane />
        </div>
      ) : null}
      {showPreview ? null : (
        <button type="button" className="pane-tab" title="F8" aria-pressed={over} onClick={openPage}>
          {over ? '편집' : '쪽'}
        </button>
      )}
    </div>
  );
}

function Dialogs({ dropped, clearDropped }: { dropped: readonly FileBytes[]; clearDropped: () => void }) {
  const session = useSession();
  const dialog = useSessionState((state) => state.dialog);
  const close = () => {
    session.showDialog(null);
    clearDropped();
  };
  switch (dialog?.kind) {
    case 'import':
      return <ImportDialog dropped={dropped} onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'trash':
      return <TrashDialog onClose={close} />;
    case 'book':
      return <BookDialog ids={dialog.ids} onClose={close} />;
    default:
      return null;
  }
}

/** The window: one line at the top, the panes, one line at the bottom. */
export function Shell() {
  const session = useSession();
  const openId = useSessionState((state) => state.openId);
  const notice = useSessionState((state) => state.notice);
  const question = useSessionState((state) => state.question);
  const { dropped, dragging, clearDropped } = useDroppedFiles();
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
      {openId ? <Panes /> : <ProjectList />}
      <StatusBar />
      {notice && notice.severity !== 'info' ? (
        <div className="toast">
          <NoticeBar severity={notice.severity} onDismiss={() => session.notify(null)}>
            {notice.text}
          </NoticeBar>
        </div>
      ) : null}
      {dragging ? <div className="drop-here">여기에 놓으면 설명서를 읽습니다</div> : null}
      <Dialogs dropped={dropped} clearDropped={clearDropped} />
      {question ? <QuestionDialog question={question} /> : null}
    </div>
  );
}
