import { printAmount, printNumber } from '#shared/money/print.ts';
import { settlementColumns } from '#shared/records/project/project.ts';
import type { SettlementCells } from '#shared/settlement/cells.ts';
import type { SettledLedger } from './settle-command.ts';
import { textTable } from './text-table.ts';

const heads = ['최종예산', '전년이월', '예산변경', '예산현액', '집행액', '차년이월', '집행잔액'];

function rowsOf(name: string, cells: SettlementCells, print: (amount: SettlementCells['balance']['amount']) => string) {
  const part = (which: 'amount' | 'national') => settlementColumns.map((column) => print(cells[column][which]));
  const national = cells.balance.national === null ? [] : [['  국비', ...part('national')]];
  return [[name, ...part('amount')], ...national];
}

const inWon = (amount: SettlementCells['balance']['amount']) => (amount === null ? '-' : printNumber(amount));

/** A settled ledger for a person: the printed row in 천원, then 통계목 and 재원 in 원. */
export function settlementText({ ledger, settled }: SettledLedger): string {
  const where = [ledger.account, ledger.department].filter((part) => part !== '').join(', ');
  const title = `${ledger.fiscalYear}년 ${ledger.title}${where === '' ? '' : ` (${where})`}\n`;
  const printed = textTable([
    ['(단위 : 천원)', ...heads],
    ...rowsOf('결산', settled.printed, (amount) => printAmount(amount, '천원')),
  ]);
  const notes = settled.notes.map((note) => `  ※ ${note}\n`).join('');
  const won = textTable([
    ['(단위 : 원)', ...heads],
    ...rowsOf('계', settled.won, inWon),
    ...settled.lineItems.flatMap(({ lineItem, won }) => rowsOf(lineItem, won, inWon)),
    ...settled.fundings.map(({ funding, won }) => [
      `재원: ${funding ?? '적지 않음'}`,
      ...settlementColumns.map((column) => inWon(won[column].amount)),
    ]),
  ]);
  return `${title}${printed}${notes}${won}`;
}
