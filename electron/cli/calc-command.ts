import { parseArgs } from 'node:util';
import { type CalcLine, calcLine } from '#shared/costing/calc.ts';
import { explain } from '#shared/costing/explain/explain.ts';
import { parseCostingLine } from '#shared/costing/read-line.ts';
import { josa } from '#shared/hangul/josa.ts';
import { printNumber } from '#shared/money/print.ts';
import { type RoundingRule, roundingRuleLabel } from '#shared/money/round.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { wrongCall } from './usage.ts';

/** Where lines come from and go to; the process's own streams, or a test's. */
type CalcInput = AsyncIterable<Uint8Array | string>;
interface CalcOutput {
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

interface CalcOptions {
  readonly json: boolean;
  readonly rule: RoundingRule;
}

/** Output is gathered to about this many characters a write; a write a line is ten times slower through a pipe. */
const batch = 64 * 1024;

/**
 * `calc [--json] [--rule 올림|반올림|절사]`: reads costing lines from `stdin`, one a line, and writes what each comes
 * to, in order, as it reads (electron/cli/SPEC.md). Gives the exit status: 0 done, 1 the input is no UTF-8 text, 2 wrong usage.
 */
export async function runCalc(
  args: readonly string[],
  stdin: CalcInput,
  stdout: CalcOutput,
  stderr: Pick<CalcOutput, 'write'>,
): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) {
    stderr.write(`${wrongCall(options.error.message)}\n`);
    return 2;
  }
  const { json, rule } = options.value;
  let waiting = '';
  const flush = async (least: number): Promise<void> => {
    if (waiting.length < least || waiting === '') return;
    const text = waiting;
    waiting = '';
    // A pipe read slowly must not fill the memory.
    if (!stdout.write(text)) await new Promise<void>((resolve) => stdout.once('drain', resolve));
  };
  try {
    for await (const lines of linesOf(stdin)) {
      for (const line of lines)
        waiting += json ? `${JSON.stringify(calcLine(line, rule))}\n` : `${readable(line, rule)}\n`;
      await flush(batch);
    }
  } catch (cause) {
    if (!(cause instanceof NotText)) throw cause;
    await flush(0);
    stderr.write('표준 입력을 UTF-8 글로 읽을 수 없습니다. UTF-8로 저장한 글을 넣어 주세요.\n');
    return 1;
  }
  await flush(0);
  return 0;
}

function readOptions(args: readonly string[]): Result<CalcOptions> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, rule: { type: 'string' } },
    });
    const rule = ruleOf(values.rule ?? roundingRuleLabel.ceil);
    if (rule === null)
      return err(
        'wrong-usage',
        `--rule ${josa(`'${values.rule}'`, '을/를')} 모릅니다. 올림, 반올림, 절사 가운데 하나를 적어 주세요.`,
      );
    return ok({ json: values.json ?? false, rule });
  } catch {
    return err(
      'wrong-usage',
      `calc는 --json과 --rule만 받습니다. 계산할 줄은 표준 입력으로 넣어 주세요: ${args.join(' ')}`,
    );
  }
}

function ruleOf(name: string): RoundingRule | null {
  const found = Object.entries(roundingRuleLabel).find(([code, label]) => code === name || label === name);
  return found === undefined ? null : (found[0] as RoundingRule);
}

/** The lines of a chunked text, a chunk's at a time; a line may be spread over chunks. @throws NotText. */
async function* linesOf(input: CalcInput): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begun: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoded(decoder, chunk);
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    if (lines.length > 0) {
      lines[0] = begun.join('') + lines[0];
      begun = [];
      yield lines.map(withoutReturn);
    }
    begun.push(last);
  }
  const rest = begun.join('') + decoded(decoder);
  if (rest !== '') yield [withoutReturn(rest)];
}

/** The bytes are no UTF-8; kept apart from a bug's TypeError, which must not pass for a bad file. */
class NotText extends Error {}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new NotText('not UTF-8', { cause });
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** One line for a person: whether it holds, its name, and how it is worked out. */
function readable(text: string, rule: RoundingRule): string {
  const calculated = calcLine(text, rule);
  const line = parseCostingLine(text);
  const name = calculated.label === '' ? '' : `${calculated.label}: `;
  const stated = calculated.stated === null ? '' : `적힌 금액 ${printNumber(calculated.stated)}원`;
  const reading = explain(line, { rule });
  return `${mark(calculated)}\t${name}${[reading, calculated.ok === true ? '' : stated].filter(Boolean).join(', ')}`;
}

function mark({ ok: holds, error }: CalcLine): string {
  if (error !== null) return '오류';
  return holds === null ? '-' : holds ? '맞음' : '다름';
}
