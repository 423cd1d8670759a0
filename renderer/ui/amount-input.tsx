import { useId, useState } from 'react';
import { readTypedAmount } from '#shared/costing/typed-amount.ts';
import { printAmountExactly } from '#shared/money/print.ts';
import type { AmountUnit } from '#shared/money/unit.ts';
import type { Won } from '#shared/money/won.ts';

interface AmountInputProps {
  readonly label: string;
  /** 원; `null` is "not stated". */
  readonly value: Won | null;
  /** The unit that is shown and that a bare typed number is in. */
  readonly unit: AmountUnit;
  readonly onChange: (value: Won | null) => void;
  readonly onFocus?: () => void;
}

/** One amount outside a grid. Wrong text stays on screen with the reason and changes nothing stored. */
export function AmountInput({ label, value, unit, onChange, onFocus }: AmountInputProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null ? '' : printAmountExactly(value, unit);
  const read = typed === null ? null : readTypedAmount(typed, unit);
  const problem = read && !read.ok ? read.error.message : null;
  const keep = () => {
    if (!read?.ok) return;
    setTyped(null);
    if (read.value !== value) onChange(read.value);
  };
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
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          onFocus?.();
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      {problem ? (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
