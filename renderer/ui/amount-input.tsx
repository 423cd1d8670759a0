import { useEffect, useId, useRef, useState } from 'react';
import { readTypedAmount } from '#shared/costing/value/typed-amount.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { Won } from '#shared/money/won.ts';
import { openTexts, typingPause } from './open-texts.ts';
import { useOpenText } from './use-open-text.ts';

interface AmountInputProps {
  readonly label: string;
  /** 원; `null` is "not stated". */
  readonly value: Won | null;
  /** The unit that is shown and that a bare typed number is in. */
  readonly unit: AmountUnit;
  /** `opening`: it is saved while it is typed, and all of one opening is one step (journal/U7). */
  readonly onChange: (value: Won | null, opening?: string) => void;
  /** What was saved of an opening is taken back. Only where this is given the box is saved while it is typed. */
  readonly onGiveUp?: (opening: string) => void;
  readonly onFocus?: () => void;
  /** What is to be told of the value: it is drawn and said, and changes nothing. */
  readonly mark?: { readonly severity: 'error' | 'attention' | 'info'; readonly message: string } | undefined;
}

/** One opening of the box: from its first key to Enter, Esc or another place. */
interface Opening {
  readonly name: string;
  readonly original: Won | null;
  /** What is typed is read in the unit that was shown when it was begun. */
  readonly unit: AmountUnit;
  emitted: boolean;
}

/** One amount outside a grid. Wrong text stays on screen with the reason and changes nothing stored. */
export function AmountInput({ label, value, unit, onChange, onGiveUp, onFocus, mark }: AmountInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const opening = useRef<Opening | null>(null);
  const shown = value === null ? '' : printAmountExactly(value, unit);
  const read = typed === null ? null : readTypedAmount(typed, opening.current?.unit ?? unit);
  const problem = read && !read.ok ? read.error.message : null;
  const put = (next: Won | null) => {
    const { current } = opening;
    if (next === value) return;
    if (!current || !onGiveUp) return onChange(next);
    if (current.emitted && next === current.original) {
      onGiveUp(current.name);
      opening.current = { ...current, name: openTexts.newOpening(), emitted: false };
    } else {
      current.emitted = true;
      onChange(next, current.name);
    }
  };
  const close = () => {
    opening.current = null;
    setTyped(null);
  };
  const keep = (): boolean => {
    if (!read) return true;
    if (!read.ok) return false;
    put(read.value);
    close();
    return true;
  };
  const save = () => {
    if (onGiveUp && read?.ok) put(read.value);
  };
  const stepBack = () => {
    if (opening.current?.emitted) onGiveUp?.(opening.current.name);
    close();
  };
  const state = typed === null ? 'closed' : read?.ok && read.value === value ? 'saved' : 'unsaved';
  useOpenText(state, { save, enter: keep });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait begins anew with each key
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(save, typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <div className="amount-input">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        className="field number"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? shown}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : mark ? `${id}-mark` : undefined}
        data-mark={mark?.severity}
        title={mark?.message}
        onChange={(event) => {
          opening.current ??= { name: openTexts.newOpening(), original: value, unit, emitted: false };
          setTyped(event.target.value);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          onFocus?.();
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') stepBack();
        }}
      />
      {mark ? (
        <span id={`${id}-mark`} className="visually-hidden">
          {mark.message}
        </span>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
