import type { Path } from '#shared/diff/patch.ts';
import type { CostingItem, Line, Project } from './project.ts';

/** Calls `visit` with a line and every line under it, with where each stands. */
function visitItems(items: readonly CostingItem[], path: Path, visit: (line: Line, path: Path) => void): void {
  for (const [place, item] of items.entries()) {
    const here = [...path, place];
    visit(item, here);
    if (item.children.length > 0) visitItems(item.children, [...here, 'children'], visit);
  }
}

/** Calls `visit` with every line of a record that can have an `id`, in the contract's order, with where it stands. */
export function visitLines(project: Project, visit: (line: Line, path: Path) => void): void {
  const list = (lines: readonly Line[], path: Path) => {
    for (const [place, line] of lines.entries()) visit(line, [...path, place]);
  };
  list(project.contacts, ['contacts']);
  list(project.summary.lines, ['summary', 'lines']);
  for (const [place, group] of project.costing.entries()) {
    visit(group, ['costing', place]);
    visitItems(group.items, ['costing', place, 'items'], visit);
  }
  list(project.schedule.rows, ['schedule', 'rows']);
  list(project.achievements, ['achievements']);
  list(project.settlements, ['settlements']);
}

/** The first `id` that two lines of a record have, with where both stand; `null` where each is one line's. */
export function twinOf(project: Project): { readonly id: string; readonly paths: readonly [Path, Path] } | null {
  const places = new Map<string, Path>();
  let twins: { readonly id: string; readonly paths: readonly [Path, Path] } | null = null;
  visitLines(project, ({ id }, path) => {
    if (id === undefined || twins) return;
    const first = places.get(id);
    if (first) twins = { id, paths: [first, path] };
    else places.set(id, path);
  });
  return twins;
}
