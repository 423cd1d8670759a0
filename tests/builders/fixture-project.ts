import { won } from '#shared/money/won.ts';
import type { AmountCell, CostingItem, Project, SummaryAmounts } from '#shared/records/project/project.ts';

/** 천원, as the form prints it. */
function thousands(amount: number): AmountCell {
  return { amount: won(amount * 1000), national: null };
}

function row(prior: number, current: number, changeRate: number): SummaryAmounts {
  return {
    prior: thousands(prior),
    current: thousands(current),
    change: thousands(current - prior),
    changeRate,
  };
}

function item(bullet: string, label: string, amount: number, children: CostingItem[] = [], expression?: string) {
  const printed = `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')},000원`;
  return { bullet, label, expression: expression ?? printed, amount: won(amount * 1000), children };
}

function settlement(year: number, amounts: readonly number[]): Project['settlements'][number] {
  const [finalBudget, carriedIn, adjustment, available, executed, carriedOut, balance] = amounts.map(thousands);
  return { year, finalBudget, carriedIn, adjustment, available, executed, carriedOut, balance } as never;
}

/** A 세부사업 of the shape and the figures of a real one; every name and sentence is invented. */
export function fixtureProject(title = '동네공방 이음터 운영'): Project {
  return {
    schema: 'sallim/project@1',
    fiscalYear: 2024,
    edition: '본예산',
    title,
    overview: {
      account: '일반회계',
      period: { checked: ['연례반복'], text: '' },
      content: ['○ 작은 공방을 한곳에서 돕는 거점을 꾸리고 돌봄 - 이음터 운영으로 동네 제조업에 활기를 보탬'],
      cost: {
        total: won(4_535_424_000),
        national: null,
        city: won(4_535_424_000),
        offBudget: { national: null, other: null },
      },
    },
    contacts: ['나들샘', '도래솔'].map((name) => ({
      bureau: '살림경제실',
      department: '공방지원과',
      manager: { name: '가온길', phone: '000-0001' },
      teamLead: { name: '라온뜰', phone: '000-0002' },
      officer: { name, phone: '000-0003' },
    })),
    summary: {
      priorYear: 2023,
      currentYear: 2024,
      total: row(5_621_879, 4_535_424, -19),
      lines: [
        { lineItem: '공공운영비', ...row(0, 1_382, 100) },
        { lineItem: '공기관등에대한경상적위탁사업비', ...row(4_943_879, 4_534_042, -8) },
        { lineItem: '공기관등에대한자본적위탁사업비', ...row(678_000, 0, -100) },
      ],
    },
    costing: [
      { lineItem: '공공운영비', items: [item('○', '공제보험료', 1_382)] },
      {
        lineItem: '공기관등에대한경상적위탁사업비',
        items: [
          item(
            '○',
            '이음터 운영',
            4_534_042,
            [
              item('-', '위탁수수료(2%)', 72_012),
              item('-', '인건비', 757_498),
              item(
                '-',
                '사업비',
                2_616_580,
                [
                  item('▷', '전시장 소품 마련', 384_300),
                  item('▷', '공방 일꾼 기르기', 100_000),
                  item('▷', '맞춤 경쟁력 돕기', 1_492_000),
                  item('▷', '함께 쓰는 장비실 운영', 494_480),
                  item('▷', '이음터 알림글 제작 등', 120_000),
                  item('▷', '공방 이웃모임 운영', 25_800),
                ],
                '',
              ),
              item('-', '운영비', 103_952),
              item('-', '시설관리비', 984_000, [
                item('▷', '시설운영 용역비', 652_000),
                item('▷', '시설 및 부대비', 332_000),
              ]),
            ],
            '',
          ),
        ],
      },
    ],
    description: {
      purpose: [
        '- 공방이 모인 마을(앞뜰·뒷뜰·샘골 등)을 두루 돕는 거점을 돌보아 동네 제조업이 꾸준히 자라도록 뒷받침함',
        '- 짜임새 있는 지원으로 작은 공방의 부가가치를 높이고 지역 살림에 활기를 보탬',
      ],
      legalBasis: ['- 작은공방 지원에 관한 조례 제12조(이음터의 설치ㆍ운영)', '- 작은공방 지원 종합계획(2023.7.28.)'],
      content: [
        '- 이음터(舊 공방나눔터) 조성',
        '- 조성기간 : 2017.1. ~ 2023.4.',
        '- 조성규모 : 지하2층 / 지상7층, 연면적 2,709㎡',
        '○ 이음터 운영',
        '- 지원대상 : 관내 작은 공방',
        '▷ 장비 나눔 ≒ 연 300회, 교육 ․ 상담 ☑ 상시',
        '· 모임방 · 전시장 · 창고',
        '※ 세부 일정은 따로 정함',
      ],
      history: ["- 이음터 건립 계획(안) 수립 : '18.6.", "- 이음터 착공 : '20.7.", "- 이음터 준공 : '23.4"],
    },
    schedule: {
      year: 2024,
      total: won(4_535_424_000),
      rows: [
        { step: '운영 계획 승인', period: '2024.01~2024.02', amount: null, detail: '한 해 계획 살핌' },
        { step: '운영비 교부', period: '2024.01~2024.05', amount: won(2_267_712_000), detail: '반기별 교부' },
        { step: '운영비 교부', period: '2024.06~2024.11', amount: won(2_267_712_000), detail: '반기별 교부 및 점검' },
        { step: '결과보고 및 정산', period: '2024.12~2025.02', amount: null, detail: '' },
      ],
    },
    achievements: [
      { year: 2021, items: ["○ 1차 공사 마침(지하층/ '21.8월)", '○ 공방 맞춤 지원(16곳)'] },
      { year: 2022, items: ["○ 시설 완공('21.12월)", '○ 작업장 고치기 지원(297곳)'] },
      { year: 2023, items: ['○ R&D 기술 다듬기와 박람회 참가 지원(45곳)'] },
    ],
    expectedEffects: [
      '- 이음터 운영으로 작은 공방의 힘을 기르고 오래가는 지원의 틀을 갖춤',
      '- 이웃 공방끼리 함께 자람',
    ],
    settlements: [
      settlement(2020, [3_450_205, 2_958_657, 0, 6_408_862, 4_428_828, 1_945_206, 34_828]),
      settlement(2021, [5_379_431, 1_945_206, 0, 7_324_637, 5_052_077, 2_272_561, -1]),
      settlement(2022, [10_713_431, 2_272_560, 0, 12_985_991, 10_394_015, 2_341_903, 250_073]),
    ],
    notes: ['※ 실·국과 부서 이름은 예산서를 따랐으므로 지금과 다를 수 있습니다.'],
    unread: [],
  };
}
