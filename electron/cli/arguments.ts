import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A command line that can be carried out. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'import'; readonly files: readonly string[]; readonly out: string }
  | { readonly name: 'print'; readonly files: readonly string[]; readonly out: string; readonly format: PrintFormat };

export const printFormats = ['pdf', 'txt', 'json'] as const;
export type PrintFormat = (typeof printFormats)[number];

/** Writers of spec/cli.md that this version does not have. */
const laterFormats = ['hwpx', 'xlsx'];
const laterCommands = ['check'];

function wrong(message: string): Result<never> {
  return err('wrong-usage', message);
}

function formatOf(out: string): Result<PrintFormat> {
  const ending = /\.([^.\\/]+)$/.exec(out)?.[1]?.toLowerCase() ?? '';
  const format = printFormats.find((known) => known === ending);
  if (format) return ok(format);
  if (laterFormats.includes(ending)) {
    return wrong(`.${ending} 쓰기는 이 판에 아직 없습니다. .pdf, .txt, .json 가운데 하나로 끝나는 이름을 적어 주세요.`);
  }
  return wrong(`--out '${out}'의 형식을 알 수 없습니다. .pdf, .txt, .json 가운데 하나로 끝나는 이름을 적어 주세요.`);
}

function parse(args: readonly string[]): Result<{ out: string | undefined; help: boolean; rest: string[] }> {
  try {
    const options = {
      out: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return ok({ out: values.out, help: values.help ?? false, rest: positionals });
  } catch (cause) {
    const option = /'(-[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    if (option === '--out') return wrong('--out 뒤에 쓸 곳을 적어 주세요.');
    return wrong(`'${option ?? args.find((arg) => arg.startsWith('-')) ?? ''}'은(는) 모르는 선택입니다.`);
  }
}

/** Reads the arguments behind the program's name. Fails with code `wrong-usage`: exit status 2. */
export function readArguments(args: readonly string[]): Result<Command> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { out, help } = parsed.value;
  const [name, ...files] = parsed.value.rest;
  if (help) return ok({ name: 'help' });
  if (name === undefined) return wrong('명령을 적어 주세요.');
  if (laterCommands.includes(name)) return wrong(`${name} 명령은 이 판에 아직 없습니다.`);
  if (name !== 'import' && name !== 'print') return wrong(`'${name}'은(는) 모르는 명령입니다.`);
  if (files.length === 0) return wrong(`${name} 뒤에 읽을 파일을 하나 이상 적어 주세요.`);
  if (out === undefined || out === '') {
    return wrong(`--out 뒤에 쓸 곳을 적어 주세요. 예: ${name === 'import' ? '--out 폴더' : '--out 책.pdf'}`);
  }
  if (name === 'import') return ok({ name, files, out });
  const format = formatOf(out);
  return format.ok ? ok({ name, files, out, format: format.value }) : format;
}
