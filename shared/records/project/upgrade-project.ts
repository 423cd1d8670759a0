import { changeLines } from './change-lines.ts';
import { withContentIds } from './identity.ts';
import type { CostingGroup, CostingItem, Project } from './project.ts';
import { usualRecordRounding } from './rounding.ts';

/** The id of the one sibling that a base names by its label, as records did once; a base by id stays. */
function baseId(base: string, item: CostingItem, siblings: readonly CostingItem[]): string {
  if (siblings.some(({ id }) => id === base)) return base;
  const named = siblings.filter((each) => each !== item && each.label === base);
  return (named.length === 1 ? named[0]?.id : undefined) ?? base;
}

function withBaseIds(items: readonly CostingItem[]): readonly CostingItem[] {
  return changeLines(items, (item) => {
    const children = withBaseIds(item.children);
    const percentOf = item.percentOf && changeLines(item.percentOf, (base) => baseId(base, item, items));
    if (children === item.children && percentOf === item.percentOf) return item;
    return { ...item, children, ...(percentOf ? { percentOf } : {}) };
  });
}

const upgradeGroup = (group: CostingGroup): CostingGroup => {
  const items = withBaseIds(group.items);
  return items === group.items ? group : { ...group, items };
};

function withRounding(project: Project): Project {
  const { rounding } = project;
  if (rounding?.costing !== undefined && rounding.rate !== undefined) return project;
  return { ...project, rounding: { ...usualRecordRounding, ...rounding } };
}

/**
 * What the program could not know of a record of an older build, or of another program's, is given once: ids from
 * content, the lines a percentage is taken of by id (a label that names no or several siblings stays as it is), and
 * the rounding rule. A record that has all of it comes back as it is.
 */
export function upgradeProject(project: Project): Project {
  const identified = withContentIds(project);
  const costing = changeLines(identified.costing, upgradeGroup);
  return withRounding(costing === identified.costing ? identified : { ...identified, costing });
}
