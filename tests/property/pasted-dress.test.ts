import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AmountUnit, wonPerUnit } from '#shared/money/unit.ts';
import { readClipboard } from '../../renderer/grid/clipboard/clipboard.ts';
import { readPasted } from '../../renderer/grid/clipboard/read-pasted.ts';
import type { GridColumn } from '../../renderer/grid/types.ts';

/** What a program writes round a number, and what it says of it. */
interface Dressed {
  readonly program: 'excel-2003' | 'excel-365' | 'calc' | 'sheets' | 'web' | 'text';
  /** The number of the sheet, a multiple of 0.001. */
  readonly thousandths: number;
  readonly unit: AmountUnit;
  readonly tail: '' | '원' | '천원' | '백만원';
  readonly minus: '-' | '△' | '()' | 'colour';
  /** How often the format divides by 1,000. */
  readonly divided: 0 | 1 | 2;
  readonly decimals: 0 | 1 | 3;
  readonly dress: readonly (
    | 'nbsp'
    | 'wide'
    | 'struck'
    | 'hidden'
    | 'raised'
    | 'invisible'
    | 'references'
    | 'paragraph'
  )[];
  readonly narrow: boolean;
}

const dressed: fc.Arbitrary<Dressed> = fc.record({
  program: fc.constantFrom('excel-2003', 'excel-365', 'calc', 'sheets', 'web', 'text'),
  thousandths: fc.oneof(
    fc.integer({ min: -2_000_000, max: 2_000_000 }),
    fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }).map((n) => n * 1000),
  ),
  unit: fc.constantFrom('원', '천원', '백만원'),
  tail: fc.constantFrom('', '', '', '원', '천원', '백만원'),
  minus: fc.constantFrom('-', '△', '()', 'colour'),
  divided: fc.constantFrom(0, 0, 0, 1, 2),
  decimals: fc.constantFrom(0, 0, 1, 3),
  dress: fc.uniqueArray(
    fc.constantFrom('nbsp', 'wide', 'struck', 'hidden', 'raised', 'invisible', 'references', 'paragraph'),
    { maxLength: 3 },
  ),
  narrow: fc.boolean().map((one) => one),
});

/** The size as a format shows it: divided, rounded half away from zero. */
function shownSize({ thousandths, divided, decimals }: Dressed): { digits: bigint; text: string } {
  const size = BigInt(Math.abs(thousandths)) * 10n ** BigInt(decimals);
  const per = 1000n * 1000n ** BigInt(divided);
  const digits = (2n * size + per) / (2n * per);
  const padded = `${digits}`.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return { digits, text: decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}` };
}

const knowsNumber = ({ program }: Dressed) => program === 'excel-2003' || program === 'calc' || program === 'sheets';
const isNegative = ({ thousandths }: Dressed) => thousandths < 0;

function formatOf({ decimals, divided, tail, minus }: Dressed): string {
  const number = `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${','.repeat(divided)}${tail === '' ? '' : `"${tail}"`}`;
  if (minus === 'colour') return `${number};[Red]${number}`;
  if (minus === '()') return `${number}_);(${number})`;
  return `${number};"${minus}"${number}`;
}

function shownText(one: Dressed): string {
  const text = `${shownSize(one).text}${one.tail}`;
  if (!isNegative(one) || one.minus === 'colour') return text;
  return one.minus === '()' ? `(${text})` : `${one.minus}${text}`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function inner(one: Dressed): string {
  if (one.narrow) return '#####';
  const has = (name: Dressed['dress'][number]) => one.dress.includes(name);
  let text = shownText(one);
  if (has('wide')) text = text.replace(/[\d,()]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  if (has('invisible')) text = `\u202a${text.slice(0, 1)}\u200b${text.slice(1)}\u202c`;
  if (has('references')) text = [...text].map((mark) => `&#${mark.codePointAt(0)};`).join('');
  if (has('nbsp')) text = `&nbsp;${text}\u2009`;
  if (has('struck')) text = `<s>500</s>${text}`;
  if (has('hidden')) text = `<span style="display:none">7</span>${text}`;
  if (has('raised')) text = `${text}<sup>3)</sup>`;
  if (one.program === 'excel-365' && one.minus === 'colour' && isNegative(one))
    text = `<font color="#FF0000" style='mso-ignore:color'>${text}</font>`;
  return has('paragraph') ? `<p>${text}</p>` : text;
}

