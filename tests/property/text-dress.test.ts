import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { decodeBytes } from '#shared/import/decode-bytes.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { type Dressed, dressedDocument } from '../builders/dressed-document.ts';
import { times } from '../helpers/scale.ts';

/** Every amount of a record by the place it stands at. */
function amountsOf(project: Project): Map<string, number> {
  const found = new Map<string, number>();
  const put = (place: string, amount: number | null) => {
    if (amount !== null) found.set(place, amount);
  };
  for (const { lineItem, ...row } of [{ lineItem: '계', ...project.summary.total }, ...project.summary.lines]) {
    for (const column of ['prior', 'current', 'change'] as const) {
      put(`${lineItem}.${column}`, row[column].amount);
      put(`${lineItem}.${column}.national`, row[column].national);
    }
    put(`${lineItem}.rate`, row.changeRate);
  }
  const walk = (name: string, items: Project['costing'][number]['items']) => {
    for (const item of items) {
      put(`${name}/${item.label}`, item.amount);
      walk(`${name}/${item.label}`, item.children);
    }
  };
  for (const { lineItem, items } of project.costing) walk(lineItem, items);
  put('schedule', project.schedule.total);
  for (const { step, amount } of project.schedule.rows) put(`schedule.${step}`, amount);
  for (const { year, id: _id, ...cells } of project.settlements)
    for (const [column, cell] of Object.entries(cells)) {
      put(`${year}.${column}`, cell.amount);
      put(`${year}.${column}.national`, cell.national);
    }
  return found;
}

const unsure = (project: Project) => Object.values(project.source ?? {}).some(({ sure }) => sure === false);

/** How many of the amounts came through, and a sentence for the first that is wrong without a word. */
function compared({ project: wanted, text }: Dressed): { equal: number; left: number; wrong: string | null } {
  const read = readText(text);
  if (!read.ok) return { equal: 0, left: 1, wrong: null };
  const [project, ...others] = read.value;
  if (project === undefined || others.length > 0) return { equal: 0, left: 0, wrong: `${read.value.length} projects` };
  const [right, got] = [amountsOf(wanted), amountsOf(project)];
  const marked = project.unread.length > 0 || unsure(project);
  let equal = 0;
  let left = 0;
  for (const [place, amount] of got) {
    if (right.get(place) === amount) equal += 1;
    else if (!(unsure(project) && right.get(place) === undefined))
      return { equal, left, wrong: `${place} is ${amount}, not ${right.get(place)}` };
  }
  for (const [place, amount] of right) {
    if (got.has(place)) continue;
    left += 1;
    if (!marked) return { equal, left, wrong: `${place} (${amount}) is gone` };
  }
  return { equal, left, wrong: null };
}

test('text/R1–R12: dressed documents are read equal or unread, none wrong without a word', () => {
  let equal = 0;
  let left = 0;
  fc.assert(
    fc.property(dressedDocument, (dressed) => {
      const result = compared(dressed);
      equal += result.equal;
      left += result.left;
      expect(result.wrong, dressed.text).toBeNull();
    }),
    { seed: 20_251_125, numRuns: times(10_000) },
  );
  // The rules refuse little of what offices really write.
  expect(left / (equal + left)).toBeLessThan(0.1);
});

test('the same documents as bytes of 한글 완성형, UTF-16 and UTF-8', () => {
  fc.assert(
    fc.property(dressedDocument, ({ text }) => {
      const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
      expect(unwrap(decodeBytes(new Uint8Array(utf16))).replace(/^\ufeff/, '')).toBe(text);
      expect(unwrap(decodeBytes(new TextEncoder().encode(text)))).toBe(text);
    }),
    { seed: 3, numRuns: times(200) },
  );
});
