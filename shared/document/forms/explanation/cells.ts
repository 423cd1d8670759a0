import type { AmountCell } from '#shared/money/parse.ts';
import { printAmount, printBudgetAmount } from '#shared/money/print.ts';
import type { Won } from '#shared/money/won.ts';
import type { AmountCellView, TextCell, TextLine } from '../../model/document.ts';

type Span = Pick<TextCell, 'colspan' | 'rowspan' | 'repeat'>;

function plain(text: string): TextLine {
  return { bullet: '', text, level: 0 };
}

/** A grey label cell; each argument line on its own. */
export function head(lines: string | readonly string[], span: Span = {}): TextCell {
  const all = typeof lines === 'string' ? [lines] : lines;
  return { kind: 'text', lines: all.map(plain), align: 'center', head: true, ...span };
}

export function centered(lines: string | readonly string[], span: Span = {}): TextCell {
  const all = typeof lines === 'string' ? [lines] : lines;
  return { kind: 'text', lines: all.filter((line) => line !== '').map(plain), align: 'center', ...span };
}

export function words(lines: readonly TextLine[] | string, span: Span = {}): TextCell {
  return { kind: 'text', lines: typeof lines === 'string' ? [plain(lines)] : lines, align: 'left', ...span };
}

/** An amount cell of 예산 총괄: the 국비 line small above, the amount (천원) below; not stated is `-`. */
export function budgetPair(cell: AmountCell): AmountCellView {
  return { kind: 'amount', small: `(x${printBudgetAmount(cell.national)})`, text: printBudgetAmount(cell.amount) };
}

/** The same of 결산, whose amounts are paid to the 원 and printed 반올림. */
export function pair(cell: AmountCell): AmountCellView {
  return { kind: 'amount', small: `(x${printAmount(cell.national, '천원')})`, text: printAmount(cell.amount, '천원') };
}

/** A lone amount (천원); not stated stays blank, as in 추진일정. */
export function amount(value: Won | null): AmountCellView {
  return { kind: 'amount', text: value === null ? '' : printBudgetAmount(value) };
}
