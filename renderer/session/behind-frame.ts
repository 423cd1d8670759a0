/** How long a frame is waited for once the thread is free, ms: a covered window may draw none. */
const longestFrame = 200;

/**
 * Once the frame is drawn that shows what has just been done, so that work on the whole record does not stand before it.
 * Where nothing is drawn (a hidden window, no window at all) in a task of its own.
 */
export function behindFrame(): Promise<void> {
  return new Promise((resolve) => {
    // The second wait begins when the thread is free: a long task is not taken for a window that draws nothing.
    setTimeout(() => setTimeout(resolve, isDrawn() ? longestFrame : 0), 0);
    // A task that is asked for in a frame runs behind its drawing.
    if (isDrawn()) requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

const isDrawn = () => typeof document !== 'undefined' && document.visibilityState === 'visible';
