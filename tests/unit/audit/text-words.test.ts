import { expect, test } from 'vitest';
import { projectName } from '#shared/audit/rules/t01-project-name.ts';
import { eventDates } from '#shared/audit/rules/t02-event-dates.ts';
import { achievementYears } from '#shared/audit/rules/t03-achievement-years.ts';
import { historyOrder } from '#shared/audit/rules/t04-history-order.ts';
import { projectPeriod } from '#shared/audit/rules/t05-project-period.ts';
import { staleYears } from '#shared/audit/rules/t06-stale-years.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { cleanWords } from '../../builders/worded-project.ts';
import { findingsOf, tryRule } from '../../helpers/try-rule.ts';

const clean = cleanWords();
const empty = emptyProject('', 2026);

/** The clean document with other texts in some sections. */
function texts(
  change: Partial<Project['description']> & { overview?: readonly string[]; effects?: readonly string[] },
): Project {
  const { overview, effects, ...description } = change;
  return {
    ...clean,
    description: { ...clean.description, ...description },
    overview: { ...clean.overview, content: overview ?? clean.overview.content },
    expectedEffects: effects ?? clean.expectedEffects,
  };
}

/** A document of a title and the lines of its 사업내용. */
const titled = (title: string, ...content: readonly string[]): Project => ({
  ...empty,
  title,
  description: { ...empty.description, content },
});

tryRule('audit/T01', projectName, {
  hits: {
    'another name in its place': [
      titled('한빛공예마루 운영', '- 한빛공예나눔마루 운영', '- 한빛공예나눔마루의 배움'),
      ['title'],
    ],
    'with spaces': [titled('한빛공예마루 운영', '- 한빛 공예나눔 마루 운영', '- 한빛공예나눔마루에서 배움'), ['title']],
    'with marks between': [
      titled('한빛공예마루 운영', '- 한빛공예\u200b나눔마루 운영', '- 한빛공예나눔마루(舊 빛터)'),
      ['title'],
    ],
    'another kind of place': [
      titled('누리배움센터 운영 지원', '- 누리배움회관을 엶', '- 누리배움회관 운영'),
      ['title'],
    ],
    'more often than its own': [
      titled('한빛공예마루 운영', '- 한빛공예마루', ...Array.from({ length: 3 }, () => '- 한빛공예나눔마루 운영')),
      ['title'],
    ],
    'letters left out': [titled('가온청년이음센터 운영', '- 가온청년센터 운영', '- 가온청년센터의 배움'), ['title']],
  },
  misses: {
    'the same name': clean,
    'the same name with spaces': titled('한빛공예마루 운영', '- 한빛 공예마루 운영', '- 한빛공예 마루에서'),
    'once is a slip of the eye': titled('한빛공예마루 운영', '- 한빛공예나눔마루 운영'),
    'another place': titled('한빛공예마루 운영', '- 달빛공예마루와 함께', '- 달빛공예마루 견학'),
    'a longer name with it': titled('한빛공예마루 운영', '- 새한빛공예마루', '- 한빛공예마루본관'),
    'a title of general words': titled('운영 지원', '- 운영 지원', '- 운영 지원'),
    'no name in the texts': titled('한빛공예마루 운영', '- 배움', '- 나눔'),
  },
  unchecked: {
    'no title': [titled('', '- 가'), '세부사업명'],
    'no texts': [titled('한빛공예마루 운영'), '사업내용과 산출근거의 글'],
  },
});

/** 추진경위 and the 추진실적 of 2024. */
function told(history: readonly string[], ...done: readonly string[]): Project {
  return { ...texts({ history }), achievements: [{ id: 'a0', year: 2024, items: done }] };
}
const history = (place: number) => `description.history[${place}]`;
const item = (place: number) => `achievements[0].items[${place}]`;

