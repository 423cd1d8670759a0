import type { Project } from './project.ts';
import { projectShape } from './validate-shape.ts';

/**
 * The record with the keys of every object in the contract's order, unknown ones behind; one that the validator
 * refuses comes back as it is.
 */
export function inContractOrder(project: Project): Project {
  const checked = projectShape.safeParse(project);
  return checked.success ? (checked.data as unknown as Project) : project;
}
