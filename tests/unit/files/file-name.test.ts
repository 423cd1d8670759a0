import { expect, test } from 'vitest';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { fileNameOf } from '../../../renderer/commands/gather-projects.ts';

const named = (title: string, count = 1) =>
  fileNameOf(
    Array.from({ length: count }, () => emptyProject(title, 2026)),
    'pdf',
  );

test.each([
  ['마을도서관 지원', 1, '2026 마을도서관 지원.pdf'],
  ['마을도서관 지원', 3, '2026 마을도서관 지원 외 2건.pdf'],
  ['a/b: "c"\n d', 1, '2026 a b c d.pdf'],
  ['가\u202e나\u0085다', 1, '2026 가_나 다.pdf'],
  ['긴'.repeat(300), 1, `2026 ${'긴'.repeat(75)}.pdf`],
  ['긴'.repeat(300), 12, `2026 ${'긴'.repeat(69)} 외 11건.pdf`],
  ['🙂'.repeat(100), 1, `2026 ${'🙂'.repeat(37)}.pdf`],
  ['', 1, '2026.pdf'],
])('a title is a file name (%#)', (title, count, name) => {
  expect(named(title, count)).toBe(name);
});

test('of nothing it has the name of the program', () => {
  expect(fileNameOf([], 'json')).toBe('살림.json');
});
