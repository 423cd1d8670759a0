/** One place of a merged list: an item of both, of the new list alone (`from` null) or of the old alone (`to` null). */
export interface Joint {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Pairs of places as one list in the order of the new one; an old item that is gone stands before the next that stayed.
 * `pairs` holds, by the place of a new item, the place of its old one.
 */
export function mergedOrder(
  oldLength: number,
  newLength: number,
  pairs: ReadonlyMap<number, number>,
): readonly Joint[] {
  const stayed = new Set(pairs.values());
  const joints: Joint[] = [];
  let next = 0;
  const goneBefore = (end: number) => {
    for (; next < end; next += 1) if (!stayed.has(next)) joints.push({ from: next, to: null });
  };
  for (let to = 0; to < newLength; to += 1) {
    const from = pairs.get(to) ?? null;
    if (from !== null) goneBefore(from);
    joints.push({ from, to });
  }
  goneBefore(oldLength);
  return joints;
}

/** Above this many comparisons the middle of two lists is paired by place: a record has lists of tens of lines. */
const most = 4_000_000;

/** The longest common run of two lists of texts, as places in the old list by places in the new. */
function longestCommon(from: readonly string[], to: readonly string[]): ReadonlyMap<number, number> {
  const width = to.length + 1;
  const lengths = new Uint32Array((from.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row -= 1)
    for (let column = to.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        from[row] === to[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs = new Map<number, number>();
  for (let row = 0, column = 0; row < from.length && column < to.length; ) {
    if (from[row] === to[column]) {
      pairs.set(column, row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Equal items of two lists in their order: what stands at the same end of both, then the longest common run. */
function equalItems(from: readonly string[], to: readonly string[]): ReadonlyMap<number, number> {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  const pairs = new Map<number, number>();
  for (let place = 0; place < head; place += 1) pairs.set(place, place);
  const [olds, news] = [from.slice(head, from.length - tail), to.slice(head, to.length - tail)];
  if (olds.length * news.length <= most)
    for (const [column, row] of longestCommon(olds, news)) pairs.set(head + column, head + row);
  for (let place = 1; place <= tail; place += 1) pairs.set(to.length - place, from.length - place);
  return pairs;
}

/** The old and new items between two that stayed are taken for each other in turn: a line that was reworded is one change. */
export function joinByContent(from: readonly string[], to: readonly string[]): readonly Joint[] {
  const pairs = new Map(equalItems(from, to));
  let nextOld = 0;
  let waiting: number[] = [];
  const close = (end: number) => {
    for (const place of waiting) {
      if (nextOld >= end) break;
      pairs.set(place, nextOld);
      nextOld += 1;
    }
    waiting = [];
    nextOld = end + 1;
  };
  for (let place = 0; place < to.length; place += 1) {
    const old = pairs.get(place);
    if (old === undefined) waiting.push(place);
    else close(old);
  }
  close(from.length);
  return mergedOrder(from.length, to.length, pairs);
}
