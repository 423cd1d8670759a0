import { type ReactNode, useEffect, useId, useState } from 'react';
import { useOpenText } from './use-open-text.ts';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly hint?: ReactNode;
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** One line of text. The record gets it folded and trimmed; spaces stay on screen while they are typed. */
export function TextInput({ label, value, onChange, onFocus, hideLabel, className, hint }: TextInputProps) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => {
    setText((current) => (fold(current) === value ? current : value));
  }, [value]);
  // A text that the record does not take as it stands: half a year.
  const isTaken = text === value || fold(text) === value;
  useOpenText(isTaken ? 'closed' : 'unsaved', { save: () => undefined, enter: () => isTaken });
  return (
    <div className={`text-input ${className ?? ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        className="field"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const next = fold(event.target.value);
          if (next !== value) onChange(next);
        }}
        onBlur={() => setText(value)}
        {...(onFocus ? { onFocus } : {})}
      />
      {hint}
    </div>
  );
}
