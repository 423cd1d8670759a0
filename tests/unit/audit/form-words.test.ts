import { expect, test } from 'vitest';
import { writtenNumbers } from '#shared/audit/rules/t07-written-numbers.ts';
import { requiredSections } from '#shared/audit/rules/t08-required-sections.ts';
import { legalBasis } from '#shared/audit/rules/t09-legal-basis.ts';
import { samePage } from '#shared/audit/rules/t10-same-page.ts';
import { personalData } from '#shared/audit/rules/t11-personal-data.ts';
import { amountsInProse } from '#shared/audit/rules/t12-amounts-in-prose.ts';
import { won } from '#shared/money/won.ts';
import { emptyCell, emptyContact, emptyProject } from '#shared/records/project/empty-project.ts';
import type { Contact, Project } from '#shared/records/project/project.ts';
import { cleanWords } from '../../builders/worded-project.ts';
import { findingsOf, tryRule } from '../../helpers/try-rule.ts';

const clean = cleanWords();
const empty = emptyProject('', 2026);

const content = (...lines: readonly string[]): Project => ({
  ...empty,
  description: { ...empty.description, content: lines },
});
const line = (place: number) => `description.content[${place}]`;
const costed = (expression: string): Project => cleanWords({ costing: [['사무관리비', [['수당', expression]]]] });

tryRule('audit/T07', writtenNumbers, {
  hits: {
    'no commas in an amount': [content('- 22000원 지급'), [line(0)]],
    'no commas in a count': [content('- 12500명 이용'), [line(0)]],
    'full width': [content('- ２２０００원 지급'), [line(0)]],
    'a group too long': [content('- 1234,567천원 지급'), [line(0)]],
    'a group too short': [content('- 12,34천원 지급'), [line(0)]],
    'a dash for △': [content('- 전년보다 -1,234천원'), [line(0)]],
    '▲ for △': [content('- 전년보다 ▲1,234천원'), [line(0)]],
    'in an expression': [costed('10000원×3명'), ['costing[0].items[0].expression']],
    'two in one line': [content('- 22000원과 33000원'), [line(0), line(0)]],
  },
  misses: {
    'commas where they belong': clean,
    'years and numbers of documents': content('- 2026년 제2023-12345호, 전화 02-0000-0000'),
    'numbers of four digits': content('- 5000원, 1200명'),
    'lists of floors and months': content('- 1,2층 3,4월 운영'),
    'ranges of amounts': content('- 1,000-2,000천원, 1,000~2,000천원'),
    '△': content('- 전년보다 △1,234천원'),
    'an expression that subtracts': costed('50,000원×3회-2,000원'),
  },
  unchecked: { 'no texts': [{ ...empty, schedule: { ...empty.schedule, rows: [] } }, '글과 산출식'] },
});

test('audit/T07: commas are put where all digits are there, and the rest of the text stays', () => {
  const mend = (text: string) => findingsOf(writtenNumbers, content(text))[0]?.mend?.value;
  expect(mend('－\u00a022000원\u200b 지급')).toBe('－\u00a022,000원\u200b 지급');
  expect(mend('- 1234,567천원')).toBe('- 1,234,567천원');
  expect(mend('- 12,34천원')).toBeUndefined();
  expect(mend('- 전년보다 -1,234천원')).toBe('- 전년보다 △1,234천원');
});

const [officer] = clean.contacts;
const contact = (change: Partial<Contact>): Project => ({
  ...clean,
  contacts: [{ ...(officer ?? emptyContact), ...change }],
});

tryRule('audit/T08', requiredSections, {
  hits: {
    'no 사업근거': [{ ...clean, description: { ...clean.description, legalBasis: [] } }, ['description.legalBasis']],
    'only white space in 사업목적': [
      { ...clean, description: { ...clean.description, purpose: ['  '] } },
      ['description.purpose'],
    ],
    'no 추진실적 of an old 세부사업': [{ ...clean, achievements: [] }, ['achievements']],
    'no officers': [{ ...clean, contacts: [] }, ['contacts']],
    'an officer without a number': [contact({ officer: { name: '사아자', phone: '' } }), ['contacts[0].officer.phone']],
    'a number that is none': [
      contact({ officer: { name: '사아자', phone: '내선 0003' } }),
      ['contacts[0].officer.phone'],
    ],
    'a number without a name': [contact({ officer: { name: '', phone: '0000-0003' } }), ['contacts[0].officer.name']],
    'no officer and no department': [
      contact({ department: '', officer: { name: '', phone: '' } }),
      ['contacts[0].department', 'contacts[0].officer'],
    ],
    'two sections': [{ ...clean, title: ' ', expectedEffects: [] }, ['title', 'expectedEffects']],
  },
  misses: {
    'all is there': clean,
    'a new one has no past': {
      ...clean,
      overview: { ...clean.overview, period: { checked: ['신규'], text: '' } },
      achievements: [],
      description: { ...clean.description, history: [] },
    },
    'numbers with the area': contact({ officer: { name: '사아자', phone: '(02)0000-0003' } }),
    'numbers in full width': contact({ officer: { name: '사아자', phone: '００００－０００３' } }),
    'no manager and no team lead': contact({ manager: { name: '', phone: '' }, teamLead: { name: '', phone: '' } }),
    'nothing to cost this year': {
      ...clean,
      costing: [],
      summary: {
        ...clean.summary,
        lines: clean.summary.lines.map((each) => ({ ...each, current: { ...emptyCell, amount: won(0) } })),
      },
    },
  },
});

