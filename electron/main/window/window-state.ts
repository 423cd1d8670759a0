import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Rectangle } from '../electron-port.ts';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const pixels = z.number().int().min(-100_000).max(100_000);
const size = z.number().int().min(400).max(100_000);
const stored = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: size, height: size }),
  maximized: z.boolean(),
});

/** How much of the window's upper edge must be on a screen for a hand to be able to take hold of it. */
const grip = { width: 120, height: 40 };

function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const below = area.y + area.height - bounds.y;
  return across >= grip.width && bounds.y >= area.y && below >= grip.height;
}

/** The state in the text, or `null` where it is none or its window would lie off every screen. */
export function parseWindowState(text: string, workAreas: readonly Rectangle[]): WindowState | null {
  try {
    const checked = stored.safeParse(JSON.parse(text));
    if (!checked.success) return null;
    return workAreas.some((area) => isReachable(checked.data.bounds, area)) ? checked.data : null;
  } catch {
    return null;
  }
}

/** The last window's place and size, or `null`: a comfort, so every failure means the default. */
export function readWindowState(path: string, workAreas: readonly Rectangle[]): WindowState | null {
  try {
    return parseWindowState(readFileSync(path, 'utf8'), workAreas);
  } catch {
    return null;
  }
}

export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state));
  } catch (cause) {
    console.error('window state not kept', cause);
  }
}
