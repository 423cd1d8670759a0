import { readFileSync } from 'node:fs';
import { importText } from '#shared/import/import-file.ts';
import type { Project } from '#shared/records/project.ts';
import { unwrap } from '#shared/result/result.ts';

function sample(file: string): string {
  return readFileSync(new URL(`../../assets/samples/${file}`, import.meta.url), 'utf8');
}

/** The sample document, tab-separated: the shape and figures of a real 사업별 설명서, everything else made up. */
export const sampleText: string = sample('sample-2024-workshop-hub.txt');

/** The smaller sample, as Markdown tables. */
export const markdownSampleText: string = sample('sample-2025-village-library.md');

function only(text: string): Project {
  const [project] = unwrap(importText(text)).projects;
  if (!project) throw new Error('a sample has one project');
  return project;
}

/** The record of the tab-separated sample. */
export function sampleProject(): Project {
  return only(sampleText);
}

/** The record of the Markdown sample. */
export function markdownSampleProject(): Project {
  return only(markdownSampleText);
}
