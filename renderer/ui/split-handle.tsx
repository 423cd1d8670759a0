import type { KeyboardEvent, PointerEvent } from 'react';

interface SplitHandleProps {
  readonly label: string;
  readonly width: number;
  readonly low: number;
  readonly high: number;
  /** 1 where the pane is left of the handle, −1 where it is right of it. */
  readonly direction: 1 | -1;
  readonly onWidth: (width: number) => void;
}

/** The edge between two panes: dragged, or moved by the arrow keys. */
export function SplitHandle({ label, width, low, high, direction, onWidth }: SplitHandleProps) {
  const put = (next: number) => onWidth(Math.round(Math.min(high, Math.max(low, next))));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent) => put(width + direction * (move.clientX - from));
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    put(width + direction * by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a splitter that takes the focus is no thematic break
    <div
      className="split-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={low}
      aria-valuemax={high}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
