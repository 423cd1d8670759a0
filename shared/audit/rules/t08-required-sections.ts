import { josa } from '#shared/hangul/josa.ts';
import type { Contact, Person, Project } from '#shared/records/project/project.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { isContactPhone } from '../words/phones.ts';

const isWritten = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== '');

/** A new 세부사업 has no past to tell. */
const isNew = ({ overview, summary }: Project): boolean =>
  overview.period.checked.includes('신규') ||
  ((summary.total.prior.amount ?? 0) === 0 && (summary.total.current.amount ?? 0) > 0);

/** Sections with whether they are filled in, in the form's order. */
function sectionsOf(project: Project): readonly (readonly [name: string, at: string, isFilled: boolean])[] {
  const { overview, description, schedule } = project;
  const past = isNew(project);
  return [
    ['세부사업명', 'title', project.title.trim() !== ''],
    ['회계', 'overview.account', overview.account.trim() !== ''],
    ['사업개요의 사업내용', 'overview.content', isWritten(overview.content)],
    ['사업 담당자', 'contacts', project.contacts.length > 0],
    ['예산 총괄', 'summary.lines', project.summary.lines.length > 0],
    [
      '산출근거',
      'costing',
      project.costing.some(({ items }) => items.length > 0) ||
        project.summary.lines.every(({ current }) => (current.amount ?? 0) === 0),
    ],
    ['사업목적', 'description.purpose', isWritten(description.purpose)],
    ['사업근거', 'description.legalBasis', isWritten(description.legalBasis)],
    ['사업설명의 사업내용', 'description.content', isWritten(description.content)],
    ['추진경위', 'description.history', past || isWritten(description.history)],
    ['추진일정', 'schedule.rows', schedule.rows.some(({ step }) => step.trim() !== '')],
    ['추진실적', 'achievements', past || project.achievements.some(({ items }) => isWritten(items))],
    ['향후 기대효과', 'expectedEffects', isWritten(project.expectedEffects)],
  ];
}

// The book of projects is an attachment that the law demands of a budget bill.
const base = {
  rule: 'T08',
  severity: 'warning',
  expected: null,
  actual: null,
  source: '지방재정법 제44조의2',
} as const;

function personFaults(contact: Contact, place: number): readonly Finding[] {
  const people: readonly (readonly [string, string, Person])[] = [
    ['과장', 'manager', contact.manager],
    ['팀장', 'teamLead', contact.teamLead],
    ['주무관', 'officer', contact.officer],
  ];
  const found = people.flatMap(([role, key, { name, phone }]): Finding[] => {
    const at = `contacts[${place}].${key}`;
    const own = idOf(contact);
    if (name.trim() === '' && phone.trim() === '')
      return key === 'officer'
        ? [
            {
              ...base,
              at,
              ...own,
              message: `${place + 1}번째 담당자 줄에 ${role}의 이름과 전화번호가 없습니다. 적어 주세요.`,
            },
          ]
        : [];
    if (name.trim() === '')
      return [
        {
          ...base,
          at: `${at}.name`,
          ...own,
          message: `${place + 1}번째 담당자 줄에 ${role}의 이름이 없습니다. 적어 주세요.`,
        },
      ];
    if (phone.trim() === '')
      return [
        {
          ...base,
          at: `${at}.phone`,
          ...own,
          message: `${place + 1}번째 담당자 줄에 ${role}의 전화번호가 없습니다. 적어 주세요.`,
        },
      ];
    if (isContactPhone(phone)) return [];
    return [
      {
        ...base,
        at: `${at}.phone`,
        ...own,
        message: `${place + 1}번째 담당자 줄에 있는 ${role}의 전화번호 ${josa(`‘${phone}’`, '이/가')} 전화번호 꼴(1234-5678)이 아닙니다. 확인해 주세요.`,
      },
    ];
  });
  const department: Finding[] =
    contact.department.trim() === ''
      ? [
          {
            ...base,
            at: `contacts[${place}].department`,
            ...idOf(contact),
            message: `${place + 1}번째 담당자 줄에 부서명이 없습니다. 적어 주세요.`,
          },
        ]
      : [];
  return [...department, ...found];
}

function check({ project }: Subject): Outcome {
  const missing = sectionsOf(project).flatMap(([name, at, isFilled]): Finding[] =>
    isFilled
      ? []
      : [{ ...base, at, message: `${josa(name, '이/가')} 비어 있습니다. 설명서에 꼭 있어야 하니 적어 주세요.` }],
  );
  return [...missing, ...project.contacts.flatMap(personFaults)];
}

/** T08: every section of the form is filled in, and officers can be called. */
export const requiredSections: Rule = { id: 'T08', title: '필수 항목과 담당자', check };
