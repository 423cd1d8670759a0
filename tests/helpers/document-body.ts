import { expect } from 'vitest';
import { readText } from '../../shared/formats/text/read-text.ts';
import { writeText } from '../../shared/formats/text/write-text.ts';
import type { CostingItem, Project } from '../../shared/records/project/project.ts';
import { unwrap } from '../../shared/result/result.ts';

const front = '가상 도서관 운영\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\n\n';

/** The one project of a text; whatever was read must be written and read again equal. */
export function read(body: string): Project {
  const projects = unwrap(readText(front + body));
  expect(unwrap(readText(writeText(projects)))).toEqual(projects);
  const [project] = projects;
  if (!project) throw new Error('one project is expected');
  return project;
}

/** The texts that were not placed. */
export const left = (project: Project) => project.unread.map(({ text }) => text);
export const form = '구 분\t2023예산액 (A)\t2024예산액 (B)\t증감 (B-A)\t(B-A)*100/A';
/** A document with these rows of 예산 총괄 under a head. */
export const summary = (head: string, ...rows: string[]) => read(`□ 예산 총괄\n\n${head}\n${rows.join('\n')}\n`);
/** The rows of 예산 총괄, in 천원. */
export const rows = ({ summary: { total, lines } }: Project) =>
  [{ lineItem: '계', ...total }, ...lines]
    .filter(({ prior, current }) => prior.amount !== null || current.amount !== null)
    .map((row) => [
      row.lineItem,
      ...[row.prior, row.current, row.change].map(({ amount }) => (amount === null ? null : amount / 1000)),
      row.changeRate,
    ]);
export const total = (project: Project) => rows(project)[0]?.slice(1) ?? null;

const costingHead = '과목구분\t2024년 예산내역\t';
/** A document with these lines of 산출근거. */
export const costing = (...lines: string[]) => read(`□ 산출근거\n\n${costingHead}\n${lines.join('\n')}\n`);

/** `○가{5,000원}=5 (-나=2)`. */
function shown(items: readonly CostingItem[]): string {
  return items
    .map(({ bullet, label, expression, amount, children }) => {
      const below = children.length > 0 ? ` (${shown(children)})` : '';
      const price = expression === '' ? '' : `{${expression}}`;
      return `${bullet}${label}${price}=${amount === null ? '' : amount / 1000}${below}`;
    })
    .join(' ');
}

/** The 과목 with their lines. */
export const tree = (project: Project) => project.costing.map(({ lineItem, items }) => `${lineItem}: ${shown(items)}`);

/** An HTML table of rows. */
export const table = (...lines: string[]) => `<table>${lines.join('')}</table>`;
export const tr = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
export const formHead = tr(...form.split('\t'));
