import { lineMark } from '#shared/bullets/marks.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { buildProjectPart } from '#shared/document/forms/explanation/project-part.ts';
import { parseProjectsJson, printProjectJson } from '#shared/formats/json/json-format.ts';
import { readCostingBlock } from '#shared/formats/text/costing-block.ts';
import { readText } from '#shared/formats/text/read-text.ts';
import { writeText } from '#shared/formats/text/write-text.ts';
import { withContentIds } from '#shared/records/project/identity.ts';
import type { CostingItem, Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { editCosting } from '../../renderer/features/desk/costing/costing-edit.ts';
import { costingRows } from '../../renderer/features/desk/costing/costing-rows.ts';
import { toLines } from '../../renderer/ui/text-lines.ts';
import { blankItem, costingLines } from '../../shared/drafting/costing-tree.ts';
import { sampleProject } from '../builders/sample-project.ts';

/** A line of 산출근거 as every place should see it. */
export interface SeenItem {
  readonly bullet: string;
  readonly label: string;
  readonly level: number;
}

/** A place that lines of 산출근거 or of text go through, and what it makes of them. */
interface Leg<T> {
  readonly name: string;
  readonly through: (lines: readonly T[]) => readonly T[];
}

/**
 * Whether each kind of mark stands on one level and each level has one: only then do the marks of a copied block, which
 * comes without its levels, tell them (bullets/B5).
 */
function teaches(lines: readonly SeenItem[]): boolean {
  const levels = new Map(lines.map(({ bullet, label, level }) => [lineMark(`${bullet} ${label}`.trim()).kind, level]));
  const depths = new Set(levels.values());
  return (
    !levels.has('') &&
    depths.size === levels.size &&
    lines.every(({ bullet, label, level }) => levels.get(lineMark(`${bullet} ${label}`.trim()).kind) === level)
  );
}

function treeOf(lines: readonly SeenItem[]): CostingItem[] {
  const roots: CostingItem[] = [];
  const open: CostingItem[][] = [roots];
  for (const { bullet, label, level } of lines) {
    const children: CostingItem[] = [];
    open.length = Math.min(open.length, level + 1);
    open.at(-1)?.push({ bullet, label, expression: '', amount: null, children });
    open.push(children);
  }
  return roots;
}

const flatten = (items: readonly CostingItem[], level = 0): SeenItem[] =>
  items.flatMap(({ bullet, label, children }) => [{ bullet, label, level }, ...flatten(children, level + 1)]);

const lineItem = '사무관리비';
const costingOf = (lines: readonly SeenItem[]): Project =>
  withContentIds({ ...sampleProject(), costing: [{ lineItem, items: treeOf(lines) }] });
const seenIn = (project: Project) => flatten(project.costing[0]?.items ?? []);

const view = { folded: new Set<string>(), rule: 'ceil', unit: '원', budget: () => null, planned: () => true } as const;

/** What the table shows of each line, its name with the bullet in front. */
function shownIn({ costing }: Project) {
  return costingRows(costing, view).slice(1);
}

/** The lines typed anew, or pasted as cells, into lines of another bullet. */
function typed(lines: readonly SeenItem[]): readonly SeenItem[] {
  const shown = shownIn(costingOf(lines));
  // Words alone leave a line the bullet it has: only a mark takes its place.
  const bulletBefore = ({ bullet, label, level }: SeenItem) =>
    bullet === '' && lineMark(label).mark === '' ? '' : blankItem(level + 1).bullet;
  const blank = costingOf(lines.map((line) => ({ bullet: bulletBefore(line), label: '', level: line.level })));
  const rows = costingLines(blank.costing).slice(1);
  const edits = shown.map((row, at) => ({
    rowId: rows[at]?.item?.id ?? '',
    columnId: 'label',
    value: row.cells.label ?? '',
  }));
  return seenIn({ ...blank, costing: editCosting(blank.costing, edits, [], 'ceil') });
}

function onPage(lines: readonly SeenItem[]): readonly SeenItem[] {
  const table = buildProjectPart(costingOf(lines)).blocks.find(
    (block) => block.kind === 'table' && block.section === 'costing',
  );
  if (table?.kind !== 'table') return [];
  return table.rows.flatMap((row) => {
    const cell = row.at(-2);
    const line = cell?.kind === 'text' ? cell.lines[0] : undefined;
    return line ? [{ bullet: line.bullet, label: line.text, level: line.level }] : [];
  });
}

const readBack = (project: Project): Project => unwrap(readText(writeText([project])))[0] ?? project;
const throughJson = (project: Project): Project => unwrap(parseProjectsJson(printProjectJson(project)))[0] ?? project;

/** The places of 산출근거. */
export const costingLegs: readonly Leg<SeenItem>[] = [
  { name: 'grid, typed', through: typed },
  { name: 'page', through: onPage },
  { name: 'JSON', through: (lines) => seenIn(throughJson(costingOf(lines))) },
  { name: 'text', through: (lines) => seenIn(readBack(costingOf(lines))) },
  {
    name: 'costing language',
    through: (lines) =>
      lines.map(({ bullet, label, level }) => {
        const read = parseCostingLine(`${bullet} ${label}`.trim());
        return { bullet: read.bullet, label: read.label, level };
      }),
  },
  {
    name: 'grid, pasted as a block',
    through: (lines: readonly SeenItem[]) => {
      if (!teaches(lines)) return lines;
      const text = shownIn(costingOf(lines)).map(({ cells }) => String(cells.label));
      const read = readCostingBlock(text.join('\n'), '원');
      return read ? flatten(read) : lines;
    },
  },
];

const contentOf = (lines: readonly string[]): Project => ({
  ...sampleProject(),
  description: { ...sampleProject().description, content: [...lines] },
});

/** The places of text lines, which are kept with bullet and indentation. */
export const textLegs: readonly Leg<string>[] = [
  { name: 'text area', through: (lines) => toLines(lines.join('\n')) },
  { name: 'JSON', through: (lines) => throughJson(contentOf(lines)).description.content },
  { name: 'text', through: (lines: readonly string[]) => readBack(contentOf(lines)).description.content },
  {
    name: 'page',
    through: (lines: readonly string[]) => {
      const block = buildProjectPart(contentOf(lines)).blocks.find(
        (each) => each.kind === 'lines' && each.section === 'content',
      );
      const seen = block?.kind === 'lines' ? block.lines : [];
      // The page takes the bullet off: it must be the grammar's, with the same words behind it.
      return seen.map(({ bullet, text }, at) => {
        const line = lines[at] ?? '';
        const { mark, isBullet } = lineMark(line.trim());
        const same = bullet === (isBullet ? mark : '') && line.endsWith(text);
        return same ? line : `${bullet} ${text}`;
      });
    },
  },
] as const;
