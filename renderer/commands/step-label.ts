import type { Session } from '../session/session.ts';

/** What undo or redo would do, and whose step it is: `되돌리기: ‘수제화 교육’ 사업명`. */
export function stepLabel(session: Session, verb: string, label: string | null): string {
  if (label === null) return verb;
  const { project } = session.getState();
  return project ? `${verb}: ‘${project.title}’ ${label}` : `${verb}: 사업 목록 ${label}`;
}