const basis = (...lines: readonly string[]): Project => ({
  ...empty,
  description: { ...empty.description, legalBasis: lines },
});
const law = (place: number) => `description.legalBasis[${place}]`;

tryRule('audit/T09', legalBasis, {
  hits: {
    'a law without 「」': [basis('- 공예 진흥법 제9조'), [law(0)]],
    'a law in other quotes': [basis('- 『공예 진흥법』 제9조'), [law(0)]],
    'a law without its article': [basis('- 「공예 진흥법」'), [law(0)]],
    'a 조례 without both': [basis('- 「공예 진흥법」 제9조', '- 가온시 공예 조례'), [law(1)]],
    'a 시행령': [basis('- 공예 진흥법 시행령 제2조'), [law(0)]],
    'a plan without a date': [basis('- 공예 진흥 종합계획'), [law(0)]],
    'a 방침 with only its number': [basis('- 시장방침 제12호'), [law(0)]],
  },
  misses: {
    'in corners with its article': basis('- 「공예 진흥법」 제9조(지원)', '- 「공예 조례」 제1조의2'),
    'narrow corners': basis('- ｢공예 진흥법｣ 제９조'),
    'a plan with its date': basis('- 공예 진흥 종합계획(2023.7.28.)', "- 시장방침 제12호('23.7.28.)"),
    'a directive': basis('- 지방보조금 관리 지침'),
    'a line under a law': basis('- 「공예 진흥법」 제9조', '  · 제1항 제2호'),
    'words of another kind': basis('- 추진방법 : 직접 수행'),
  },
  unchecked: { 'no 사업근거': [basis(), '사업근거'] },
});

const [group] = clean.costing;
const twins: Project = {
  ...clean,
  costing: [...clean.costing, { id: 'twin', lineItem: group?.lineItem ?? '', items: group?.items.map(bare) ?? [] }],
};

function bare({
  id: _,
  children,
  ...item
}: Project['costing'][number]['items'][number]): Project['costing'][number]['items'][number] {
  return { ...item, children: children.map(bare) };
}

const [parent] = group?.items ?? [];
const twice: Project = {
  ...clean,
  costing: clean.costing.map((each, place) =>
    place === 0 && parent ? { ...each, items: [...each.items, bare(parent)] } : each,
  ),
};
const draft: Project = { ...clean, edition: '요구' };

tryRule('audit/T10', samePage, {
  hits: {
    'a 과목 twice': [twins, ['costing[2]']],
    'lines with others under them twice': [twice, ['costing[0].items[2]']],
    'the page itself twice': [{ project: clean, others: [{ ...clean }] }, ['title']],
    'the page with other spaces in its title': [
      { project: clean, others: [{ ...clean, title: clean.title.replace(' ', '\u00a0') }] },
      ['title'],
    ],
    'both at once': [{ project: twins, others: [{ ...twins }] }, ['costing[2]', 'title']],
  },
  misses: {
    'another edition': { project: clean, others: [draft] },
    'another title': { project: clean, others: [{ ...clean, title: '다솜쉼터 운영' }] },
    'another amount': {
      project: clean,
      others: [{ ...cleanWords({ costing: [['사무관리비', [['책', '500원×3부']]]] }), title: clean.title }],
    },
    'equal lines without others under them': {
      project: cleanWords({
        costing: [
          [
            '사무관리비',
            [
              ['책', '500원×3부'],
              ['책', '500원×3부'],
            ],
          ],
        ],
      }),
      others: [draft],
    },
    'a 과목 twice with other lines': {
      project: cleanWords({
        costing: [
          ['사무관리비', [['책', '500원×3부']]],
          ['사무관리비', [['글', '500원×4부']]],
        ],
      }),
      others: [draft],
    },
  },
  unchecked: {
    'no other page of the year': [clean, '같은 해의 다른 쪽'],
    'only last year’s page': [{ project: clean, others: [{ ...clean, fiscalYear: 2025 }] }, '같은 해의 다른 쪽'],
  },
});

const nobody = { ...empty, contacts: [] };
const said = (...lines: readonly string[]): Project => ({ ...content(...lines), contacts: [] });

