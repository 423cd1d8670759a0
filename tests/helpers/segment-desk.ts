import { emptyProject } from '#shared/records/project/empty-project.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unwrap } from '#shared/result/result.ts';
import { Desk } from './desk.ts';

const MiB = 1024 * 1024;

/** A project whose notes are about `size` letters, in few lines: what is compared line by line is soon compared. */
export function large(title: string, size: number): Project {
  const line = '○ 시설 유지관리와 운영 지원을 위한 위탁사업 추진 내용 '.repeat(1_000);
  return { ...emptyProject(title, 2026), notes: Array.from({ length: Math.ceil(size / line.length) }, () => line) };
}

/** A change of about 6 MB. */
export async function rewrite(desk: Desk, step: number): Promise<void> {
  const notes = large('', MiB).notes.map((line) => `${line} ${step}`);
  unwrap(await desk.edit('하나', (project) => ({ ...project, notes })));
}

/** More than a segment may hold, in few changes. */
export async function grow(desk: Desk): Promise<void> {
  for (let step = 0; step < 4; step += 1) await rewrite(desk, step);
}

/** A store whose journal has gone on to its second segment. */
export async function secondSegment(): Promise<Desk> {
  const desk = new Desk();
  await desk.start();
  for (const title of ['하나', '둘', '셋']) unwrap(await desk.add(title));
  unwrap(await desk.rename('둘', '둘째'));
  unwrap(await desk.open().undo());
  await grow(desk);
  unwrap(await desk.rename('셋', '셋째'));
  return desk;
}
