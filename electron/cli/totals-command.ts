import { ok, type Result } from '#shared/result/result.ts';
import { addUpBy, type Sums, type Totals } from '#shared/totals/add-up.ts';
import { atomicWrite } from '../main/files/atomic-write.ts';
import { attempt } from './attempt.ts';
import { gather } from './gather.ts';
import { readInput } from './read-input.ts';
import { type Output, runOwn } from './run-own.ts';
import { oneOf } from './same-file.ts';
import type { Terminal } from './terminal.ts';
import { readTotals, type TotalsOrder } from './totals-order.ts';

const plain = ({ prior, current, change, projects }: Sums) => ({ prior, current, change, projects });

/** The contract's form (electron/cli/SPEC.md). */
function jsonOf({ rows, total }: Totals, { by }: TotalsOrder): string {
  const named = (values: readonly string[]) => Object.fromEntries(by.map((key, at) => [key, values[at]]));
  const made = { rows: rows.map((row) => ({ ...named(row.values), ...plain(row) })), total: plain(total) };
  return `${JSON.stringify(made, null, 2)}\n`;
}

async function sheetOf({ rows, total }: Totals, { by }: TotalsOrder): Promise<Result<Uint8Array>> {
  const { writeSheet } = await import('#shared/formats/xlsx/write-sheet.ts');
  const cells = ({ prior, current, change, projects }: Sums) => [prior, current, change, projects];
  return writeSheet({
    name: '집계',
    head: [...by, '전년도(A)', '예산액(B)', '증감(B-A)', '사업 수'],
    rows: [
      ...rows.map((row) => [...row.values, ...cells(row)]),
      [...by.map((_, at) => (at === 0 ? '합계' : '')), ...cells(total)],
    ],
  });
}

async function totalsCommand(order: TotalsOrder, terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  const { files, by, out: target } = order;
  if (target && (await (await oneOf(files))(target.path))) {
    terminal.line(`${target.path}: 읽는 파일에는 쓰지 않습니다. --out에 다른 이름을 적어 주세요.`);
    return 2;
  }
  const read = await gather(files, readInput, terminal);
  if (read.found.length === 0) {
    terminal.line('모을 사업이 없어 아무것도 쓰지 않았습니다.');
    return 1;
  }
  const projects = read.found.flatMap(([, file]) => file.projects);
  const done = await attempt(async () => {
    const totals = addUpBy(projects, by);
    if (!totals.ok) return totals;
    if (!target) {
      out.write(jsonOf(totals.value, order));
      return ok(null);
    }
    const bytes =
      target.format === 'xlsx'
        ? await sheetOf(totals.value, order)
        : ok(new TextEncoder().encode(jsonOf(totals.value, order)));
    return bytes.ok ? atomicWrite(target.path, bytes.value) : bytes;
  });
  if (done.ok) return read.failed ? 1 : 0;
  terminal.line(`${target ? `${target.path}: ` : ''}${done.error.message}`);
  return 1;
}

/**
 * `totals FILE… --by KEY[,KEY…] [--out T.json|T.xlsx]`. Exit status 1 when a file could not be read (the others are
 * added up) or the sums could not be made or written; 2 for a wrong call, or when the output would be one of the files.
 */
export function runTotals(args: readonly string[], terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  return runOwn(args, readTotals, totalsCommand, terminal, out);
}
