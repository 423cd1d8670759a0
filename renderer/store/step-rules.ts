import { josa } from '#shared/hangul/josa.ts';
import { isChange, type Redo, touchedKeys, type Undo } from '#shared/journal/change.ts';
import type { Lookup } from '#shared/journal/effect.ts';
import { keyOf } from '#shared/journal/kept.ts';
import { listScope } from '#shared/journal/scope.ts';
import type { StepRow, Steps } from '#shared/journal/steps.ts';
import { err, type Failure, type Result } from '#shared/result/result.ts';
import type { ListRecord } from './rows.ts';

/** A step as undo and redo name it. */
export function entriesOf({ seq, more }: StepRow) {
  return more ? { of: seq, more } : { of: seq };
}

async function touches({ seq, more = [] }: StepRow, keys: ReadonlySet<string>, lookup: Lookup): Promise<boolean> {
  for (const each of [seq, ...more]) {
    const change = await lookup.change(each);
    if (change && isChange(change) && touchedKeys(change).some((key) => keys.has(key))) return true;
  }
  return false;
}

/** The list's steps that are about any of these records (journal/U6): their own rows of steps go with them. */
export async function stepsAbout(steps: Steps, keys: ReadonlySet<string>, lookup: Lookup): Promise<readonly number[]> {
  const about: number[] = [];
  for (const row of steps.rows) if (row.scope === listScope && (await touches(row, keys, lookup))) about.push(row.seq);
  return about;
}

interface RefusedStep {
  readonly act: Redo | Undo;
  readonly step: StepRow;
  readonly steps: Steps;
  readonly failure: Failure;
}

/** The newest step of another scope that is about the same records and stands; what is in the way. */
async function wayOf({ step, steps }: RefusedStep, lookup: Lookup): Promise<StepRow | null> {
  const keys = new Set<string>();
  for (const seq of [step.seq, ...(step.more ?? [])]) {
    const change = await lookup.change(seq);
    if (change && isChange(change)) for (const key of touchedKeys(change)) keys.add(key);
  }
  for (const row of [...steps.rows].reverse())
    if (row.seq > step.seq && row.scope !== step.scope && !row.undone && (await touches(row, keys, lookup))) return row;
  return null;
}

function whereOf({ scope, label }: StepRow, list: readonly ListRecord[]): string {
  if (scope === listScope) return `목록에서 한 ‘${label}’`;
  const title = list.find(({ id }) => keyOf({ of: 'project', id }) === scope)?.title;
  return title === undefined ? `다른 사업에서 한 ‘${label}’` : `사업 ‘${title}’에서 한 ‘${label}’`;
}

/** Why a step is neither taken back nor repeated, in words that say what to do. */
export const refusedStep = {
  notTheLast: (seq: number): Result<never> =>
    err('not-the-last', '그 뒤에 한 일이 있어 이것만 되돌리지 않았습니다. 뒤의 것부터 차례로 되돌려 주세요.', seq),

  /** A step whose records another scope changed since (journal/U9): the failure as it was, where none is found. */
  inTheWay: async (refused: RefusedStep, lookup: Lookup, list: readonly ListRecord[]): Promise<Result<never>> => {
    const { act, step, failure } = refused;
    const way = await wayOf(refused, lookup);
    if (!way) return { ok: false, error: failure };
    const verb = act.kind === 'undo' ? '되돌리지' : '다시 하지';
    return err(
      'step-in-the-way',
      `${josa(`‘${step.label}’`, '을/를')} ${verb} 않았습니다. 뒤에 ${josa(whereOf(way, list), '이/가')} 같은 곳을 바꾸었습니다. 그것을 먼저 되돌려 주세요.`,
      failure,
    );
  },
};
