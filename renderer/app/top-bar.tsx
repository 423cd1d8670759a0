import { CommandButton } from '../commands/command-button.tsx';
import { editRedo } from '../commands/edit-redo.ts';
import { editUndo } from '../commands/edit-undo.ts';
import { fileImport } from '../commands/file-import.ts';
import { filePrint } from '../commands/file-print.ts';
import { fileSavePdf } from '../commands/file-save-pdf.ts';
import { viewList, viewPalette } from '../commands/view-commands.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { places } from './places.ts';
import { SaveMark } from './save-mark.tsx';

export function TopBar() {
  const session = useSession();
  const { kind } = useSessionState((state) => state.place);
  const project = useSessionState((state) => state.project);
  const undoLabel = useSessionState((state) => state.undoLabel);
  const redoLabel = useSessionState((state) => state.redoLabel);
  return (
    <header className="top-bar">
      <strong className="brand">살림</strong>
      {project ? (
        <>
          <CommandButton command={viewList} quiet label="← 목록" />
          <span className="edition">
            {project.fiscalYear} · {project.edition}
          </span>
          <h1 title={project.title}>{project.title}</h1>
        </>
      ) : (
        <h1>{places[kind].name}</h1>
      )}
      <button type="button" className="button search" onClick={() => void viewPalette.run(session)}>
        찾기와 명령 <span className="key">Ctrl+K</span>
      </button>
      <SaveMark />
      <span className="step-back">
        <CommandButton command={editUndo} quiet label={`↶ ${undoLabel ?? '되돌리기'}`} />
      </span>
      <span className="step-back">
        <CommandButton command={editRedo} quiet label={`↷ ${redoLabel ?? '다시'}`} />
      </span>
      {project ? (
        <>
          <CommandButton command={filePrint} />
          <CommandButton command={fileSavePdf} primary />
        </>
      ) : (
        <CommandButton command={fileImport} />
      )}
    </header>
  );
}
