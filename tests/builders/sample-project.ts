import { readFileSync } from 'node:fs';
import { readText } from '#shared/formats/text/read-text.ts';
import type { Project } from '#shared/records/project/project.ts';
import { upgradeProject } from '#shared/records/project/upgrade-project.ts';
import { unwrap } from '#shared/result/result.ts';

function sample(file: string): string {
  return readFileSync(new URL(`../../assets/samples/${file}`, import.meta.url), 'utf8');
}

/** The sample document, tab-separated: the shape and figures of a real 사업별 설명서, everything else made up. */
export const sampleText: string = sample('sample-2024-workshop-hub.txt');

/** The smaller sample, as Markdown tables. */
export const markdownSampleText: string = sample('sample-2025-village-library.md');

function only(text: string): Project {
  const [project] = unwrap(readText(text));
  if (!project) throw new Error('a sample has one project');
  return project;
}

/** The record of the tab-separated sample as its reader gives it: what is printed, no ids. */
export function sampleProject(): Project {
  return only(sampleText);
}

/** The record of the tab-separated sample as an import gives it: whole, with ids. */
export function importedSample(): Project {
  return upgradeProject(sampleProject());
}

/** The record of the Markdown sample. */
export function markdownSampleProject(): Project {
  return only(markdownSampleText);
}
