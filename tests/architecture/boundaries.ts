import { posix } from 'node:path';
import { withoutComments } from './comments.ts';
import { type Door, doors, type Layer, layers } from './layers.ts';

const statements = [
  /(?:^|[\n;])\s*(?:import|export)\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.[a-z]+)['"]/g,
];

/** What a file imports, as it is written there. `file` says by its ending whether the text holds JSX. */
export function importsOf(file: string, source: string): string[] {
  const code = withoutComments(file, source);
  return statements.flatMap((statement) => [...code.matchAll(statement)].map((found) => found[1] ?? ''));
}

/** An import as a path from the project's root, or as the package's name. */
function targetOf(file: string, specifier: string): { readonly path: string } | { readonly pack: string } {
  const plain = specifier.split('?')[0] ?? '';
  if (plain.startsWith('#')) return { path: plain.slice(1) };
  if (plain.startsWith('.')) return { path: posix.normalize(posix.join(posix.dirname(file), plain)) };
  return { pack: plain };
}

export const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function layerOf(path: string): Layer | undefined {
  const found = layers.filter((layer) => isIn(path, layer.folder));
  return found.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** A screen is a folder of its own: never another screen. */
function homeOf(path: string, layer: Layer): string {
  if (layer.folder !== 'renderer/features') return layer.folder;
  return path.split('/').slice(0, 3).join('/');
}

export function mayImportPackage(layer: Layer, pack: string): boolean {
  return (layer.packages ?? []).some((name) => (name === 'node:' ? pack.startsWith(name) : isIn(pack, name)));
}

/** The door that an import passes by: one of the folder's own files, asked for from outside. */
function passedBy(file: string, target: string): Door | undefined {
  return doors.find(
    ({ folder, files }) =>
      isIn(target, folder) && !isIn(file, folder) && !files.some((name) => target === `${folder}/${name}`),
  );
}

/**
 * The forbidden imports of one source file, each as a sentence with the file in front. `file` is a path from the
 * project's root with forward slashes.
 */
export function forbiddenImports(file: string, source: string): string[] {
  const layer = layerOf(file);
  if (layer === undefined) return [`${file}: stands in no folder of tests/architecture/layers.ts`];
  const home = homeOf(file, layer);
  const may = layer.folders.join(', ') || 'nothing else';
  return importsOf(file, source).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    if ('pack' in target) {
      return mayImportPackage(layer, target.pack)
        ? []
        : [`${file}: ${home} does not import the package ${target.pack}`];
    }
    const door = passedBy(file, target.path);
    if (door !== undefined) {
      const open = door.files.join(', ');
      return [`${file}: ${target.path} is behind the door of ${door.folder}; from outside it import one of ${open}`];
    }
    if (isIn(target.path, home)) return [];
    if (layer.folders.some((folder) => isIn(target.path, folder))) return [];
    return [`${file}: ${home} does not import ${target.path}; it may import ${may}`];
  });
}
