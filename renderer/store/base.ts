import type { Base } from '#shared/journal/change.ts';
import type { EntryContent } from '#shared/journal/entry.ts';
import { type Kept, rowText } from '#shared/journal/kept.ts';
import { basePartSize } from '#shared/journal/segment-rule.ts';
import type { Steps } from '#shared/journal/steps.ts';

export type ReadBodies = (keys: readonly string[]) => Promise<readonly Kept[]>;

/** Bodies read at once. */
const atOnce = 100;

/** Which records each part of a base holds: about `basePartSize` of JSON, and at least one part. */
async function planParts(keys: readonly string[], bodies: ReadBodies): Promise<readonly (readonly string[])[]> {
  const parts: string[][] = [[]];
  let size = 0;
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = keys.slice(from, from + atOnce);
    for (const [place, kept] of (await bodies(some)).entries()) {
      size += rowText(kept).length;
      if (size > basePartSize && parts.at(-1)?.length) {
        parts.push([]);
        size = rowText(kept).length;
      }
      const key = some[place];
      if (key !== undefined) parts.at(-1)?.push(key);
    }
  }
  return parts;
}

/** What is said of a base's lines. */
export type BaseSaid = Omit<EntryContent, 'change' | 'prev' | 'seq'>;

/**
 * The lines of a base, one after another: never more than one part's records in memory. A `segment` base carries what
 * can be undone in its last part.
 */
export async function* baseParts(
  keys: readonly string[],
  bodies: ReadBodies,
  said: BaseSaid,
  why: Base['why'],
  steps: Steps,
): AsyncGenerator<Omit<EntryContent, 'prev' | 'seq'>> {
  const plan = await planParts(keys, bodies);
  for (const [place, part] of plan.entries()) {
    const isLast = place === plan.length - 1;
    const records: Kept[] = [];
    for (let from = 0; from < part.length; from += atOnce)
      records.push(...(await bodies(part.slice(from, from + atOnce))));
    const change: Base = {
      kind: 'base',
      part: place + 1,
      parts: plan.length,
      records,
      why,
      ...(isLast && why === 'segment' ? { steps } : {}),
    };
    yield { ...said, change };
  }
}
