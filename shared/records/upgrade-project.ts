import { withContentIds } from './identity.ts';
import { defaultRounding, type Project } from './project.ts';

/** A record of an older build as this one keeps it; the same object where nothing lacks. */
export function upgradeProject(project: Project): Project {
  const named = withContentIds(project);
  return named.rounding === undefined ? { ...named, rounding: defaultRounding } : named;
}
