import { type Patch, readPatches } from '#shared/diff/patch.ts';
import { reversePatches } from '#shared/diff/reverse.ts';
import type { Project } from '#shared/records/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A project as the store keeps it: its key, the record, and the file it was read from (`null`: written here). */
export interface KeptProject {
  readonly id: string;
  readonly project: Project;
  readonly importedFrom: string | null;
}

export interface Added extends KeptProject {
  readonly kind: 'added';
}

/** Carries the record that went, so that undoing needs nothing but the change. */
export interface Removed extends KeptProject {
  readonly kind: 'removed';
}

export interface Edited {
  readonly kind: 'edited';
  readonly id: string;
  readonly patches: readonly Patch[];
}

export type SingleChange = Added | Edited | Removed;

/** Several changes that are one act of the officer, and one undo. */
export interface Batch {
  readonly kind: 'batch';
  readonly changes: readonly SingleChange[];
}

/** What an officer's act changes. */
export type ProjectChange = SingleChange | Batch;

/** Undo and redo name the entry they take back or repeat: its content is not written a second time. */
export interface Undo {
  readonly kind: 'undo';
  readonly of: number;
}

export interface Redo {
  readonly kind: 'redo';
  readonly of: number;
}

/** The whole store, written anew in parts after damage: a chain may begin again here (J5). */
export interface Base {
  readonly kind: 'base';
  readonly part: number;
  readonly parts: number;
  readonly projects: readonly KeptProject[];
}

export type JournalChange = ProjectChange | Undo | Redo | Base;

export function singleChanges(change: ProjectChange): readonly SingleChange[] {
  return change.kind === 'batch' ? change.changes : [change];
}

function reverseSingle(change: SingleChange): SingleChange {
  switch (change.kind) {
    case 'added':
      return { ...change, kind: 'removed' };
    case 'removed':
      return { ...change, kind: 'added' };
    case 'edited':
      return { ...change, patches: reversePatches(change.patches) };
  }
}

/** The change that takes `change` back. */
export function reverseChange(change: ProjectChange): ProjectChange {
  if (change.kind !== 'batch') return reverseSingle(change);
  return { kind: 'batch', changes: change.changes.map(reverseSingle).reverse() };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isKept(value: unknown): boolean {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '') return false;
  return isObject(value.project) && (value.importedFrom === null || typeof value.importedFrom === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** `null` for a kind this build does not know. */
function hasShape(change: Record<string, unknown>, inBatch: boolean): boolean | null {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return isKept(change);
    case 'edited':
      return typeof change.id === 'string' && readPatches(change.patches).ok;
    case 'batch': {
      if (inBatch || !Array.isArray(change.changes)) return false;
      const shapes = change.changes.map((each) => isObject(each) && hasShape(each, true));
      return shapes.includes(null) ? null : !shapes.includes(false);
    }
    case 'undo':
    case 'redo':
      return isCount(change.of);
    case 'base':
      return (
        isCount(change.part) && isCount(change.parts) && Array.isArray(change.projects) && change.projects.every(isKept)
      );
    default:
      return typeof change.kind === 'string' ? null : false;
  }
}

/**
 * The change of a journal line or a stored row. The records inside are checked where they are applied. Fails with
 * `change-newer` on a kind this build does not know, `not-a-change` on a wrong shape.
 */
export function readChange(value: unknown): Result<JournalChange> {
  const shape = isObject(value) && hasShape(value, false);
  if (shape === true) return ok(value as unknown as JournalChange);
  if (shape === null) {
    return err(
      'change-newer',
      '더 새로운 살림에서 적은 변경이 있어 이 프로그램으로는 열 수 없습니다. 새 판을 설치해 주세요.',
    );
  }
  return err('not-a-change', '변경 기록의 모양이 올바르지 않아 읽을 수 없습니다.', value);
}
