import { useEffect, useRef, useState } from 'react';
import { coverFrom } from '#shared/document/forms/book.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { availableStandard, isOrdinaryOnly, pdfChoices, pdfStandardHint } from '../../commands/pdf-standard.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { useShell } from '../../session/use-shell.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { BookList } from './book-list.tsx';
import { bookWarnings } from './book-order.ts';
import { saveBook } from './save-book.ts';
import './book-dialog.css';

const today = (now: number) => {
  const date = new Date(now);
  return `${date.getFullYear()}. ${date.getMonth() + 1}. ${date.getDate()}.`;
};

interface BookDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Several projects as one book: what its cover says. */
export function BookDialog({ ids, onClose }: BookDialogProps) {
  const session = useSession();
  const task = useSessionState((state) => state.task);
  const records = session.services.store.list().filter((record) => ids.includes(record.id));
  const [order, setOrder] = useState(ids);
  const usual = coverFrom(records, today(session.services.now()), session.services.store.office().cover);
  const [title, setTitle] = useState(usual.title);
  const [department, setDepartment] = useState(usual.department);
  const [date, setDate] = useState(usual.date);
  const [standard, setStandard] = useState<PdfStandard>(session.getState().settings.pdfStandard);
  const shell = useShell();
  const making = useRef<AbortController | null>(null);
  // However the dialog goes away, what it had not yet begun to make goes with it.
  useEffect(() => () => making.current?.abort(), []);

  const make = async () => {
    if (making.current) return;
    making.current = new AbortController();
    const cover = { ...usual, title, department, date };
    const book = { ids: order, cover, standard: availableStandard(standard, shell) };
    await saveBook(session, book, making.current.signal, () => {
      making.current = null;
      onClose();
    });
    making.current = null;
  };

  return (
    <Dialog
      title={`사업 ${ids.length.toLocaleString('ko-KR')}건을 책자로`}
      onClose={onClose}
      className="book"
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
          aria-describedby={isOrdinaryOnly(shell) ? 'book-standard-hint' : undefined}
          value={availableStandard(standard, shell)}
          onChange={(event) => setStandard(event.target.value as PdfStandard)}
        >
          {pdfChoices(shell).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {isOrdinaryOnly(shell) ? (
          <>
            <span />
            <span id="book-standard-hint">{pdfStandardHint}</span>
          </>
        ) : null}
      </div>
      {bookWarnings(records).map((text) => (
        <NoticeBar key={text} severity="attention">
          {text}
        </NoticeBar>
      ))}
      <BookList records={records} ids={order} onOrder={setOrder} />
    </Dialog>
  );
}
