import { josa } from '#shared/hangul/josa.ts';
import { ok, type Result } from '#shared/result/result.ts';
import type { CostingChoice } from '#shared/rollover/next-costing.ts';
import { type Options, readWords, type Words, wrongUsage } from './command-words.ts';

/** `roll`, as it can be carried out. */
export interface RollCall {
  readonly files: readonly string[];
  readonly ledgers: readonly string[];
  readonly year: number;
  readonly costing: CostingChoice;
  readonly edition: string;
  readonly out: string;
  readonly force: boolean;
}

const costings = ['keep', 'empty'] as const;
/** What stands before a 추경, which no year begins with. */
const editions = ['요구', '조정', '본예산'];

/** `--ledger` takes all files behind it up to the next option (electron/cli/SPEC.md: `--ledger LEDGER.json…`). */
function withLedgers(args: readonly string[]): string[] {
  const spread: string[] = [];
  let taking = false;
  for (const [at, arg] of args.entries()) {
    if (arg === '--') return [...spread, ...args.slice(at)];
    if (arg.startsWith('-')) taking = arg === '--ledger';
    else if (taking && args[at - 1] !== '--ledger') spread.push('--ledger');
    spread.push(arg);
  }
  return spread;
}

function choicesOf({ values }: Words): Result<Pick<RollCall, 'costing' | 'edition' | 'year'>> {
  const [to, edition = '본예산'] = [values('to')[0], values('edition')[0]];
  const asked = values('costing')[0] ?? 'keep';
  const costing = costings.find((known) => known === asked);
  if (to === undefined) return wrongUsage('--to 뒤에 넘길 회계연도를 적어 주세요. 예: --to 2025');
  if (!/^\d{4}$/.test(to)) return wrongUsage(`--to ${josa(`'${to}'`, '은/는')} 네 자리 연도가 아닙니다. 예: --to 2025`);
  if (!costing)
    return wrongUsage(`--costing ${josa(`'${asked}'`, '을/를')} 모릅니다. keep, empty 가운데 하나를 적어 주세요.`);
  if (!editions.includes(edition))
    return wrongUsage(
      `--edition ${josa(`'${edition}'`, '을/를')} 모릅니다. ${editions.join(', ')} 가운데 하나를 적어 주세요.`,
    );
  return ok({ year: Number(to), costing, edition });
}

const options: Options = {
  to: 'value',
  costing: 'value',
  edition: 'value',
  ledger: 'value',
  out: 'value',
  force: 'flag',
};

/** The words behind `roll`. Fails with `wrong-usage`. */
export function readRoll(args: readonly string[]): Result<RollCall> {
  const words = readWords('roll', withLedgers(args), options, ['ledger']);
  if (!words.ok) return words;
  const { files, values, has } = words.value;
  const out = values('out')[0];
  if (files.length === 0)
    return wrongUsage('roll 뒤에 넘길 파일을 하나 이상 적어 주세요. --ledger의 파일보다 먼저 적습니다.');
  const choices = choicesOf(words.value);
  if (!choices.ok) return choices;
  if (out === undefined) return wrongUsage('--out 뒤에 쓸 폴더를 적어 주세요. 예: --out 2025');
  return ok({ files, ledgers: values('ledger'), ...choices.value, out, force: has('force') });
}
