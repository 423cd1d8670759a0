import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select as Base } from '@base-ui/react/select';
import { useRef } from 'react';

interface SelectProps<T> {
  readonly id: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
  readonly describedBy?: string | undefined;
}

/** One of a few: the list opens below with arrows, Enter or a letter, as the platform's own does. */
export function Select<T>({ id, value, options, onChange, describedBy }: SelectProps<T>) {
  // Inside a modal dialog the rest of the page cannot be pressed: the list opens within the dialog.
  const place = useRef<HTMLDivElement>(null);
  const items = options.map(([each, label]) => ({ value: each, label }));
  return (
    <CSPProvider disableStyleElements>
      <div className="select-box" ref={place}>
        <Base.Root<T>
          modal={false}
          items={items}
          value={value}
          onValueChange={(chosen) => {
            if (chosen !== null && chosen !== value) onChange(chosen);
          }}
        >
          <Base.Trigger id={id} className="field select" aria-describedby={describedBy}>
            <Base.Value />
            <Base.Icon className="select-icon">▾</Base.Icon>
          </Base.Trigger>
          <Base.Portal container={place}>
            <Base.Positioner
              className="select-place"
              positionMethod="fixed"
              align="start"
              sideOffset={2}
              alignItemWithTrigger={false}
            >
              <Base.Popup className="select-list">
                {items.map((item) => (
                  <Base.Item key={String(item.value)} value={item.value} label={item.label}>
                    <Base.ItemText>{item.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      </div>
    </CSPProvider>
  );
}
