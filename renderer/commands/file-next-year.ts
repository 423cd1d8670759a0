import { josa } from '#shared/hangul/josa.ts';
import type { AddRequest } from '#shared/journal/request.ts';
import { rollOver } from '#shared/rollover/roll-over.ts';
import { newborn } from '../session/newborn.ts';
import type { Session } from '../session/session.ts';
import { type Command, hasTarget, targetIds } from './command.ts';

type ListRecord = ReturnType<Session['services']['store']['list']>[number];

/** Whether next year's record of the same 세부사업 is there already. */
function hasNextYear(record: ListRecord, records: readonly ListRecord[]): boolean {
  const { series, title, fiscalYear } = record;
  return records.some(
    (other) =>
      other.fiscalYear === fiscalYear + 1 && (series === null ? other.title === title : other.series === series),
  );
}

interface Draft {
  readonly id: string;
  readonly request: AddRequest;
}

async function draftOf(session: Session, from: string): Promise<Draft | null> {
  const { store } = session.services;
  const loaded = await store.load(from);
  const rolled = loaded.ok ? rollOver(loaded.value, { costing: 'keep', edition: '본예산', settlement: null }) : loaded;
  if (!rolled.ok) {
    session.notify({ severity: 'error', text: rolled.error.message });
    return null;
  }
  const id = store.newId();
  const record = newborn(session, rolled.value);
  return { id, request: { kind: 'added', of: 'project', id, record, importedFrom: null } };
}

/** Those of which there is no next year yet; the officer is told of the others and may go no further. */
async function withoutTwins(session: Session, ids: readonly string[]): Promise<readonly string[] | null> {
  const records = session.services.store.list();
  const chosen = records.filter(({ id }) => ids.includes(id));
  const twins = chosen.filter((record) => hasNextYear(record, records));
  if (twins.length === 0) return ids;
  const rest = chosen.filter((record) => !twins.includes(record)).map(({ id }) => id);
  const names = twins.slice(0, 5).map(({ title, fiscalYear }) => `‘${title}’의 ${fiscalYear + 1}년 기록`);
  const more = twins.length > names.length ? ` 들 ${twins.length.toLocaleString('ko-KR')}건` : '';
  const there = `${josa(`${names.join(', ')}${more}`, '이/가')} 이미 있습니다.`;
  if (rest.length === 0) {
    session.notify({ severity: 'attention', text: `${there} 새로 만들지 않았습니다.` });
    return null;
  }
  const goesOn = await session.ask({
    title: '다음 연도 초안',
    sentences: [there, `나머지 ${rest.length.toLocaleString('ko-KR')}건만 만듭니다.`],
    yes: '나머지만 만들기',
  });
  return goesOn ? rest : null;
}

/**
 * Next year's records of these: (B) becomes (A), the years of every table move on, 산출근거 is kept (shared/rollover).
 * One step of the list; one of them is opened when it is the only one.
 */
export async function draftNextYear(session: Session, ids: readonly string[]): Promise<void> {
  if (!(await session.settle())) return;
  const asked = await withoutTwins(session, ids);
  if (asked === null) return;
  const drafts: Draft[] = [];
  const all = await session.runTask('다음 연도 초안 만들기', async (signal) => {
    for (const from of asked) {
      const draft = signal.aborted ? null : await draftOf(session, from);
      if (!draft) return false;
      drafts.push(draft);
    }
    return true;
  });
  // Half of a department would look like the whole of it: all or none.
  if (!all) return;
  const label = `다음 연도 초안 ${drafts.length.toLocaleString('ko-KR')}건`;
  const changes = drafts.map(({ request }) => request);
  const done = await session.commit({ kind: 'batch', changes }, label, 'rolled');
  if (!done) return;
  const only = drafts.length === 1 ? drafts[0] : undefined;
  if (only) await session.open(only.id);
  session.offerUndo(`${josa(label, '을/를')} 만들었습니다. 금액과 날짜를 확인해 주세요.`, done);
}

export const fileNextYear: Command = {
  id: 'file.nextYear',
  label: '다음 연도 초안 만들기',
  shortcut: 'Ctrl+Alt+Y',
  enabled: hasTarget,
  run: (session) => draftNextYear(session, targetIds(session)),
};