tryRule('audit/T02', eventDates, {
  hits: {
    'two words for one thing': [told(["- 이음마루 준공 : '24.4"], "○ 시설 완공('23.12월)"), [item(0)]],
    'the same word': [told(["- 이음마루 착공 : '20.7."], '○ 이음마루 착공(2020.8.)'), [item(0)]],
    'other quotes': [told(['- 이음마루 준공 : ’24.4.'], '○ 이음마루 준공(`24.5월)'), [item(0)]],
    'full width': [told(['- 이음마루 개관 : ２０２４．４．'], '○ 이음마루 개관(2024.6.)'), [item(0)]],
    'to the day': [told(['- 이음마루 개관 : 2024.4.3.'], '○ 이음마루 개관(2024.4.5.)'), [item(0)]],
    'within one list': [told(["- 이음마루 준공 : '24.4.", "- 이음마루 건립 완료 : '24.6."]), [history(1)]],
  },
  misses: {
    'the same month': told(["- 이음마루 준공 : '24.4."], '○ 시설 완공(2024.4월)'),
    'the month and its day': told(["- 이음마루 준공 : '24.4."], '○ 시설 완공(2024.4.20.)'),
    stages: told(["- 1차 준공 : '23.4.", "- 2차 준공 : '24.4."]),
    'parts of a building': told(["○ 공사완료(지하층/ '23.8월)", "○ 공사완료(지상층/ '24.8월)"]),
    'two buildings': told(["- 북쪽마루 준공 : '22.4.", "- 남쪽마루 준공 : '24.4."], "○ 시설 준공('24.4월)"),
    'a plan and what came of it': told(["- 이음마루 준공 예정 : '24.4."], "○ 이음마루 준공('24.8월)"),
    'a range': told(["- 공사 : '20.7. ~ '22.3. 준공"], "○ 준공('22.4월)"),
    'no dates': told(['- 이음마루 준공'], '○ 시설 완공'),
  },
  unchecked: { 'no texts': [{ ...empty, schedule: { ...empty.schedule, rows: [] } }, '사업설명의 글'] },
});

const year = (...items: readonly string[]) => told([], ...items);

tryRule('audit/T03', achievementYears, {
  hits: {
    'another year': [year("○ 시설 완공('23.12월)"), [item(0)]],
    'full width and another quote': [year('○ 시설 완공（’２３．１２월）'), [item(0)]],
    'a year alone': [year('○ 2022년 강좌 운영'), [item(0)]],
    'the next year': [year('○ 강좌 운영(2025.3.)'), [item(0)]],
    'the second item': [year('○ 강좌 24회', '○ 나눔마당(2023. 5.)'), [item(1)]],
    'a range elsewhere': [year('○ 강좌 운영(2022.3. ~ 2022.11.)'), [item(0)]],
    'wrapped in a cell': [year('○ 시설 완공(2023.\n12.)'), [item(0)]],
  },
  misses: {
    'its own year': year("○ 시설 완공('24.12월)", '○ 강좌(2024.3.~2024.11.)', '○ 나눔마당(2024년 5월)'),
    'no dates': year('○ 강좌 24회', '○ 1,200명 참여'),
    'a comparison': year('○ 2023년 대비 12% 늘어남'),
    'since when': year('○ 2020년부터 잇는 강좌'),
    'a plan': year('○ 확대 계획 수립(2025년 예정)', "○ 신규 조성 준비('25년 개관)"),
    'a thing of a year': year('○ 2023년 이월사업 마무리', '○ 2019년 조성된 마루 보수'),
    'a school year': year('○ 2023학년도 겨울방학 교실'),
    'a range that holds the year': year("○ 공사('23.7.~'25.3.)"),
    'numbers that are no dates': year('○ 연면적 2,012.5㎡, 제2023-12호'),
  },
  unchecked: { 'no 추진실적': [empty, '추진실적'] },
});

const past = (...lines: readonly string[]) => texts({ history: lines });

tryRule('audit/T04', historyOrder, {
  hits: {
    'out of order': [past("- 착공 : '20.7.", "- 설계 : '20.2."), [history(1)]],
    'one thing twice': [past("- 계획 의결 : '18.9.", "- 설계 : '20.2.", "- 계획 의결 : '20.4."), [history(2)]],
    'twice with other spaces': [past("- 계획 의결 : '18.9.", "○ 계획\u00a0의 결 : '18.9."), [history(1)]],
    'a dot left out': [past("- 가 : '18.9.", "- 나 : '20.2.", "- 다 : '23.4"), [history(2)]],
    'a dot too many': [past("- 가 : '18.9", "- 나 : '20.2", "- 다 : '23.4."), [history(2)]],
    'another form of year': [past("- 가 : '18.9.", "- 나 : '20.2.", '- 다 : 2023.4.'), [history(2)]],
    'as many of two forms': [past("- 가 : '18.9.", '- 나 : 2023년 4월'), ['description.history']],
    'full width, out of order': [past('- 착공 : ＇２０．７．', "- 설계 : '20.2."), [history(1)]],
  },
  misses: {
    'in order, one way': clean,
    'the same month': past("- 신청 : '16.12.", "- 지정 : '16.12."),
    'a day within the month': past('- 신청 : 2016.12.', '- 지정 : 2016.12.3.'),
    'one line': past("- 신청 : '16.12."),
    'other quotes are one form': past("- 신청 : '16.11.", '- 지정 : ’16.12.'),
    'lines without dates between': past("- 신청 : '16.12.", '- 협의', "- 지정 : '17.1."),
    ranges: past('- 설계 : 2016.1. ~ 2016.5.', '- 공사 : 2016.6. ~ 2017.5.'),
  },
  unchecked: { 'no dates': [past('- 신청'), '날짜가 적힌 추진경위'], 'no 추진경위': [past(), '날짜가 적힌 추진경위'] },
});

