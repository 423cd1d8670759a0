import { parseArgs } from 'node:util';
import { josa } from '#shared/hangul/josa.ts';
import type { PdfStandard } from '#shared/ipc/contract.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A call of `import`, `check` or `print` that can be carried out. */
export type Command =
  | ({ readonly name: 'import' } & ImportOrder)
  | ({ readonly name: 'check' } & CheckOrder)
  | ({ readonly name: 'print' } & PrintOrder);

export interface ImportOrder {
  readonly files: readonly string[];
  readonly out: string;
  /** Overwrite what stands in the folder. */
  readonly force?: boolean;
}

export interface CheckOrder {
  readonly files: readonly string[];
  readonly json: boolean;
}

export interface PrintOrder {
  readonly files: readonly string[];
  readonly out: string;
  readonly format: PrintFormat;
  /** Of a PDF; `tagged` is the ordinary one. */
  readonly standard: PdfStandard;
}

export const printFormats = ['pdf', 'txt', 'json'] as const;
export type PrintFormat = (typeof printFormats)[number];

/** What `--pdf` may name; a kind of PDF beside the ordinary one. */
const pdfStandards = ['a-2a', 'ua-1'] as const satisfies readonly PdfStandard[];

/** Writers that are known by name and that this version does not have. */
const laterFormats = ['hwpx', 'xlsx'];

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

function standardOf(pdf: string | undefined, format: PrintFormat): Result<PdfStandard> {
  if (pdf === undefined) return ok('tagged');
  const standard = pdfStandards.find((known) => known === pdf);
  if (!standard) return wrong(`--pdf ${josa(`'${pdf}'`, '을/를')} 모릅니다. a-2a, ua-1 가운데 하나를 적어 주세요.`);
  if (format !== 'pdf') return wrong('--pdf는 .pdf로 찍을 때만 쓸 수 있습니다. --out의 끝 이름을 .pdf로 적어 주세요.');
  return ok(standard);
}

interface Parsed {
  readonly out: string | undefined;
  readonly pdf: string | undefined;
  readonly json: boolean;
  readonly force: boolean;
  readonly rest: readonly string[];
}

function parse(args: readonly string[]): Result<Parsed> {
  try {
    const options = {
      out: { type: 'string' },
      pdf: { type: 'string' },
      json: { type: 'boolean' },
      force: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { out, pdf, json = false, force = false } = values;
    return ok({ out, pdf, json, force, rest: positionals });
  } catch (cause) {
    const option = /'(-[^' ]*)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    if (option === '--out') return wrong('--out 뒤에 쓸 곳을 적어 주세요.');
    if (option === '--pdf') return wrong('--pdf 뒤에 a-2a, ua-1 가운데 하나를 적어 주세요.');
    return wrong(`${josa(`'${option ?? args.find((arg) => arg.startsWith('-')) ?? ''}'`, '은/는')} 모르는 선택입니다.`);
  }
}

/** Reads the arguments behind the program's name, those of the other commands by their own. Fails with code `wrong-usage`: exit status 2. */
export function readArguments(args: readonly string[]): Result<Command> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { out, pdf, json, force } = parsed.value;
  const [name, ...files] = parsed.value.rest;
  if (name === undefined) return wrong('명령을 적어 주세요.');
  if (name !== 'import' && name !== 'check' && name !== 'print')
    return wrong(`${josa(`'${name}'`, '은/는')} 모르는 명령입니다.`);
  if (files.length === 0) return wrong(`${name} 뒤에 읽을 파일을 하나 이상 적어 주세요.`);
  if (name === 'check') {
    if (out !== undefined) return wrong('check는 결과를 표준 출력에 씁니다. --out을 빼 주세요.');
    if (pdf !== undefined) return wrong('--pdf는 print에만 쓸 수 있습니다.');
    return force ? wrong('--force는 import에만 쓸 수 있습니다.') : ok({ name, files, json });
  }
  if (out === undefined || out === '') {
    return wrong(`--out 뒤에 쓸 곳을 적어 주세요. 예: ${name === 'import' ? '--out 폴더' : '--out 책.pdf'}`);
  }
  if (name === 'import') {
    if (pdf !== undefined) return wrong('--pdf는 print에만 쓸 수 있습니다.');
    return ok(force ? { name, files, out, force } : { name, files, out });
  }
  if (force) return wrong('--force는 import에만 쓸 수 있습니다. print는 --out의 파일을 늘 새로 씁니다.');
  const format = formatOf(out);
  if (!format.ok) return format;
  const standard = standardOf(pdf, format.value);
  return standard.ok ? ok({ name, files, out, format: format.value, standard: standard.value }) : standard;
}
