import { josa } from '#shared/hangul/josa.ts';
import type { Contact } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { peopleIn } from '../words/people.ts';
import { phonesIn } from '../words/phones.ts';
import { proseOf } from '../words/prose.ts';

const base = { rule: 'T11', severity: 'info', expected: null, actual: null, source: '개인정보 보호법' } as const;

const roles = [
  ['과장', 'manager'],
  ['팀장', 'teamLead'],
  ['주무관', 'officer'],
] as const;

function contactFindings(contact: Contact, place: number): readonly Finding[] {
  const filled = roles.flatMap(([role, key]) =>
    (['name', 'phone'] as const)
      .filter((part) => contact[key][part].trim() !== '')
      .map((part) => ({ role, at: `contacts[${place}].${key}.${part}` })),
  );
  if (filled.length === 0) return [];
  const named = [...new Set(filled.map(({ role }) => role))].join(', ');
  return [
    {
      ...base,
      at: `contacts[${place}]`,
      ...idOf(contact),
      message: `${place + 1}번째 담당자 줄에 ${named}의 이름이나 전화번호가 있습니다. 밖에 내보이기 전에 지워 주세요.`,
      evidence: filled.map(({ at }) => at),
    },
  ];
}

function check({ project }: Subject): Outcome {
  return [
    ...project.contacts.flatMap(contactFindings),
    ...proseOf(project).flatMap(({ section, at, id, text }): Finding[] => {
      const what = [peopleIn(text).length > 0 ? '사람 이름' : '', phonesIn(text).length > 0 ? '전화번호' : ''].filter(
        (word) => word !== '',
      );
      if (what.length === 0) return [];
      return [
        {
          ...base,
          at,
          ...(id === undefined ? {} : { id }),
          message: `${section}의 글에 ${josa(what.join('과 '), '이/가')} 있는 것 같습니다. 밖에 내보이기 전에 지울 것인지 확인해 주세요.`,
        },
      ];
    }),
  ];
}

/** T11: names of persons and their telephone numbers, which go out before publication. */
export const personalData: Rule = { id: 'T11', title: '개인 이름과 전화번호', check };
