import { printNumber } from '#shared/money/print.ts';
import { plainText } from './plain.ts';

/** A number of a text that is not written as the form writes numbers; places count in the plain reading. */
export interface MiswrittenNumber {
  readonly fault: 'commas' | 'sign';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it is to be, where that can be only one thing. */
  readonly right: string | null;
}

const money = String.raw`\s?(?:[십백천]*[만억]?\s?원(?![칙형룸동주래료자고활탁])|천원|백만원|억)`;
const measure = String.raw`\s?(?:명|개소?|건|회|부(?![가-힣])|권|매|가구|세대|대(?![가-힣])|톤|㎡|㎥|kg|km|m(?![a-z]))`;
const number = new RegExp(
  String.raw`(?<![\d.,A-Za-z-]|제\s?)(?<digits>\d[\d,]*\d|\d)(?:\.\d+)?(?=${money}|${measure})`,
  'g',
);
/** Digits of a list (`1,2층`) are no groups; only money is never counted so. */
const beforeMoney = new RegExp(String.raw`^(?:\.\d+)?${money}`);
const negative = new RegExp(
  String.raw`(?<![\d가-힣A-Za-z)%.,~])(?<sign>[-–−‐‑▲])(?<digits>\d[\d,]*(?:\.\d+)?)(?=${money})`,
  'g',
);

const grouped = (digits: string): string => printNumber(BigInt(digits.replaceAll(',', '')));

function commasOf(digits: string, isMoney: boolean): string | 'unsure' | null {
  if (!digits.includes(',')) {
    if (digits.length < 5 || digits.startsWith('0')) return null;
    return grouped(digits);
  }
  if (/^\d{1,3}(?:,\d{3})+$/.test(digits) || !isMoney) return null;
  // Only a first group that is too long has all its digits where they belong.
  return /^\d{4,}(?:,\d{3})+$/.test(digits) ? grouped(digits) : 'unsure';
}

/** Five digits in a row, a group that is not of three, a sign that is no △. */
const mayBeWrong = /\d{5}|\d{4},\d|,\d{1,2}(?!\d)|,\d{4}|[-–−‐‑▲]\d/;

/**
 * W13: numbers with a unit whose thousands are not set off (five digits and more) or set off wrongly, and, outside of
 * expressions, amounts below nothing written with a dash or ▲ for △.
 */
export function miswrittenNumbers(text: string, isExpression: boolean): readonly MiswrittenNumber[] {
  const plain = plainText(text);
  if (!mayBeWrong.test(plain)) return [];
  const found: MiswrittenNumber[] = [];
  for (const match of plain.matchAll(number)) {
    const { digits = '' } = match.groups ?? {};
    const start = match.index;
    const right = commasOf(digits, beforeMoney.test(plain.slice(start + digits.length)));
    if (right === null) continue;
    found.push({
      fault: 'commas',
      start,
      end: start + digits.length,
      text: digits,
      right: right === 'unsure' ? null : right,
    });
  }
  if (isExpression) return found;
  for (const match of plain.matchAll(negative)) {
    const start = match.index;
    found.push({ fault: 'sign', start, end: start + 1, text: match[0], right: '△' });
  }
  return found;
}
