import { afterEach, expect, it, vi } from 'vitest';
import { behindFrame } from '../../../renderer/session/behind-frame.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A window that draws when it is told to. */
function stubWindow(visibilityState: 'visible' | 'hidden') {
  const frames: (() => void)[] = [];
  vi.stubGlobal('document', { visibilityState });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  return frames;
}

it('waits for the frame where the window is seen, and goes on in a task behind it', async () => {
  const frames = stubWindow('visible');
  const order: string[] = [];
  const waited = behindFrame().then(() => order.push('work'));
  expect(frames).toHaveLength(1);
  frames[0]?.();
  order.push('drawn');
  await waited;
  expect(order).toEqual(['drawn', 'work']);
});

it('waits for no frame where none is drawn: a hidden window, or a seen one that draws nothing', async () => {
  const hidden = stubWindow('hidden');
  await behindFrame();
  expect(hidden).toHaveLength(0);
  stubWindow('visible');
  await behindFrame();
});
