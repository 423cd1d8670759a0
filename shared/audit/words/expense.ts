import { lineItemRows } from '#shared/line-items/line-item-rows.ts';
import { normalizeName } from '#shared/line-items/name.ts';
import { plainText } from './plain.ts';

/** 경상 or 자본: what money is spent on. */
export type Nature = 'current' | 'capital';

/** 목그룹 by name; a name keeps it through the years. */
const categories: ReadonlyMap<string, string> = new Map(
  lineItemRows.map(({ entry }) => [normalizeName(entry.name), entry.categoryCode]),
);

/**
 * What a 통계목 is for, by its 목그룹 in the tables (100–300 경상, 400 자본); by its own words where no table has it;
 * `null` where neither tells.
 */
export function natureOfLineItem(lineItem: string): Nature | null {
  const category = categories.get(normalizeName(lineItem));
  if (category !== undefined) return category === '400' ? 'capital' : category < '400' ? 'current' : null;
  if (/자본|시설비|시설부대비|감리비|자산(?:및물품)?취득/.test(lineItem)) return 'capital';
  return /경상|인건비|운영비|관리비|여비|보상금|수당/.test(lineItem) ? 'current' : null;
}

const capital =
  /시설\s*비|부대비|시설\s*(?:공사|개선|보강|확충|설치|정비)|공사(?:비)?(?=\s*(?:$|[()[\],/]|및|등))|(?:신축|증축|개축|재축|리모델링|대수선)|감리비|(?:기본|실시)?설계\s*(?:비|용역)|(?:토지|부지|건물)\s*(?:매입|보상)|보상비|자산\s*취득|(?:장비|차량|기자재|비품|물품|집기|서버|시스템)\s*(?:구입|구매|취득|도입)|설치(?:비|공사)?(?=\s*(?:$|[()[\],/]|및|등))/;
/** The same words where they mean no building and no asset: upkeep, things put up for a day, names of corporations. */
const notCapital =
  /시설(?:물)?\s*(?:및\s*장비\s*)?(?:운영|관리|유지|용역|점검|청소|임차|임대|사용|이용|대관|안내|보험|안전|장비\s*유지|종사자)|유지\s*(?:보수|관리|비)|(?:현수막|홍보물|안내물|게시물|배너|무대|부스|천막|텐트|행사장?|임시|포토존|조명|음향|전광판|안내판|게시대?|화환|트리|의자|탁자|가설|전시물)\s*(?:물)?\s*(?:제작\s*(?:및|·)?\s*)?설치|설치\s*(?:및|·)\s*(?:해체|철거)|[가-힣]{2}공사\s*(?:위탁|대행|출연|부담금|지원|운영)|공사장|소규모\s*수선|수리|수선비/;
const current =
  /인건비|급여|보수(?=$|[\s()])|수당|여비|(?<!설비)운영비|업무추진비|공공요금|임차료|홍보비|강사료|급식비|식비|교육비|사무\s*용품|소모품|다과|회의비|운영\s*수당|사무관리비|유지관리비/;

/** 통계목 of either kind whose own purpose is what the words would point away from. */
const exempt: Readonly<Record<Nature, RegExp>> = {
  current: /행사운영비|재료비|보상금|연구개발|연구용역|전산개발|배상금|예비비/,
  capital: /시설부대비|감리비/,
};

/**
 * The word of a line's name that points to the other nature than its 통계목's: `난간 공사` under a 경상 one,
 * `인건비` under a 자본 one; `null` where there is none.
 */
export function misplacedWord(label: string, lineItem: string, nature: Nature): string | null {
  if (exempt[nature].test(lineItem)) return null;
  const plain = plainText(label);
  if (nature === 'capital') return current.exec(plain)?.[0].trim() ?? null;
  const found = capital.exec(plain.replace(notCapital, ' '));
  return found === null ? null : found[0].trim();
}
