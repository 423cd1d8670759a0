import { parseArgs } from 'node:util';
import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** What a command's options are: a value behind them, or none. */
export type Options = Readonly<Record<string, 'value' | 'flag'>>;

export interface Words {
  /** What stands without an option. */
  readonly files: readonly string[];
  /** Whether an option without a value stands. */
  readonly has: (name: string) => boolean;
  /** The values of an option, in order. */
  readonly values: (name: string) => readonly string[];
}

/** A wrong call, by its sentence: exit status 2. */
export function wrongUsage(message: string): Result<never> {
  return err('wrong-usage', message);
}

/**
 * The words behind a command's name by its options. Fails with `wrong-usage` where one is unknown, lacks its value, or
 * (of one that is not among `many`) stands twice.
 */
export function readWords(
  command: string,
  args: readonly string[],
  options: Options,
  many: readonly string[] = [],
): Result<Words> {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [
      name,
      kind === 'value' ? ({ type: 'string', multiple: true } as const) : ({ type: 'boolean' } as const),
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    const valuesOf = (name: string) => (Array.isArray(values[name]) ? values[name].map(String) : []);
    for (const [name, kind] of Object.entries(options)) {
      if (kind === 'flag') continue;
      if (valuesOf(name).includes('')) return wrongUsage(`--${name} 뒤에 값을 적어 주세요.`);
      if (valuesOf(name).length > 1 && !many.includes(name))
        return wrongUsage(`--${josa(name, '이/가')} 두 번 나옵니다.`);
    }
    return ok({ files: positionals, has: (name) => values[name] === true, values: valuesOf });
  } catch (cause) {
    const option = /'(-[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    if (option !== undefined && options[option.replace(/^--/, '')] === 'value')
      return wrongUsage(`${option} 뒤에 값을 적어 주세요.`);
    const shown = option ?? args.find((arg) => arg.startsWith('-')) ?? '';
    return wrongUsage(`${josa(`'${shown}'`, '은/는')} ${command}의 선택이 아닙니다.`);
  }
}
