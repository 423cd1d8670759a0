/** Steps from the record's root: keys and places. */
export type Steps = readonly (string | number)[];

/** Steps as a path of the contract: `costing[0].items[2].amount`. */
export function printPath(steps: Steps): string {
  return steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${step}`),
    '',
  );
}
