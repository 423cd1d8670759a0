import { basename } from 'node:path';
import type { Ledger } from '#shared/records/ledger/ledger.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { type Settled, settle } from '#shared/settlement/settle.ts';
import { attempt } from './attempt.ts';
import { readWords, wrongUsage } from './command-words.ts';
import { readLedgers } from './read-ledgers.ts';
import { type Output, runOwn } from './run-own.ts';
import { settlementText } from './settlement-text.ts';
import type { Terminal } from './terminal.ts';

interface SettleOrder {
  readonly files: readonly string[];
  readonly json: boolean;
}

function readSettle(args: readonly string[]): Result<SettleOrder> {
  const words = readWords('settle', args, { json: 'flag' });
  if (!words.ok) return words;
  const { files, has } = words.value;
  return files.length === 0
    ? wrongUsage('settle 뒤에 집행 원장 파일을 하나 이상 적어 주세요.')
    : ok({ files, json: has('json') });
}

/** A ledger with what it comes to. */
export interface SettledLedger {
  readonly ledger: Ledger;
  readonly settled: Settled;
}

/** The contract's form (electron/cli/SPEC.md). */
function jsonOf({ ledger: { fiscalYear, title }, settled: { won, printed, notes, lineItems } }: SettledLedger) {
  return { fiscalYear, title, won, printed, notes, lineItems };
}

function settleAll(ledgers: readonly Ledger[]): Result<readonly SettledLedger[]> {
  const done: SettledLedger[] = [];
  for (const ledger of ledgers) {
    const settled = settle(ledger);
    if (!settled.ok) return settled;
    done.push({ ledger, settled: settled.value });
  }
  return ok(done);
}

const keyOf = ({ fiscalYear, account, title, department }: Ledger) =>
  JSON.stringify([fiscalYear, account, title, department]);

/** Two ledgers of one key are each what they say; whoever adds them up must know. */
function warnOfTwins(done: readonly SettledLedger[], terminal: Terminal): void {
  const seen = new Set<string>();
  for (const { ledger } of done) {
    const key = keyOf(ledger);
    if (seen.has(key))
      terminal.line(
        `알림: ${ledger.fiscalYear}년 ‘${ledger.title}’ 원장이 두 번 나옵니다(회계와 부서도 같음). 따로 결산했습니다.`,
      );
    seen.add(key);
  }
}

async function settleCommand({ files, json }: SettleOrder, terminal: Terminal, out: Output): Promise<0 | 1> {
  const done: SettledLedger[] = [];
  let status: 0 | 1 = 0;
  for (const [at, path] of files.entries()) {
    terminal.progress(`${at + 1}/${files.length} ${basename(path)}`);
    const settled = await attempt(async () => {
      const read = await readLedgers(path);
      return read.ok ? settleAll(read.value) : read;
    });
    if (settled.ok) for (const one of settled.value) done.push(one);
    else {
      terminal.line(`${path}: ${settled.error.message}`);
      status = 1;
    }
  }
  terminal.progress('');
  warnOfTwins(done, terminal);
  out.write(json ? `${JSON.stringify({ ledgers: done.map(jsonOf) }, null, 2)}\n` : done.map(settlementText).join('\n'));
  return status;
}

/**
 * `settle LEDGER.json… [--json]`. Exit status 1 when a file could not be read or settled (the others are still done),
 * 2 for a wrong call.
 */
export function runSettle(args: readonly string[], terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  return runOwn(args, readSettle, settleCommand, terminal, out);
}
