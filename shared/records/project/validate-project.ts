import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { deepest, longest, lookThrough } from '../look-through.ts';
import { shown } from '../shown.ts';
import { judgeShape, longestListOf } from './judge-shape.ts';
import { twinOf } from './lines.ts';
import { type Project, projectSchema } from './project.ts';
import { labelOfPath } from './validate-labels.ts';
import { deepestCosting } from './validate-shape.ts';

/**
 * Checks that a value from outside (a file, a stored row, the other process) is a `sallim/project@1` record.
 * It judges and changes nothing: the value given is the value returned, unknown fields and all (the contract is
 * additive). A missing or wrong field, one that is not tidy (`tidyProject`), and an `id` that two lines have fail with
 * `not-a-project` and a sentence naming the place in words.
 */
export function validateProject(value: unknown): Result<Project> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err('not-a-project', `세부사업 자료가 아닙니다. ‘${projectSchema}’ 형식의 자료인지 확인해 주세요.`);
  }
  const schema = (value as { schema?: unknown }).schema;
  if (schema !== projectSchema) {
    return err(
      'unknown-schema',
      `‘${projectSchema}’ 형식의 자료가 아닙니다(${shown(schema)}). 다른 판의 살림에서 만든 파일인지 확인해 주세요.`,
    );
  }
  const found = lookThrough(value);
  if (found.prototype)
    return err(
      'not-a-project',
      '자료에 쓸 수 없는 이름(__proto__)의 항목이 있어 열지 않았습니다. 그 항목을 지워 주세요.',
    );
  if (found.tooLong) {
    return err(
      'too-long',
      `한 목록에 ${longest.toLocaleString('en')}개가 넘는 항목이 있어 열지 않았습니다. 파일이 온전한지 확인해 주세요.`,
    );
  }
  if (found.depth > deepest || costingDepth((value as { costing?: unknown }).costing) > deepestCosting) {
    return err('too-deep', `산출근거의 단계가 ${deepestCosting}단계를 넘습니다. 하위 줄을 줄여 주세요.`);
  }
  const checked = judgeShape(value);
  if (checked === null) {
    const label = labelOfPath(longestListOf(value), value);
    return err(
      'not-a-project',
      `잘못된 항목이 너무 많아 열지 않았습니다. 가장 긴 목록은 ${label}입니다. 파일이 온전한지 확인해 주세요.`,
    );
  }
  if (checked.success) return refuseTwins(value as Project);
  const [first, ...more] = checked.error.issues;
  const path = (first?.path ?? []) as Key[];
  const others = more.length > 0 ? ` (이 밖에 ${more.length.toLocaleString('en')}곳)` : '';
  return err('not-a-project', `${sentence(path, value)}${others}`, checked.error);
}

/** An `id` is one line's: nothing may tell two lines apart by chance. */
function refuseTwins(project: Project): Result<Project> {
  const twins = twinOf(project);
  if (!twins) return ok(project);
  const [first, second] = twins.paths.map((path) => labelOfPath(path, project));
  return err(
    'not-a-project',
    `${josa(first ?? '', '과/와')} ${second}의 식별자(id)가 같습니다(${shown(twins.id)}). 줄마다 달라야 하니 한쪽의 id를 지우고 다시 열어 주세요.`,
  );
}

type Key = string | number;

/** What is wrong at a place, by what stands there. */
function sentence(path: readonly Key[], record: unknown): string {
  const label = labelOfPath(path, record);
  const found = valueAt(record, path);
  const last = path.at(-1);
  const subject = josa(label, '이/가');
  if (found === undefined) return `${subject} 없습니다. 파일이 온전한지 확인해 주세요.`;
  if (typeof last === 'string' && yearKeys.has(last)) {
    return `${subject} 0에서 9999 사이의 정수가 아닙니다(${shown(found)}). 연도를 네 자리 숫자로 적어 주세요.`;
  }
  if (typeof last === 'string' && amountKeys.has(last)) return `${subject} ${amountFault(found)}`;
  if (last === 'lineItem' && typeof found === 'string') {
    return `${label}에 빈칸이 있습니다(${shown(found)}). 통계목 이름은 빈칸 없이 적어 주세요.`;
  }
  if ((last === 'id' || last === 'series') && found === '') return `${subject} 비어 있습니다. 지우거나 적어 주세요.`;
  if (path[0] === 'rounding' && typeof found === 'string') {
    return `${subject} 정해진 말이 아닙니다(${shown(found)}). 올림, 반올림, 절사 가운데 하나로 적어 주세요.`;
  }
  if (last === 'changeRate') return `${subject} 비율(%)로 쓸 수 있는 숫자가 아닙니다(${shown(found)}). 예: -19`;
  if (last === 'line') return `${subject} 0 이상의 정수가 아닙니다(${shown(found)}).`;
  if (Array.isArray(found) || typeof found === 'object') {
    return `${subject} 정해진 형식이 아닙니다(${shown(found)}). 파일이 온전한지 확인해 주세요.`;
  }
  return `${subject} 정해진 형식이 아닙니다(${shown(found)}). 글 또는 목록이 와야 할 곳인지 확인해 주세요.`;
}

const yearKeys = new Set(['fiscalYear', 'year', 'priorYear', 'currentYear']);
const amountKeys = new Set(['amount', 'national', 'total', 'city', 'other']);

function amountFault(found: unknown): string {
  if (typeof found !== 'number')
    return `숫자가 아닙니다(${shown(found)}). 금액은 원 단위 정수이거나 비어 있어야 합니다(null).`;
  if (!Number.isInteger(found)) return `정수가 아닙니다(${shown(found)}). 금액은 원 단위 정수로 적어 주세요.`;
  if (Object.is(found, -0)) return '0 앞에 빼기표가 있습니다(-0). 0으로 적어 주세요.';
  return `다룰 수 있는 크기(9,007조원)를 넘습니다(${shown(found)}). 자릿수를 확인해 주세요.`;
}

function valueAt(record: unknown, path: readonly Key[]): unknown {
  let value = record;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<Key, unknown>)[part];
  }
  return value;
}

function costingDepth(costing: unknown): number {
  const lists = (values: readonly unknown[], key: string) =>
    values.flatMap((value) => {
      const list = (value as Record<string, unknown> | null)?.[key];
      return Array.isArray(list) ? (list as unknown[]) : [];
    });
  let depth = 0;
  let level = Array.isArray(costing) ? lists(costing, 'items') : [];
  while (level.length > 0 && depth <= deepestCosting) {
    depth += 1;
    level = lists(level, 'children');
  }
  return depth;
}
