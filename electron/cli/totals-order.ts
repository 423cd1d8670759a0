import { josa } from '#shared/hangul/josa.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { type TotalKey, totalKeys } from '#shared/totals/keys.ts';
import { readWords, wrongUsage } from './command-words.ts';

/** `totals`, as it can be carried out. `out` `null` is standard output. */
export interface TotalsOrder {
  readonly files: readonly string[];
  readonly by: readonly TotalKey[];
  readonly out: { readonly path: string; readonly format: 'json' | 'xlsx' } | null;
}

const choices = totalKeys.join(', ');

function keysOf(text: string): Result<readonly TotalKey[]> {
  const keys: TotalKey[] = [];
  for (const word of text.split(',').map((part) => part.normalize('NFC').trim())) {
    const key = totalKeys.find((known) => known === word);
    if (!key) return wrongUsage(`--by ${josa(`'${word}'`, '을/를')} 모릅니다. ${choices} 가운데 적어 주세요.`);
    if (keys.includes(key)) return wrongUsage(`--by에 ${josa(`'${key}'`, '이/가')} 두 번 나옵니다.`);
    keys.push(key);
  }
  return ok(keys);
}

function outOf(path: string | undefined): Result<TotalsOrder['out']> {
  if (path === undefined) return ok(null);
  const ending = /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending === 'json' || ending === 'xlsx') return ok({ path, format: ending });
  return wrongUsage(`--out '${path}'의 형식을 알 수 없습니다. .json, .xlsx 가운데 하나로 끝나는 이름을 적어 주세요.`);
}

/** The words behind `totals`. Fails with `wrong-usage`. */
export function readTotals(args: readonly string[]): Result<TotalsOrder> {
  const words = readWords('totals', args, { by: 'value', out: 'value' });
  if (!words.ok) return words;
  const { files, values } = words.value;
  const [by] = values('by');
  if (files.length === 0) return wrongUsage('totals 뒤에 읽을 파일을 하나 이상 적어 주세요.');
  if (by === undefined) return wrongUsage(`--by 뒤에 무엇으로 모을지 적어 주세요: ${choices}`);
  const keys = keysOf(by);
  if (!keys.ok) return keys;
  const out = outOf(values('out')[0]);
  return out.ok ? ok({ files, by: keys.value, out: out.value }) : out;
}
