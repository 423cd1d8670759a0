import { CommandButton } from '../../commands/command-button.tsx';
import { fileCopy } from '../../commands/file-copy.ts';
import { fileDelete } from '../../commands/file-delete.ts';
import { fileImport } from '../../commands/file-import.ts';
import { fileNew } from '../../commands/file-new.ts';
import { fileNextYear } from '../../commands/file-next-year.ts';
import { filePrint } from '../../commands/file-print.ts';
import { fileSavePdf } from '../../commands/file-save-pdf.ts';
import { viewTrash } from '../../commands/trash.ts';
import { useSession, useSessionState, useTrash } from '../../session/use-session.ts';

/** What can be done with the list and with the rows chosen in it. */
export function ListTools({ picked, onClear }: { readonly picked: number; readonly onClear: () => void }) {
  const session = useSession();
  const chosen = useSessionState((state) => state.chosen);
  const trash = useTrash().length;
  const open = () => chosen[0] !== undefined && void session.open(chosen[0]);
  return (
    <div className="list-tools" role="toolbar" aria-label="목록에서 할 일">
      <CommandButton command={fileImport} primary />
      <CommandButton command={fileNew} />
      <span className="gap" />
      <button type="button" className="button" disabled={chosen.length !== 1} onClick={open}>
        열기 <span className="key">Enter</span>
      </button>
      <CommandButton command={fileSavePdf} />
      <CommandButton command={filePrint} />
      <CommandButton command={fileCopy} />
      <CommandButton command={fileNextYear} label="다음 연도 초안" />
      <CommandButton command={fileDelete} />
      <span className="gap" />
      <CommandButton command={viewTrash} label={trash > 0 ? `휴지통 ${trash.toLocaleString('ko-KR')}` : '휴지통'} />
      <span className="chosen">{chosen.length > 0 ? `${chosen.length.toLocaleString('ko-KR')}건 고름` : ''}</span>
      {picked > 0 ? (
        <button type="button" className="button quiet" onClick={onClear}>
          고름 풀기
        </button>
      ) : null}
    </div>
  );
}
