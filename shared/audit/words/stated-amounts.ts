import { amountsIn, type TextAmount } from './amounts.ts';
import { datesIn } from './dates.ts';
import { plainText } from './plain.ts';

/** What an amount of a text is said to be. */
export type AmountMeaning = '사업비' | '예산액' | '최종예산' | '예산현액' | '집행액' | '이월액' | '집행잔액';

/** An amount whose words say what it is and of which year. */
export interface StatedAmount extends TextAmount {
  readonly meaning: AmountMeaning;
  /** `null` where the text names no year. */
  readonly year: number | null;
}

const meanings: readonly (readonly [RegExp, AmountMeaning])[] = [
  [/^최종\s*예산액?$/, '최종예산'],
  [/^예산\s*현액$/, '예산현액'],
  [/^(?:집행|지출)\s*액?$/, '집행액'],
  [/^(?:차년도?|다음\s*해)?\s*이월\s*액?$/, '이월액'],
  [/^(?:집행\s*잔액|불용\s*액?)$/, '집행잔액'],
  [/^예\s*산(?:\s*액)?$/, '예산액'],
  [/^사\s*업\s*비$/, '사업비'],
];
const word = String.raw`최종\s*예산액?|예산\s*현액|(?:집행|지출)\s*액|차년도?\s*이월\s*액?|이월\s*액|집행\s*잔액|불용\s*액|예\s*산(?:\s*액)?|사\s*업\s*비`;
/** The word, a remark, and what leads over to the amount. */
const before = new RegExp(
  String.raw`(?<word>${word})\s*(?:\((?<remark>[^()]*)\))?\s*(?:은|는|이|가|을|를)?\s*[:=(]?\s*(?:약|총)?\s*$`,
);
const behind = /^\s*(?:을|를)?\s*(?<word>집행|지출|이월|불용|편성)(?!\s*(?:예정|계획|률|목표|가능|대상|하도록|할))/;
/** Changes and bounds: an amount in front of these is not the figure itself. */
const changing = /^\s*(?:을|를|이|가)?\s*(?:절감|증액|감액|추가|증가|감소|삭감|확보|요청|미만|이상|이하|초과|한도)/;
const thisYear = /(?:당해\s*연?년?도|올해|금년도?)$/;
const restricting = /누적|누계|연평균|월평균|평균|전체|총$|합계|향후|매년/;

/** The year named in front, where nothing else narrows what is meant: `2023년도 `, `올해 `, `'23년 `. */
function yearBefore(text: string, own: number): number | 'none' | null {
  const bare = text
    .replace(/[\s○◦●□■▷▶·※*:,(-]+$/, '')
    .replace(/(?:의|본|당초)$/, '')
    .trimEnd();
  if (bare.trim().replace(/^[\s○◦●□■▷▶·※*-]+/, '') === '') return 'none';
  if (thisYear.test(bare)) return own;
  const date = datesIn(bare).at(-1);
  return date && date.month === null && date.end === bare.length ? date.year : null;
}

/**
 * W14: the amounts of a text that are said to be a figure of the record: the word beside them, and a year in front of it
 * or `당해년도`. 총사업비, averages, running totals and amounts of a part (`2024년 홍보 사업비`) are none.
 */
export function statedAmounts(text: string, fiscalYear: number): readonly StatedAmount[] {
  const plain = plainText(text);
  if (!/예\s*산|사\s*업\s*비|집행|지출|이월|불용|편성/.test(plain)) return [];
  return amountsIn(plain).flatMap((amount) => {
    if (changing.test(plain.slice(amount.end))) return [];
    const left = plain.slice(0, amount.start);
    const found = before.exec(left);
    const remark = found?.groups?.remark ?? '';
    if (found && !/^(?:\s*|안|당해\s*연?년?도|단위.*|.*(?:19|20)\d{2}년?도?)$/.test(remark)) return [];
    const after = found ? null : behind.exec(plain.slice(amount.end));
    const name =
      found?.groups?.word ?? (after?.groups?.word === '편성' ? '예산액' : after ? `${after.groups?.word}액` : '');
    const meaning = meanings.find(([pattern]) => pattern.test(name.trim()))?.[1];
    if (!meaning) return [];
    const lead = found ? left.slice(0, found.index) : left;
    if (restricting.test(lead.slice(-8).trimEnd())) return [];
    const isThis = /당해/.test(remark);
    const inRemark =
      datesIn(remark)[0]?.year ??
      (/((?:19|20)\d{2})/.exec(remark)?.[1] === undefined ? null : Number(/((?:19|20)\d{2})/.exec(remark)?.[1]));
    const year = isThis ? fiscalYear : (inRemark ?? yearBefore(lead, fiscalYear));
    if (year === null || (year === 'none' && after)) return [];
    return [{ ...amount, meaning, year: year === 'none' ? null : year }];
  });
}
