import { addDigest, noSum } from '#shared/journal/kept.ts';
import { isStepRow, type Steps } from '#shared/journal/steps.ts';
import { type ChangeRow, changeRowOf, isLightRow, isMeta, type LightRow, type StoreMeta } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** What the shelf holds at a start, every row judged. */
export interface StoreFacts {
  /** `null`: new, emptied by the browser, or not readable as what it should be. */
  readonly meta: StoreMeta | null;
  readonly rows: ReadonlyMap<string, LightRow>;
  /** Rows that are none: set aside. */
  readonly bad: number;
  /** Over the rows that are there. */
  readonly sum: string;
  /** `null`: some cannot be read. */
  readonly steps: Steps | null;
  /** Newest first. */
  readonly recent: readonly ChangeRow[];
}

/** At most so many bodies are compared with their digests before the list shows; the rest follow behind. */
export const checkedAtStart = 200;

/** What a start looks at: the newest changes, and the records that they name. */
const recently = { changes: 20, records: checkedAtStart };

export async function readFacts(shelf: Shelf): Promise<StoreFacts> {
  const stored = await shelf.stored(recently);
  const meta = isMeta(stored.meta) ? stored.meta : null;
  const rows = new Map<string, LightRow>();
  let sum = noSum;
  for (const row of stored.rows) {
    if (!isLightRow(row)) continue;
    rows.set(row.key, row);
    if (row.digest !== '') sum = addDigest(sum, row.digest);
  }
  const steps = stored.steps.every(isStepRow) && meta ? { rows: stored.steps } : null;
  const recent = stored.recent.map(changeRowOf).filter((row) => row !== null);
  return { meta, rows, bad: stored.rows.length - rows.size, sum, steps, recent };
}

/** Whether the shelf's rows are those of its own meta: none old, none missing, none too many. */
export function isWhole({ meta, sum, bad, steps }: StoreFacts): boolean {
  if (!meta || bad > 0 || !steps) return false;
  return meta.sum === undefined ? meta.whole === true : meta.sum === sum;
}
