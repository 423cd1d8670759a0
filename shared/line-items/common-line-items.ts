import { normalizeName } from './name.ts';

/**
 * S4: the line items most written, first to last. The head of the list is in the order in which they occur among 353
 * collected costing lines; the rest is our own judgement. It only orders equal matches.
 */
const commonNames: readonly string[] = [
  ...[
    '사무관리비',
    '공공운영비',
    '시설비',
    '민간경상사업보조',
    '기간제근로자등보수',
    '국내여비',
    '재료비',
    '기타보상금',
  ],
  ...['자산및물품취득비', '행사운영비', '공무직(무기계약)근로자보수', '민간위탁금', '공기관등에대한경상적위탁사업비'],
  ...[
    '공기관등에대한자본적위탁사업비',
    '연구용역비',
    '시책추진업무추진비',
    '부서운영업무추진비',
    '전산개발비',
    '출연금',
  ],
  ...['민간행사사업보조', '행사실비지원금', '감리비', '시설부대비', '사회복지사업보조', '민간자본사업보조'],
  ...[
    '민간자본사업보조(자체재원)',
    '민간자본사업보조(이전재원)',
    '자치단체경상보조금',
    '자치단체자본보조',
    '포상금',
    '보수',
  ],
];

const places = new Map(commonNames.map((name, index) => [normalizeName(name), index]));

/** 0 for the most common; every name that is not listed is equally far behind. */
export function commonPlace(name: string): number {
  return places.get(normalizeName(name)) ?? commonNames.length;
}
