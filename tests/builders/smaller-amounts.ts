import type { Project } from '#shared/records/project/project.ts';

const isAmount = (key: string) => key === 'amount' || key === 'national';

/** A record with amounts of which many can be added before they leave the safe range. */
export function smallerAmounts(project: Project): Project {
  const less = (key: string, value: unknown) =>
    typeof value === 'number' && isAmount(key) ? Math.trunc(value / 10_000) || 0 : value;
  return JSON.parse(JSON.stringify(project), less);
}
