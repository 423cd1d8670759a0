import { isEditable } from '../sheet/sheet.ts';
import type { GridColumn, GridRow } from '../types.ts';

/** What a cell looks like besides its value; each name is a class `sg-…` in grid.css. */
export const contentClasses = ['computed', 'readonly', 'error', 'attention', 'info'] as const;
export const selectionClasses = ['in', 'active', 'corner', 'goal'] as const;

export type ContentClass = (typeof contentClasses)[number];
export type SelectionClass = (typeof selectionClasses)[number];

/** Whether a cell carries a content class. */
export function hasContentClass(name: ContentClass, column: GridColumn, row: GridRow): boolean {
  if (name === 'computed') return column.computed === true;
  if (name === 'readonly') return !isEditable(column, row);
  return row.marks?.[column.id]?.severity === name;
}
