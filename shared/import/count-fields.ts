import type { Project } from '#shared/records/project/project.ts';

/**
 * How many fields of a record hold something: texts that are not empty, numbers, each line of a list. The format's
 * name, what could not be read, and what says which line is which do not count.
 */
export function countFields(project: Project): number {
  const {
    schema: _schema,
    unread: _unread,
    series: _series,
    source: _source,
    rounding: _rounding,
    ...fields
  } = project;
  let count = 0;
  const open: object[] = [fields];
  // Only objects wait: a record has ten values for each of them.
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const key of Object.keys(parent)) {
      if (key === 'id') continue;
      const value = (parent as Readonly<Record<string, unknown>>)[key];
      if (typeof value === 'string') count += value === '' ? 0 : 1;
      else if (typeof value === 'number') count += 1;
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
  return count;
}
