import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './build.ts';
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts';

const folder = join(projectRoot, 'assets', 'licences');

/** The list as a program reads it: names, versions and licences. */
export function licenceList(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `  ${JSON.stringify({ name, version, licence })}`);
  return `[\n${rows.join(',\n')}\n]\n`;
}

/** The list as a person reads it, each text once behind the packages that share it. */
export function licenceTexts(packages: readonly ShippedPackage[]): string {
  const sharing = Map.groupBy(packages, ({ text }) => text);
  const parts = [...sharing].map(([text, group]) => {
    const names = group.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${'='.repeat(80)}\n${names.join('\n')}\n${'='.repeat(80)}\n\n${text}\n`;
  });
  return `살림에 들어 있는 다른 이들의 프로그램과 글꼴, 그 사용 허락

Electron에 든 Chromium과 Node.js의 허락은 설치된 프로그램 곁의 LICENSES.chromium.html에 있습니다.
조판 엔진(typst-ts)에 든 Rust 꾸러미는 엔진의 이름 아래에 함께 나누어 주는 것입니다.

${parts.join('\n')}`;
}

if (import.meta.main) {
  const packages = shippedPackages(projectRoot);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'licences.json'), licenceList(packages));
  writeFileSync(join(folder, 'licences.txt'), licenceTexts(packages));
  console.log(`적었습니다: assets/licences (${packages.length}개)`);
}
