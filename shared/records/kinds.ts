import type { Result } from '#shared/result/result.ts';
import type { Office } from './office/office.ts';
import { validateOffice } from './office/validate-office.ts';
import type { Project } from './project/project.ts';
import { isProjectRow, type ProjectRow, projectRowOf } from './project/project-row.ts';
import { upgradeProject } from './project/upgrade-project.ts';
import { validateProject } from './project/validate-project.ts';

/** Everything of which records are kept, by the kind's name. A new kind is a folder, a line here and one below. */
export interface Records {
  readonly project: Project;
  readonly office: Office;
}

export type KindName = keyof Records;

/** What lists show of a record without reading it; `null` for a kind that no list shows. */
export type Light = ProjectRow | null;

interface LightOf<T> {
  readonly id: string;
  readonly record: T;
  readonly importedFrom: string | null;
}

/** All that the journal and the store know of a kind of record. */
export interface Kind<T> {
  readonly name: KindName;
  /** Judges a value; never changes it. */
  readonly validate: (value: unknown) => Result<T>;
  /** The light row as of `updatedAt`, ISO time. */
  readonly light: (kept: LightOf<T>, updatedAt: string) => Light;
  readonly isLight: (value: unknown) => boolean;
  /** A record of data version 1 as this build keeps it; pure, and the same again on what it gives. */
  readonly upgrade: (record: T) => T;
  /** It is opened by itself, so what is done in it is taken back there. */
  readonly opens: boolean;
  /** The record in a word, for messages. */
  readonly titleOf: (record: T) => string;
}

const kinds: { readonly [K in KindName]: Kind<Records[K]> } = {
  project: {
    name: 'project',
    validate: validateProject,
    light: projectRowOf,
    isLight: isProjectRow,
    upgrade: upgradeProject,
    opens: true,
    titleOf: (project) => project.title,
  },
  office: {
    name: 'office',
    validate: validateOffice,
    light: () => null,
    isLight: (value) => value === null,
    upgrade: (office) => office,
    opens: false,
    titleOf: () => '기관 설정',
  },
};

export function isKindName(value: unknown): value is KindName {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

/** The kind of that name, for code that handles records of any kind. */
export function kindOf(name: KindName): Kind<unknown> {
  // A record and its kind's name travel together; `validate` stands where a record enters.
  return kinds[name] as unknown as Kind<unknown>;
}

/** Data version 1 knew this kind only. */
export const oldKind: KindName = 'project';
