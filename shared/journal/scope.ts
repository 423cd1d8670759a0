import { kindOf } from '#shared/records/kinds.ts';
import { type Change, singleChanges, touchedKeys } from './change.ts';

/** Whose row of steps a step stands in: the list's, or that of the record with this key (U1). */
export type Scope = string;

/** What is done to whole records, to several at once, or to what is opened nowhere. */
export const listScope: Scope = 'list';

/** Where a change is taken back: at the one record that it edits, where that is opened by itself; else in the list (U1). */
export function scopeOf(change: Change): Scope {
  const [key, ...others] = touchedKeys(change);
  const singles = singleChanges(change);
  const isOneEdited = key !== undefined && others.length === 0 && singles.every(({ kind }) => kind === 'edited');
  return isOneEdited && singles.every(({ of }) => kindOf(of).opens) ? key : listScope;
}
