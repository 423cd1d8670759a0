import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { ok, type Result } from '#shared/result/result.ts';
import { countFields } from './count-fields.ts';

/** What a file gave: its 세부사업, whole (ids, rounding rule), and how many fields hold something. */
export interface ImportedFile {
  readonly projects: readonly Project[];
  readonly fieldsRead: number;
  /** A printed document: it states no rounding rule, and the usual one stands in its records. */
  readonly isDocument: boolean;
}

/** What a format's reader gave, as the rest of the application takes it. */
export function imported(read: Result<readonly Project[]>, isDocument: boolean): Result<ImportedFile> {
  if (!read.ok) return read;
  const fieldsRead = read.value.reduce((count, project) => count + countFields(project), 0);
  return ok({ projects: read.value.map(upgradeProject), fieldsRead, isDocument });
}