tryRule('audit/T11', personalData, {
  hits: {
    'an officer': [clean, ['contacts[0]']],
    'a number alone': [
      { ...nobody, contacts: [{ ...emptyContact, teamLead: { name: '', phone: '0000-0001' } }] },
      ['contacts[0]'],
    ],
    'a number in a text': [said('- 문의 : 02-0000-0000'), [line(0)]],
    'a number in full width': [said('- 문의 : ００００－００００'), [line(0)]],
    'a name before a title': [said('- 강가람 교수 특강'), [line(0)]],
    'a name with a mark in it': [said('- 강\u200b가람 팀장 인솔'), [line(0)]],
    'in 추진실적': [
      { ...nobody, achievements: [{ id: 'a0', year: 2025, items: ['○ 강가람 강사 초청'] }] },
      ['achievements[0].items[0]'],
    ],
  },
  misses: {
    'nobody is named': nobody,
    'an empty row': { ...nobody, contacts: [emptyContact] },
    'a number for everybody': said('- 문의 : 1588-0000'),
    'units and groups': said('- 홍보팀 팀장, 위원회 위원장, 전문가 위원 위촉'),
    'numbers of other kinds': said('- 2023-2024, 제2023-1234호, 1000-2000원, 277-34'),
  },
});

test('audit/T11: tells, whatever the document, and names every place', () => {
  const [found] = findingsOf(personalData, clean);
  expect(found?.severity).toBe('info');
  expect(found?.evidence).toHaveLength(6);
  expect(found?.message).not.toContain('사아자');
});

/** A document of 4,535,424천원 with one line in its overview, and a settled year. */
function stating(...overview: readonly string[]): Project {
  const amount = (value: number) => ({ amount: won(value * 1000), national: null });
  const total = { prior: amount(5_621_879), current: amount(4_535_424), change: amount(-1_086_455), changeRate: -19 };
  const row = {
    finalBudget: amount(10_713_431),
    carriedIn: amount(0),
    adjustment: amount(0),
    available: amount(12_985_991),
  };
  return {
    ...empty,
    overview: { ...empty.overview, content: overview, cost: { ...empty.overview.cost, total: won(4_535_424_000) } },
    summary: { ...empty.summary, total },
    settlements: [
      {
        id: 's',
        year: 2024,
        ...row,
        executed: amount(10_394_015),
        carriedOut: amount(2_341_903),
        balance: amount(250_073),
      },
    ],
  };
}
const overview = 'overview.content[0]';

tryRule('audit/T12', amountsInProse, {
  hits: {
    'a stale 사업비': [stating('○ 사업비 : 5,621,879천원'), [overview]],
    'in 억': [stating('○ 사업비 : 56억원'), [overview]],
    'full width and other spaces': [stating('○ 사업비\u00a0：５，６２１백만원'), [overview]],
    'this year': [stating('○ 2026년 예산액 46.5억원으로 배움을 넓힘'), [overview]],
    'last year': [stating('○ 2025년 예산 45억원'), [overview]],
    'a settled year': [stating('○ 2024년 집행액 10,000백만원'), [overview]],
    'what was carried over': [stating('○ 2024년 이월액 : 2,272백만원'), [overview]],
    'off by one of the last digit': [stating('○ 당해연도 사업비 : 4,534백만원'), [overview]],
  },
  misses: {
    'to the 천원': stating('○ 사업비 : 4,535,424천원'),
    'cut off, rounded, rounded up': stating(
      '○ 사업비 : 4,535백만원',
      '○ 사업비 : 4,536백만원',
      '○ 사업비 : 45억원',
      '○ 사업비 : 45.4억원',
    ),
    '총사업비 is another figure': stating('○ 총사업비 : 300억원', '○ 총 사업비 : 300억원'),
    'a part': stating('○ 2026년 홍보 사업비 3억원', '○ 국비 3억원', '○ 사업비 중 3억원'),
    'years that are right': stating('○ 2025년 예산 56억원', '○ 2024년 집행액 10,394백만원, 이월액 2,342백만원'),
    'a year that the record has not': stating('○ 2019년 예산액 3억원'),
    'without a year outside of the overview': {
      ...stating('○ 가'),
      description: { ...empty.description, content: ['- 사업비 : 3억원'] },
    },
  },
  unchecked: { 'no texts': [{ ...stating(), schedule: { ...empty.schedule, rows: [] } }, '사업설명의 글'] },
});

test('audit/T12: the figure is written in where its digits are all that the text prints', () => {
  const mend = (text: string) => findingsOf(amountsInProse, stating(text))[0]?.mend?.value;
  expect(mend('○ 사업비 : 5,621,879천원(시비)')).toBe('○ 사업비 : 4,535,424천원(시비)');
  expect(mend('○ 사업비 : 56억원')).toBeUndefined();
});
