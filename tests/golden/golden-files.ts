import { buildProjectPart } from '#shared/document/forms/explanation/project-part.ts';
import { emptyProject } from '#shared/records/project/empty-project.ts';
import { fixtureProject } from '../builders/fixture-project.ts';
import { outlineDocument } from '../helpers/outline-document.ts';

/** Every golden file by name, with what makes it. */
export const goldenFiles: Readonly<Record<string, () => string>> = {
  'project-document.txt': () => outlineDocument(buildProjectPart(fixtureProject())),
  'empty-document.txt': () => outlineDocument(buildProjectPart(emptyProject('새 사업', 2026))),
};