function pageOf(one: Dressed): string {
  const format = formatOf(one);
  const number = `${one.thousandths / 1000}`;
  const css = format.replace(/["#,;[\]().]/g, (mark) => (mark === '"' ? '\\0022' : `\\${mark}`));
  const table = (attributes: string, head = '') =>
    `<html><head>${head}</head><body><table><tr><td ${attributes}>${inner(one)}</td></tr></table></body></html>`;
  const excel = `<meta name=Generator content="Microsoft Excel 15"><style><!-- .xl65 {mso-number-format:"${css}";} --></style>`;
  if (one.program === 'excel-2003') return table(`class=xl65 x:num="${number}"`, excel);
  if (one.program === 'excel-365') return table('class=xl65 align=right', excel);
  if (one.program === 'calc') return table(`sdval="${number}" sdnum="1042;0;${escaped(format)}"`);
  if (one.program === 'sheets') {
    const value = escaped(JSON.stringify({ 1: 3, 3: one.thousandths / 1000 }));
    return table(
      `data-sheets-value="${value}" data-sheets-numberformat="${escaped(JSON.stringify({ 1: 2, 2: format, 3: 1 }))}"`,
    );
  }
  return table('');
}

/** 원 in what is meant: the unit behind the figure, or the column's. */
const perShown = ({ tail, unit }: Dressed) => BigInt(wonPerUnit[tail === '' ? unit : tail]);

/** The number that was copied, in 원 times 1,000; `null` where the sheet's own unit would be less than a 원. */
function meant(one: Dressed): bigint | null {
  const scale = 1000n ** BigInt(one.divided);
  // Nothing is seen of a narrow cell, not even its unit: it is the column's.
  const per = one.narrow ? BigInt(wonPerUnit[one.unit]) : perShown(one);
  return per % scale === 0n ? BigInt(one.thousandths) * (per / scale) : null;
}

const amount: GridColumn = { id: 'a', label: '금액', kind: 'amount', width: 100, editable: true };

test('clipboard/P1–P17: a dressed cell is its number, or refused, or told; never another value', () => {
  let taken = 0;
  let runs = 0;
  fc.assert(
    fc.property(dressed, (one) => {
      // A page that tells nothing of a minus but its colour has nothing to be read.
      fc.pre(!(isNegative(one) && one.minus === 'colour' && (one.program === 'web' || one.program === 'text')));
      fc.pre(!(one.narrow && one.tail !== ''));
      runs += 1;
      const text = one.narrow ? '#####' : shownText(one);
      const clip = readClipboard(one.program === 'text' ? { text, html: '' } : { text, html: pageOf(one) });
      const cell = clip?.block[0]?.[0];
      if (!cell) throw new Error('a cell is expected');
      const read = readPasted(cell, amount, one.unit);
      if (!read.ok) {
        expect(read.error.message).toMatch(/^‘.*’[은는] .*읽을 수 없습니다\. .+/s);
        return;
      }
      taken += 1;
      const { digits } = shownSize(one);
      const sign = isNegative(one) ? -1n : 1n;
      const shown = sign * digits * 1000n * perShown(one);
      const exact = meant(one);
      // In thousandths of 원, times the decimals that are shown.
      const decimals = 10n ** BigInt(one.decimals);
      const value = BigInt(read.value.value ?? 0) * 1000n * decimals;
      const asMeant = exact !== null && value === exact * decimals;
      const asShown = value === shown;
      if (knowsNumber(one)) expect(asMeant || (read.value.shortened && asShown)).toBe(true);
      else expect(asShown).toBe(true);
    }),
    { seed: 20261125, numRuns: 6_000 },
  );
  // It refuses what is doubtful, not everything.
  expect(taken).toBeGreaterThan(runs / 3);
});

test('clipboard/P10: plain cells of every program are taken', () => {
  fc.assert(
    fc.property(
      dressed.filter((one) => one.minus !== 'colour' || knowsNumber(one) || one.program === 'excel-365'),
      (given) => {
        const one: Dressed = {
          ...given,
          divided: 0,
          decimals: 0,
          narrow: false,
          thousandths: Math.trunc(given.thousandths / 1000) * 1000 || 0,
        };
        const text = shownText(one);
        const html = one.program === 'text' ? '' : pageOf(one);
        const cell = readClipboard({ text, html })?.block[0]?.[0];
        const read = cell && readPasted(cell, amount, one.unit);
        expect(read?.ok && read.value.value, text).toBe(Number(meant(one)) / 1000);
      },
    ),
    { seed: 20261126, numRuns: 2_000 },
  );
});
