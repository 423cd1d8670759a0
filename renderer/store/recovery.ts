import type { JournalDamage } from '#shared/journal/read-journal.ts';

/** What the start had to put right; `message` is for the officer. */
export interface Recovery {
  /** `rebuilt`: from the journal, whole. `replayed`: its last entries. `rebased`: the journal, from the store. */
  readonly kind: 'rebuilt' | 'replayed' | 'rebased';
  /** Journal entries that were applied. */
  readonly entries: number;
  readonly projects: number;
  readonly damage: JournalDamage | null;
  readonly message: string;
}

type Facts = Omit<Recovery, 'message'>;

const count = new Intl.NumberFormat('ko-KR');

function whatHappened({ kind, entries, projects }: Facts): string {
  switch (kind) {
    case 'rebuilt':
      return `저장소가 비어 있거나 일부가 없어져, 변경 일지의 ${count.format(entries)}개 변경으로 사업 ${count.format(projects)}건을 모두 되살렸습니다.`;
    case 'replayed':
      return `지난번에 저장소에 미처 쓰지 못한 변경 ${count.format(entries)}개를 변경 일지에서 이어 썼습니다.`;
    case 'rebased':
      return `저장소의 사업 ${count.format(projects)}건은 온전합니다. 변경 일지에는 지금 내용을 새 기준으로 다시 적었습니다.`;
  }
}

export function recoveryOf(facts: Facts): Recovery {
  const { damage } = facts;
  const told = damage
    ? ` 변경 일지의 ${count.format(damage.line)}번째 줄부터 ${count.format(damage.lines)}줄이 손상되어 있었습니다. 최근에 고친 내용이 모두 있는지 확인해 주세요.`
    : '';
  return { ...facts, message: `${whatHappened(facts)}${told}` };
}
