import fc from 'fast-check';

/** A line of a tree with ids, as the records have them. */
export interface IdLine {
  readonly id: string;
  readonly label: string;
  readonly children: readonly IdLine[];
}

/** One thing a person does to a tree of lines; the numbers choose among the lines there are. */
export type TreeStep =
  | { readonly kind: 'insert' | 'rename' | 'remove' | 'move' | 'nest'; readonly line: number; readonly to: number }
  | { readonly kind: 'reverse' };

export const treeSteps: fc.Arbitrary<readonly TreeStep[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        kind: fc.constantFrom('insert', 'rename', 'remove', 'move', 'nest'),
        line: fc.nat(30),
        to: fc.nat(30),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'reverse' as const }) },
  ),
  { maxLength: 14 },
);

/** Some lines, some of them with lines below. */
export const tree: fc.Arbitrary<readonly IdLine[]> = fc
  .array(fc.tuple(fc.constantFrom('가', '나', '다'), fc.nat(3)), { maxLength: 7 })
  .map((lines) =>
    lines.map(([label, below], at) => ({
      id: `t${at}`,
      label,
      children: Array.from({ length: below }, (_, under) => ({ id: `t${at}-${under}`, label, children: [] })),
    })),
  );

function flat(lines: readonly IdLine[]): readonly IdLine[] {
  return lines.flatMap((line) => [line, ...flat(line.children)]);
}

const without = (lines: readonly IdLine[], id: string): readonly IdLine[] =>
  lines.filter((line) => line.id !== id).map((line) => ({ ...line, children: without(line.children, id) }));

const inList = (
  lines: readonly IdLine[],
  id: string,
  change: (list: readonly IdLine[], at: number) => IdLine[],
): IdLine[] => {
  const at = lines.findIndex((line) => line.id === id);
  if (at >= 0) return change(lines, at);
  return lines.map((line) => ({ ...line, children: inList(line.children, id, change) }));
};

const behind = (lines: readonly IdLine[], id: string, line: IdLine): readonly IdLine[] =>
  inList(lines, id, (list, at) => [...list.slice(0, at + 1), line, ...list.slice(at + 1)]);

/** The tree after one step. A step that has no line to work on does nothing. */
export function stepTree(lines: readonly IdLine[], step: TreeStep, newId: () => string): readonly IdLine[] {
  if (step.kind === 'reverse') return [...lines].reverse();
  const all = flat(lines);
  const line = all[step.line % Math.max(1, all.length)];
  const fresh = { id: newId(), label: '새 줄', children: [] };
  if (!line) return [fresh];
  if (step.kind === 'insert') return behind(lines, line.id, fresh);
  if (step.kind === 'remove') return without(lines, line.id);
  if (step.kind === 'rename') {
    return inList(lines, line.id, (list, at) =>
      list.map((each, place) => (place === at ? { ...each, label: `${each.label}!` } : each)),
    );
  }
  const rest = without(lines, line.id);
  const others = flat(rest);
  const target = others[step.to % Math.max(1, others.length)];
  if (!target) return lines;
  if (step.kind === 'move') return behind(rest, target.id, line);
  return inList(rest, target.id, (list, at) =>
    list.map((each, place) => (place === at ? { ...each, children: [...each.children, line] } : each)),
  );
}
