import { describe, expect, test } from 'vitest';
import { eventsIn } from '#shared/audit/words/events.ts';
import { misplacedWord, natureOfLineItem } from '#shared/audit/words/expense.ts';
import { plainOf, replaceIn } from '#shared/audit/words/plain.ts';
import { coreOfTitle, rivalName } from '#shared/audit/words/project-name.ts';

const told = (text: string) =>
  eventsIn(text).map(({ kind, subject, phase, date, isPlanned }) =>
    [kind, subject, phase, `${date.year}.${date.month}`, isPlanned ? '예정' : ''].join('|'),
  );

describe('audit/W5: events with their dates', () => {
  test.each([
    ["○ 시설 완공('21.12월)", ['completion|||2021.12|']],
    ['○ 시설 완공（’２１．１２월）', ['completion|||2021.12|']],
    ["- 한빛마루(舊 빛터) 준공 : '23.4", ['completion|한빛마루||2023.4|']],
    ["- 한빛\u200b 마루 준공 : '23.4", ['completion|한빛마루||2023.4|']],
    ["○ 1차 공사완료(지하층/ '21.8월)", ['completion||1차|2021.8|']],
    ["○ 2차 공사착공(지상층/ '21.8월)", ['start||2차|2021.8|']],
    ["- 센터 건립 착공 : '20.7.", ['start|센터건립||2020.7|']],
    ["'20.7. 착공, '22.3. 준공", ['start|||2020.7|', 'completion|||2022.3|']],
    ['2024.5. 개관 예정', ['opening|||2024.5|예정']],
    ["- 실시설계 완료 및 착공('20.7.)", ['start|||2020.7|']],
    ['- 업무협약 체결(2023.3.)', ['agreement|업무||2023.3|']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    "준공 검사 '21.3.",
    '준공 후 운영',
    "공사 : '20.7. ~ '22.3. 준공",
    "실시설계 완료 : '20.2.",
    "개관식장 임차 '23.4.",
    "준공식 '23.4.",
    "개관 1주년('24.4.)",
    "개소 이후 '23.4. 1만 명",
  ])('no event with a date in %s', (text) => expect(told(text)).toEqual([]));
});

describe('audit/W11, audit/W12: the name of a title and its rivals', () => {
  test.each([
    ['한빛공예마루 운영', '한빛공예마루'],
    ['한빛 공예 마루 운영 지원', '한빛공예마루'],
    ['한빛공예마루운영', '한빛공예마루'],
    ['한빛공예마루(공예 거점) 조성 및 운영', '한빛공예마루'],
    ['한빛\u00a0공예마루 위탁운영', '한빛공예마루'],
    ['운영 지원', ''],
    ['', ''],
  ])('%s', (title, core) => {
    expect(coreOfTitle(title)).toBe(core);
  });

  test('a name used in its place is found in any dress', () => {
    const texts = ['○ 한빛마루공예관 운영', '- 한빛 마루공예관에서 배움', '- 한빛마루\u200b공예관의 전시'];
    expect(rivalName('한빛공예마루', texts)).toBeNull();
    expect(rivalName('한빛공예마루관', texts)).toMatchObject({ name: '한빛마루공예관', uses: [0, 1, 2] });
  });

  test.each([
    [['한빛공예마루 운영', '한빛예술마루와 함께', '한빛공예마루의 전시', '한빛예술마루 견학']],
    [['한빛마을의 공방', '한빛마을 지원']],
    [['한빛공예 배움', '한빛공예 전시']],
    [['달빛예술마루 운영', '달빛예술마루 전시']],
    [['한빛예술마루 견학']],
    [[]],
  ])('no rival in %j', (texts) => {
    expect(rivalName('한빛공예마루', texts)).toBeNull();
  });
});

describe('words of 경상 and 자본', () => {
  test('a 통계목 is one of them by the tables, else by its name', () => {
    expect(natureOfLineItem('공공운영비')).toBe('current');
    expect(natureOfLineItem('공기관등에대한자본적위탁사업비')).toBe('capital');
    expect(natureOfLineItem('시설비')).toBe('capital');
    expect(natureOfLineItem('자치단체자본보조')).toBe('capital');
    expect(natureOfLineItem('없는과목')).toBeNull();
  });

  test.each([
    ['시설 및 부대비', '민간위탁금', 'current', '부대비'],
    ['시설　및 부대비', '민간위탁금', 'current', '부대비'],
    ['화장실 개선 공사', '사무관리비', 'current', '공사'],
    ['노트북 등 장비 구입', '사무관리비', 'current', '장비 구입'],
    ['난간 설치 및 도색', '공공운영비', 'current', '설치'],
    ['난간 설치', '공공운영비', 'current', '설치'],
    ['운영 인건비', '시설비', 'capital', '인건비'],
  ] as const)('%s under %s', (label, lineItem, nature, word) => {
    expect(misplacedWord(label, lineItem, nature)).toBe(word);
  });

  test.each([
    ['시설관리비', '민간위탁금', 'current'],
    ['시설운영용역비', '민간위탁금', 'current'],
    ['시설장비유지비', '공공운영비', 'current'],
    ['현수막 설치', '사무관리비', 'current'],
    ['무대 설치', '행사운영비', 'current'],
    ['공사장 안전 점검', '사무관리비', 'current'],
    ['도시공사 위탁', '민간위탁금', 'current'],
    ['공사 안내문 제작', '사무관리비', 'current'],
    ['도시가스공사 사용료', '공공운영비', 'current'],
    ['쉼터 설치·운영 지원', '민간위탁금', 'current'],
    ['설계 심의 수당', '사무관리비', 'current'],
    ['실시설계 용역', '시설비', 'capital'],
    ['감독 여비', '시설부대비', 'capital'],
    ['감리원 인건비', '감리비', 'capital'],
  ] as const)('nothing is misplaced in %s under %s', (label, lineItem, nature) => {
    expect(misplacedWord(label, lineItem, nature)).toBeNull();
  });
});

test('audit/W1: a mend leaves all else as it was', () => {
  const text = '－\u00a0가\u200b나 １２３';
  const plain = plainOf(text);
  expect(plain.text).toBe('- 가나 123');
  expect(replaceIn(plain, 5, 8, '4')).toBe('－\u00a0가\u200b나 4');
  expect(replaceIn(plain, 8, 8, '!')).toBe(`${text}!`);
  expect(replaceIn(plain, 2, 4, '')).toBe('－\u00a0 １２３');
});
