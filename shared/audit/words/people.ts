import { plainText } from './plain.ts';

/** A person's name in a text; where it stands counts in the plain reading. */
export interface TextPerson {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const surnames =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';
const titles =
  '주무관|사무관|서기관|팀장|과장|국장|실장|본부장|센터장|관장|소장(?!\\s*(?:자료|품|작|처|유물|하))|원장|대표|위원장|위원|교수|박사|강사|선생|이사장|이사|회장|씨|님';
/** A unit or a group, not a person: `홍보팀 팀장`, `기획과 과장`, `전문가 위원`. */
const group =
  /[팀과청처읍곳시군]$|의원$|린이$|^소.인$|^(?:공예|예술|장애|외국|농업|어업|체육|문화|상공|방송|경제|기업|지역|마을)인$|^(?:홍보|기획|지원|전략|정책|예산|총무|회계|재무|인사|감사|교육|문화|복지|안전|도시|주택|환경|경제|산업|건설|교통|시설|운영|관리|민원|세무|자치|행정|정보|통신|체육|관광|공원|보건|위생|여성|가족|청년|노인|아동|조사|심사|사업|주민|조직|연구|진흥|육성|소통|상담|도서|전산|농업|축산|수산|산림|공보|징수|토목|건축|조경|하수|상수|방재|민방|대외|국제|공연|전시|유통|고용|노동|인권|성과|평가|기술|마을|지역|위탁|수탁|외부|내부|전문|민간|현장|담당|책임|선임|수석|부서|해당|관계|소관)[팀과국실부단소원관회가인직반계]$|(?:위원|전문가|공무원|담당자|관계자|이용자|지원자|신청자|참가자|대상자|연구원|조합원|강사진|주무관|책임자|사업자|운영자|수탁자|민간인|유공자|지도자|이사회|위원회|비상임|상임|명예|지도|외부|내부|당연직|위촉직)$/;

const behindName = new RegExp(String.raw`(?<![가-힣])(?<name>[${surnames}][가-힣]{2})\s*(?:${titles})(?![가-힣])`, 'g');
const behindLabel = new RegExp(
  String.raw`(?:담당자?|연락처|문의처?|책임자|대표자?|성명|이름)\s*:\s*(?:${titles})?\s*(?<name>[${surnames}][가-힣]{2})(?![가-힣])`,
  'g',
);
const inBracket = new RegExp(
  String.raw`(?:${titles})\s*(?::|\()\s*(?<name>[${surnames}][가-힣]{2})(?=\s*(?:[),/·]|$))`,
  'g',
);
const beforePhone = new RegExp(
  String.raw`(?<![가-힣])(?<name>[${surnames}][가-힣]{2})\s*\(?(?:☎|T\.?|전화)?\s*:?\s*(?:0\d{1,2}[-)]\s?)?\d{3,4}-\d{4}(?!\d)`,
  'g',
);

const mayBePerson = new RegExp(`${titles}|담당|연락|문의|책임|성명|이름|\\d{3}-\\d{4}`);

/**
 * W8: names of persons that a text gives away as such: in front of a title, behind `담당 :`, in front of a telephone
 * number; three syllables with a usual surname. Names that nothing marks are not looked for.
 */
export function peopleIn(text: string): readonly TextPerson[] {
  const plain = plainText(text);
  if (!mayBePerson.test(plain)) return [];
  const found: TextPerson[] = [];
  for (const pattern of [behindName, behindLabel, inBracket, beforePhone]) {
    for (const match of plain.matchAll(pattern)) {
      const name = match.groups?.name ?? '';
      const start = match.index + match[0].indexOf(name);
      if (group.test(name) || found.some((each) => each.start === start)) continue;
      found.push({ name, start, end: start + name.length });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
