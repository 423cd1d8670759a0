import { inOrderOfRank } from '#shared/audit/words/legal-basis.ts';
import type { Session } from '../session/session.ts';
import type { Command } from './command.ts';

/** 사업근거 as it would stand in order of rank; `null` where it does already. */
function ordered(session: Session): readonly string[] | null {
  const lines = session.getState().project?.description.legalBasis ?? [];
  const next = inOrderOfRank(lines);
  return next.some((line, at) => line !== lines[at]) ? next : null;
}

/** 사업근거: 법률 first, then 시행령, 시행규칙, 조례, 규칙, 지침, 계획, 방침 (audit/W10). */
export const orderLegalBasis: Command = {
  id: 'edit.orderLegalBasis',
  label: '사업근거를 법령 순으로',
  shortcut: 'Ctrl+Alt+L',
  enabled: (session) => ordered(session) !== null,
  run: (session) => {
    if (!session.enter()) return;
    session.edit({
      label: '사업근거를 법령 순으로',
      how: 'typed',
      change: (project) => ({
        ...project,
        description: { ...project.description, legalBasis: inOrderOfRank(project.description.legalBasis) },
      }),
    });
  },
};
