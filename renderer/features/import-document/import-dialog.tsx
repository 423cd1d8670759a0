import { useCallback, useEffect, useRef, useState } from 'react';
import { josa } from '#shared/hangul/josa.ts';
import { documentFiles, readableFormats } from '#shared/import/readers.ts';
import type { FileBytes } from '#shared/ipc/contract.ts';
import type { AddRequest } from '#shared/journal/request.ts';
import { newborn } from '../../session/newborn.ts';
import { useSession } from '../../session/use-session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { addFile, type Found, nothingFound } from './found.ts';
import { FoundTable } from './found-table.tsx';
import './import-dialog.css';

interface Reading {
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

function useReader() {
  const session = useSession();
  const [found, setFound] = useState<Found>(nothingFound);
  const [reading, setReading] = useState<Reading | null>(null);
  const controller = useRef(new AbortController());
  useEffect(() => {
    // Made here: React's development mode mounts twice, and an ended controller reads nothing.
    controller.current = new AbortController();
    return () => controller.current.abort();
  }, []);
  const read = useCallback(
    async (files: readonly FileBytes[]) => {
      const { signal } = controller.current;
      // What was refused before was about other files.
      setFound((was) => ({ ...was, refused: [] }));
      for (const [done, { name, bytes }] of files.entries()) {
        setReading({ name, done, of: files.length });
        const result = await session.services.readFile(name, bytes, signal);
        if (signal.aborted) break;
        setFound((was) => addFile(was, name, result, session.services.store.list()));
      }
      setReading(null);
    },
    [session],
  );
  const cancel = () => {
    controller.current.abort();
    controller.current = new AbortController();
    setReading(null);
  };
  return { found, setFound, reading, read, cancel };
}

const nothing: readonly FileBytes[] = [];

interface ImportDialogProps {
  /** Files dropped on the window, to be read at once. */
  readonly dropped?: readonly FileBytes[];
  readonly onClose: () => void;
}

/** Bring documents in: what was read, and what was not, is shown before anything is kept. */
export function ImportDialog({ dropped = nothing, onClose }: ImportDialogProps) {
  const session = useSession();
  const { found, setFound, reading, read, cancel } = useReader();
  const [pasted, setPasted] = useState('');
  useEffect(() => {
    if (dropped.length > 0) void read(dropped);
  }, [dropped, read]);

  const pick = async () => {
    const files = await session.services.bridge.openFiles(documentFiles, true);
    if (!files.ok) return session.notify({ severity: 'error', text: files.error.message });
    await read(files.value);
  };
  const readPasted = async () => {
    await read([{ name: '붙여 넣은 글', bytes: new TextEncoder().encode(pasted) }]);
    setPasted('');
  };
  const keepButton = useRef<HTMLButtonElement>(null);
  const count = found.projects.length;
  useEffect(() => {
    if (count > 0 && reading === null) keepButton.current?.focus();
  }, [count, reading]);
  const chosen = found.projects.filter((each) => each.chosen);
  const keep = async () => {
    const { store } = session.services;
    const changes = chosen.map(
      ({ project, file }): AddRequest => ({
        kind: 'added',
        of: 'project',
        id: store.newId(),
        record: newborn(session, project),
        importedFrom: file,
      }),
    );
    const [only] = chosen;
    const label = chosen.length === 1 ? `‘${only?.project.title}’ 불러오기` : `사업 ${chosen.length}건 불러오기`;
    const seq = await session.commit({ kind: 'batch', changes }, label, 'import');
    if (seq === false) return;
    onClose();
    const [first] = changes;
    if (changes.length === 1 && first?.id !== undefined) await session.open(first.id);
    session.offerUndo(`${josa(label, '을/를')} 마쳤습니다.`, seq);
  };

  return (
    <Dialog
      title="설명서 불러오기"
      className="import-dialog"
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            취소
          </button>
          <button
            ref={keepButton}
            type="button"
            className="button primary"
            disabled={chosen.length === 0 || reading !== null}
            onClick={() => void keep()}
          >
            {chosen.length > 0 ? `${chosen.length.toLocaleString('ko-KR')}건 담기` : '담기'}
          </button>
        </>
      }
    >
      <div className="sources">
        <button type="button" className="button primary" onClick={() => void pick()} disabled={reading !== null}>
          파일 고르기
        </button>
        <span>{readableFormats()}. 이 창에 끌어다 놓아도 되고, 아래에 글을 붙여 넣어도 됩니다.</span>
      </div>
      <textarea
        className="field paste"
        aria-label="설명서의 글 붙여 넣기"
        placeholder="한글이나 웹에서 설명서 전체를 복사해 여기에 붙여 넣으세요."
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (pasted !== '' || text.trim() === '') return;
          event.preventDefault();
          void read([{ name: '붙여 넣은 글', bytes: new TextEncoder().encode(text) }]);
        }}
      />
      {pasted.trim() === '' ? null : (
        <button type="button" className="button" onClick={() => void readPasted()} disabled={reading !== null}>
          붙여 넣은 글 읽기
        </button>
      )}
      {reading ? (
        <p className="reading" role="status">
          <progress max={reading.of} value={reading.done} /> {reading.name} 읽는 중 ({reading.done + 1}/{reading.of}){' '}
          <button type="button" className="button" onClick={cancel}>
            멈춤
          </button>
        </p>
      ) : null}
      {found.refused.map(({ file, reason }) => (
        <NoticeBar key={`${file}${reason}`} severity="error">
          <b>{file}</b>: {reason}
        </NoticeBar>
      ))}
      {found.projects.length > 0 ? (
        <FoundTable
          projects={found.projects}
          onChooseAll={(on) =>
            setFound({ ...found, projects: found.projects.map((each) => ({ ...each, chosen: on })) })
          }
          onChoose={(key, on) =>
            setFound({
              ...found,
              projects: found.projects.map((each) => (each.key === key ? { ...each, chosen: on } : each)),
            })
          }
        />
      ) : null}
    </Dialog>
  );
}
