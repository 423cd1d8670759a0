import { expect, test } from 'vitest';
import { importText } from '#shared/import/import-file.ts';
import { unsurePlaces, withoutDoubt } from '#shared/records/project/unsure.ts';
import { validateProject } from '#shared/records/project/validate-project.ts';
import { unwrap } from '#shared/result/result.ts';

const text = `가상 도서관 운영

□ 산출근거
   과목구분          2024년 예산내역
               ○ 소모품 100,000원     = 100천원
  사무관리비    ○ 안내지 200,000원     = 200천원
               ○ 기타 100,000원      = 100천원
               ○ 위탁 운영           = 300천원
  민간위탁금    - 인건비 300,000원     = 300천원

□ 사업목적
- 하나
`;

test('text/R8: doubt is told by section and line, and goes when a person has looked', () => {
  const [project] = unwrap(importText(text)).projects;
  if (!project) throw new Error('one project is expected');
  expect(unsurePlaces(project)).toEqual([
    { section: '산출근거', line: 6 },
    { section: '산출근거', line: 9 },
  ]);
  expect(unwrap(validateProject(project))).toEqual(project);
  const { source: _source, ...seen } = project;
  expect(withoutDoubt(project)).toEqual(seen);
  expect(withoutDoubt({ ...project, source: { ...project.source, title: { file: 'a.txt' } } }).source).toEqual({
    title: { file: 'a.txt' },
  });
});
