import { withNewIds, withSeries } from '#shared/records/project/identity.ts';
import type { Project } from '#shared/records/project/project.ts';
import type { Session } from './session.ts';

/**
 * A project as it enters the store for the first time: it takes the office's rule as its own where it brings none, its
 * place among the years' editions, and a name for every line.
 */
export function newborn(session: Session, project: Project): Project {
  const { store } = session.services;
  const newId = () => store.newId();
  const rounding = { ...store.office().rounding, ...project.rounding };
  return withSeries(withNewIds({ ...project, rounding }, newId), newId);
}
