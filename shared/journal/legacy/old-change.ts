import { type Patch, readPatches } from '#shared/diff/patch.ts';
import type { Project } from '#shared/records/project/project.ts';

/** A project as data version 1 kept it. */
export interface OldKept {
  readonly id: string;
  readonly project: Project;
  readonly importedFrom: string | null;
}

interface OldAdded extends OldKept {
  readonly kind: 'added';
}

interface OldRemoved extends OldKept {
  readonly kind: 'removed';
}

interface OldEdited {
  readonly kind: 'edited';
  readonly id: string;
  readonly patches: readonly Patch[];
}

export type OldSingle = OldAdded | OldEdited | OldRemoved;

interface OldBatch {
  readonly kind: 'batch';
  readonly changes: readonly OldSingle[];
}

export interface OldBase {
  readonly kind: 'base';
  readonly part: number;
  readonly parts: number;
  readonly projects: readonly OldKept[];
}

/** What data version 1 wrote, but for undo and redo, which have stayed as they were. */
export type OldChange = OldSingle | OldBatch | OldBase;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isOldKept(value: unknown): boolean {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '') return false;
  return isObject(value.project) && (value.importedFrom === null || typeof value.importedFrom === 'string');
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isOldSingle(value: unknown): boolean {
  if (!isObject(value) || 'of' in value) return false;
  if (value.kind === 'edited') return typeof value.id === 'string' && readPatches(value.patches).ok;
  return (value.kind === 'added' || value.kind === 'removed') && isOldKept(value);
}

/** Whether a change has the form of data version 1: no record said of what kind it was. */
export function isOldChange(value: unknown): value is OldChange {
  if (!isObject(value)) return false;
  if (value.kind === 'batch')
    return Array.isArray(value.changes) && value.changes.length > 0 && value.changes.every(isOldSingle);
  if (value.kind === 'base') {
    return (
      isCount(value.part) && isCount(value.parts) && Array.isArray(value.projects) && value.projects.every(isOldKept)
    );
  }
  return isOldSingle(value);
}
