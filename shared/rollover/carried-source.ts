import type { Line, Project, ValueSource } from '#shared/records/project/project.ts';
import { pathParts } from '#shared/records/project/validate-labels.ts';

type Part = string | number;

function valueAt(record: unknown, path: readonly Part[]): unknown {
  let value = record;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<Part, unknown>)[part];
  }
  return value;
}

const printPath = (path: readonly Part[]) =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${part}`),
    '',
  );

/** Where the line that stood at `at` stands now. */
function movedTo(before: readonly Line[], after: readonly Line[], at: Part | undefined): number {
  const id = typeof at === 'number' ? before[at]?.id : undefined;
  return id === undefined ? -1 : after.findIndex((line) => line.id === id);
}

/** The path of the same value in the next year: rows by their ids, (B) in (A). */
function nextPath(before: Project, after: Project, path: readonly Part[]): readonly Part[] {
  const [section, ...rest] = path;
  if (section === 'settlements' || section === 'achievements' || section === 'costing') {
    if (rest.length === 0) return path;
    return [section, movedTo(before[section], after[section], rest[0]), ...rest.slice(1)];
  }
  if (section !== 'summary') return path;
  const isLine = rest[0] === 'lines' && rest.length > 1;
  const head = isLine ? ['lines', movedTo(before.summary.lines, after.summary.lines, rest[1])] : rest.slice(0, 1);
  const [column, ...inside] = rest.slice(head.length);
  if (column === undefined) return path;
  return [section, ...head, column === 'current' ? 'prior' : column, ...inside];
}

const made: Readonly<Record<string, readonly Part[]>> = {
  summary: ['prior', 'change', 'changeRate'],
  schedule: ['amount', 'total'],
};

/** What the next year has made anew is not what was read, even where it is the same. */
const isMade = ([section = '', ...rest]: readonly Part[]) => rest.some((part) => made[section]?.includes(part));

/**
 * RO12: where a value was read, and whether for sure, goes with the value to where it stands in the next year, and
 * ends with a value that is there no more.
 */
export function carriedSource(before: Project, after: Project): Readonly<Record<string, ValueSource>> {
  const carried = Object.entries(before.source ?? {}).flatMap(([path, source]) => {
    const was = pathParts(path);
    if (isMade(was)) return [];
    const is = nextPath(before, after, was);
    const value = valueAt(before, was);
    const stays = value !== undefined && JSON.stringify(valueAt(after, is)) === JSON.stringify(value);
    return stays ? [[printPath(is), source] as const] : [];
  });
  return Object.fromEntries(carried);
}
