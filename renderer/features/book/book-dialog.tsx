import { useState } from 'react';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import type { Project } from '#shared/records/project.ts';
import { makePdf } from '../../commands/make-pdf.ts';
import { saveBytes } from '../../commands/save-bytes.ts';
import { useSession, useSessionState } from '../../commands/use-session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';

const today = (now: number) => {
  const date = new Date(now);
  return `${date.getFullYear()}. ${date.getMonth() + 1}. ${date.getDate()}.`;
};

const standards: readonly (readonly [PdfStandard, string])[] = [
  ['tagged', '보통 (태그 있는 PDF)'],
  ['a-2a', '보존용 (PDF/A-2a)'],
  ['ua-1', '접근성 (PDF/UA-1)'],
];

interface BookDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Several projects as one book: what its cover says. */
export function BookDialog({ ids, onClose }: BookDialogProps) {
  const session = useSession();
  const task = useSessionState((state) => state.task);
  const records = session.services.store.list().filter((record) => ids.includes(record.id));
  const [first] = records;
  const [title, setTitle] = useState('세입·세출예산 사업별 설명서');
  const [department, setDepartment] = useState(first?.departments[0] ?? '');
  const [date, setDate] = useState(today(session.services.now()));
  const [standard, setStandard] = useState<PdfStandard>('tagged');

  const make = async () => {
    const projects: Project[] = [];
    for (const id of ids) {
      const loaded = await session.services.store.load(id);
      if (!loaded.ok) return session.notify({ severity: 'error', text: loaded.error.message });
      projects.push(loaded.value);
    }
    const cover = { title, fiscalYear: first?.fiscalYear ?? 0, department, date };
    const pdf = await makePdf(session, projects, cover, standard);
    if (!pdf) return;
    onClose();
    await saveBytes(session, { suggestedName: pdf.name, bytes: pdf.bytes, kind: { label: 'PDF', endings: ['pdf'] } });
  };

  return (
    <Dialog
      title={`사업 ${ids.length.toLocaleString('ko-KR')}건을 책자로`}
      onClose={onClose}
      footer={
        <button type="button" className="button primary" disabled={task !== null} onClick={() => void make()}>
          PDF로 저장
        </button>
      }
    >
      <div className="settings-fields">
        <span>표지 제목</span>
        <TextInput label="표지 제목" hideLabel value={title} onChange={setTitle} />
        <span>부서</span>
        <TextInput label="부서" hideLabel value={department} onChange={setDepartment} />
        <span>작성일</span>
        <TextInput label="작성일" hideLabel value={date} onChange={setDate} />
        <label htmlFor="book-standard">PDF 종류</label>
        <select
          id="book-standard"
          className="field"
          value={standard}
          onChange={(event) => setStandard(event.target.value as PdfStandard)}
        >
          {standards.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {task ? (
        <p className="reading" role="status">
          <progress /> {task.label}{' '}
          <button type="button" className="button" onClick={task.cancel}>
            멈춤
          </button>
        </p>
      ) : null}
    </Dialog>
  );
}
