/** One line of `npm run bench`: ours beside the raw engine doing the same work, and ours ÷ raw. */
export interface Row {
  readonly name: string;
  readonly size: number;
  readonly median: number;
  readonly unit: string;
  readonly raw: number;
  readonly ratio: number;
}

/** A bench module, `<name>.bench.ts` in this folder. */
export interface Bench {
  bench(): Promise<readonly Row[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

export function row(name: string, size: number, unit: string, ours: readonly number[], raw: readonly number[]): Row {
  const [mine, theirs] = [median(ours), median(raw)];
  return { name, size, median: mine, unit, raw: theirs, ratio: mine / theirs };
}

/** A number with three significant digits or more. */
function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export const heading = ['name', 'size', 'median', 'unit', 'raw', 'ratio'];

export function printRow({ name, size, median: mine, unit, raw, ratio }: Row): string[] {
  return [name, String(size), figure(mine), unit, figure(raw), ratio.toFixed(2)];
}