test('audit/T04: the closing dot is put, or taken away, and nothing else', () => {
  const mend = (...lines: readonly string[]) => findingsOf(historyOrder, past(...lines))[0]?.mend?.value;
  expect(mend("- 가 : '18.9.", "- 나 : '20.2.", "-\u00a0다 : '23.4 (끝)")).toBe("-\u00a0다 : '23.4. (끝)");
  expect(mend("- 가 : '18.9", "- 나 : '20.2", "- 다 : '23.4.")).toBe("- 다 : '23.4");
  expect(mend("- 가 : '18.9.", "- 나 : '20.2.", '- 다 : 2023.4.')).toBeUndefined();
});

const period = (checked: readonly string[], text = ''): Project => ({
  ...clean,
  overview: { ...clean.overview, period: { checked, text } },
});

tryRule('audit/T05', projectPeriod, {
  hits: {
    'two kinds': [period(['신규', '계속']), ['overview.period.checked']],
    'nothing at all': [period([]), ['overview.period.checked']],
    'later years': [period(['계속'], '2027 ~ 2030'), ['overview.period.text']],
    'earlier years': [period(['계속'], '2021.1. ~ 2025.12.'), ['overview.period.text']],
    'full width': [period(['계속'], '２０２１．１．～２０２５．１２．'), ['overview.period.text']],
    'in 사업내용': [texts({ content: ['- 사업기간 : 2023.1. ~ 2025.12.'] }), ['description.content[0]']],
  },
  misses: {
    'one kind': clean,
    'one kind and its years': period(['계속'], '2025 ~ 2027'),
    'years alone': period([], '2026.1.~12.'),
    'open to the end': period(['계속'], '2017. ~ 계속'),
    'a part that is over': texts({ content: ['- 사업기간 : 2023.1. ~ 2023.12.', '- 사업기간 : 2026.1. ~ 계속'] }),
    'another period': texts({ content: ['- 조성기간 : 2017.1. ~ 2023.4.'] }),
    'a text that is no period': period([], '매년'),
  },
});

test('audit/T05: a fiscal year outside the stated period is the error, the rest are questions', () => {
  const severities = (project: Project) => findingsOf(projectPeriod, project).map(({ severity }) => severity);
  expect(severities(period(['계속'], '2027 ~ 2030'))).toEqual(['error']);
  expect(severities(period([]))).toEqual(['warning']);
});

const plan = (detail: string): Project => ({
  ...clean,
  schedule: { ...clean.schedule, rows: [{ id: 'r', step: '운영', period: '2026.1.', amount: null, detail }] },
});

tryRule('audit/T06', staleYears, {
  hits: {
    'in the schedule': [plan('2023년 강좌 24회'), ['schedule.rows[0].detail']],
    'in the overview': [texts({ overview: ['○ 2024년 강좌 운영으로 배움 넓힘'] }), ['overview.content[0]']],
    'in the effects': [texts({ effects: ["- '23년 이용자 2만 명으로 늘림"] }), ['expectedEffects[0]']],
    'in the purpose': [texts({ purpose: ['- ２０２３년에도 누구나 찾게 함'] }), ['description.purpose[0]']],
    'a month that became a year': [plan('2026년 3년 ~ 12월'), ['schedule.rows[0].detail']],
    'a range that is over': [plan('2022.3. ~ 2022.11. 강좌'), ['schedule.rows[0].detail']],
  },
  misses: {
    'this year': plan('2026년 강좌 24회'),
    'last year': plan('2025년처럼 강좌 24회'),
    'a comparison': texts({ effects: ['- 2020년 대비 이용자 2배'] }),
    'what was done': texts({ overview: ['○ 2021년 준공한 시설에서 배움'] }),
    'a range that goes on': plan('2022.3. ~ 2027.11. 강좌'),
    'history is history': texts({ history: ["- 설계 : '18.9."] }),
    'no years': plan('강좌 24회, 1,200명'),
  },
  unchecked: { 'no texts': [{ ...empty, schedule: { ...empty.schedule, rows: [] } }, '사업 계획의 글'] },
});
