import { josa } from '#shared/hangul/josa.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { costingLines } from '../words/costing-lines.ts';
import { coreOfTitle, rivalName } from '../words/project-name.ts';
import { proseOf } from '../words/prose.ts';

function check({ project }: Subject): Outcome {
  const core = coreOfTitle(project.title);
  const places = [
    ...proseOf(project).map(({ at, text }) => ({ at, text })),
    ...costingLines(project).map(({ at, item }) => ({ at: `${at}.label`, text: item.label })),
  ];
  if (project.title.trim() === '') return { needs: '세부사업명' };
  if (places.length === 0) return { needs: '사업내용과 산출근거의 글' };
  const rival = rivalName(
    core,
    places.map(({ text }) => text),
  );
  if (!rival) return [];
  return [
    {
      rule: 'T01',
      severity: 'warning',
      at: 'title',
      message: `세부사업명에는 ${josa(`‘${core}’`, '이라/라')} 적었는데 본문과 산출근거에서는 ${josa(`‘${rival.name}’`, '을/를')} ${rival.uses.length}번 썼습니다. 어느 이름이 맞는지 보고 하나로 맞춰 주세요.`,
      expected: null,
      actual: null,
      evidence: rival.uses.map((at) => places[at]?.at ?? ''),
    },
  ];
}

/** T01: the title's name is the one used in the texts. */
export const projectName: Rule = { id: 'T01', title: '세부사업명과 본문의 이름', check };
