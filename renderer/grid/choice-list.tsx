import { useLayoutEffect, useRef } from 'react';
import type { Kit, KitUi } from './kit/kit.ts';

interface ChoiceListProps {
  readonly kit: Kit;
  readonly choices: NonNullable<KitUi['choices']>;
}

/** What a column offers while its cell is typed: arrows pick, Enter takes, a click takes. */
export function ChoiceList({ kit, choices }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or pick is another place and scroll
  useLayoutEffect(() => {
    const input = kit.parts.textarea.getBoundingClientRect();
    const within = kit.parts.wrapper.getBoundingClientRect();
    const element = list.current;
    if (!element) return;
    element.style.left = `${input.left - within.left}px`;
    element.style.top = `${input.bottom - within.top}px`;
    element.style.minWidth = `${input.width}px`;
    element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [kit, choices]);
  return (
    <div ref={list} className="sg-choices" role="listbox" aria-label="고를 수 있는 값" tabIndex={-1}>
      {choices.list.map((choice, index) => (
        <div
          key={`${choice.value} ${choice.detail ?? ''}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === choices.picked}
          onMouseDown={(event) => {
            event.preventDefault();
            kit.setUi({ choices: { ...choices, picked: index } });
            kit.commitEdit();
          }}
        >
          <span>{choice.value}</span>
          {choice.detail ? <span className="sg-choice-detail">{choice.detail}</span> : null}
        </div>
      ))}
    </div>
  );
}
