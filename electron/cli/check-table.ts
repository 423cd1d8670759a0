import type { Checked } from '#shared/audit/check.ts';
import type { Finding } from '#shared/audit/finding.ts';
import type { Project } from '#shared/records/project/project.ts';

export interface CheckedProject {
  readonly project: Project;
  readonly checked: Checked;
}

export interface CheckedFile {
  readonly file: string;
  readonly projects: readonly CheckedProject[];
}

const severities = ['error', 'warning', 'info'] as const;
const severityLabel: Record<Finding['severity'], string> = { error: '오류', warning: '확인', info: '안내' };

function counts(findings: readonly Finding[]): string {
  const count = (of: Finding['severity']) => findings.filter(({ severity }) => severity === of).length;
  return severities.map((severity) => `${severityLabel[severity]} ${count(severity)}건`).join(', ');
}

/** One rule a line, with what it would need. */
function uncheckedLines({ unchecked }: Checked): string[] {
  if (unchecked.length === 0) return [];
  return [
    `  살피지 못한 규칙 ${unchecked.length}개 (없는 자료)`,
    ...unchecked.map(({ rule, needs }) => `    ${rule}  ${needs}`),
  ];
}

function projectLines(file: string, { project, checked }: CheckedProject): string[] {
  const { findings } = checked;
  return [
    `${file}: ‘${project.title}’ ${project.fiscalYear}년 ${project.edition}: ${counts(findings)}`,
    ...findings.map(({ rule, severity, at, message }) => `  ${severityLabel[severity]}  ${rule}  ${message}  (${at})`),
    ...uncheckedLines(checked),
    '',
  ];
}

/** What a person reads: each project with its counts, its findings in the document's order, and what was not looked at. */
export function checkTable(files: readonly CheckedFile[]): string {
  const projects = files.flatMap(({ file, projects: found }) => found.map((each) => ({ file, each })));
  const lines = projects.flatMap(({ file, each }) => projectLines(file, each));
  const all = projects.flatMap(({ each }) => each.checked.findings);
  const needs = projects.reduce((sum, { each }) => sum + each.checked.unchecked.length, 0);
  const sum = `모두 사업 ${projects.length}건: ${counts(all)}, 살피지 못한 규칙 ${needs}개`;
  return `${[...lines, sum].join('\n')}\n`;
}

/** electron/cli/SPEC.md: `at` by index, `id` beside it where the line has one, amounts in 원 or `null`. */
export function checkJson(files: readonly CheckedFile[]): string {
  const plain = files.map(({ file, projects }) => ({
    file,
    projects: projects.map(({ project, checked: { findings, unchecked } }) => ({
      title: project.title,
      findings,
      unchecked,
    })),
  }));
  return `${JSON.stringify({ files: plain }, null, 2)}\n`;
}
