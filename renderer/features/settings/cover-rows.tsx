import { useState } from 'react';
import type { OfficeCover } from '#shared/records/office/office.ts';
import { changeOffice } from '../../session/change-office.ts';
import { useOffice, useSession } from '../../session/use-session.ts';
import { useOpenText } from '../../ui/use-open-text.ts';

const labels: Readonly<Record<keyof OfficeCover, string>> = { title: '책자 표지 제목', department: '책자 부서' };

/** What the cover of a book says unless the book says otherwise. */
export function CoverRows() {
  const session = useSession();
  const { cover } = useOffice();
  const save = (name: keyof OfficeCover, text: string) => {
    if (text === cover[name]) return;
    const label = `${labels[name]} ‘${text}’`;
    void changeOffice(session, label, (was) => ({ ...was, cover: { ...was.cover, [name]: text } }));
  };
  return (['title', 'department'] as const).map((name) => (
    <CoverRow key={`${name} ${cover[name]}`} name={name} value={cover[name]} onDone={(text) => save(name, text)} />
  ));
}

interface CoverRowProps {
  readonly name: keyof OfficeCover;
  readonly value: string;
  readonly onDone: (text: string) => void;
}

/** One change when the field is left, not one a keystroke. */
function CoverRow({ name, value, onDone }: CoverRowProps) {
  const id = `office-cover-${name}`;
  const [text, setText] = useState(value);
  const enter = () => {
    onDone(text);
    return true;
  };
  useOpenText(text === value ? 'closed' : 'unsaved', { save: () => undefined, enter });
  return (
    <>
      <label htmlFor={id}>{labels[name]}</label>
      <input
        id={id}
        className="field"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={name === 'department' ? '첫 사업의 부서' : ''}
        onBlur={enter}
      />
    </>
  );
}
