import type { CostingItem, Project } from '#shared/records/project/project.ts';
import type { PlacedItem } from '../placed-item.ts';

/** A line with the names that lead to it. */
export interface NamedItem extends PlacedItem {
  readonly lineItem: string;
  /** Names of the lines above it, outermost first. */
  readonly above: readonly string[];
  /** The lines under its parent, itself among them. */
  readonly siblings: readonly CostingItem[];
}

function gather(project: Project): readonly NamedItem[] {
  const found: NamedItem[] = [];
  const visit = (siblings: readonly CostingItem[], path: string, lineItem: string, above: readonly string[]): void => {
    for (const [place, item] of siblings.entries()) {
      const at = `${path}[${place}]`;
      found.push({ item, at, lineItem, above, siblings });
      visit(item.children, `${at}.children`, lineItem, [...above, item.label]);
    }
  };
  for (const [place, { lineItem, items }] of project.costing.entries())
    visit(items, `costing[${place}].items`, lineItem, []);
  return found;
}

/** Many rules ask for the same record's lines; records never change. */
const gathered = new WeakMap<Project, readonly NamedItem[]>();

/** Every line of 산출근거 in the order of the page. */
export function costingLines(project: Project): readonly NamedItem[] {
  const known = gathered.get(project);
  if (known) return known;
  const lines = gather(project);
  gathered.set(project, lines);
  return lines;
}

/** A line without lines under it. */
export const isLeaf = ({ item }: NamedItem): boolean => item.children.length === 0;

/** A line as a sentence calls it: the 통계목 and its own name. */
export const nameOf = ({ lineItem, item }: NamedItem): string => `‘${lineItem}’의 ‘${item.label}’`;

/** The `id` of a finding about a line, where the line has one. */
export const idOf = ({ id }: { readonly id?: string }): { readonly id?: string } => (id === undefined ? {} : { id });
