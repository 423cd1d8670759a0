import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code or font is in what is handed out, with the licence it comes under. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/**
 * What the sources import and the builds put into `dist`, the fonts, the native engine, the program itself, and the
 * bundlers, whose helpers stand in the bundles. Their own dependencies are found from here.
 */
const roots = [
  '@ag-grid-community/locale',
  '@base-ui/react',
  '@expo-google-fonts/noto-sans-kr',
  '@expo-google-fonts/noto-sans-math',
  '@expo-google-fonts/noto-sans-symbols-2',
  '@expo-google-fonts/noto-serif-kr',
  '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-renderer',
  '@myriaddreamin/typst-ts-web-compiler',
  '@noble/hashes',
  'ag-grid-community',
  'ag-grid-react',
  'dexie',
  'es-hangul',
  'htmlparser2',
  'pretendard',
  'react',
  'react-dom',
  'xlsx',
  'zod',
];

/** Nothing of their dependencies is shipped: what they leave in a bundle is a few lines of their own, or a whole program. */
const alone = ['electron', 'rolldown', 'vite'];

/** Packages of one project that carry no licence file, and the one beside them that does. */
const beside: Readonly<Record<string, string>> = {
  '@myriaddreamin/typst-ts-renderer': '@myriaddreamin/typst-ts-node-compiler',
  '@myriaddreamin/typst-ts-web-compiler': '@myriaddreamin/typst-ts-node-compiler',
};

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every shipped package, by name. @throws where one is not installed or has neither a licence nor its text. */
export function shippedPackages(projectRoot: string): ShippedPackage[] {
  const folderOf = (name: string) => join(projectRoot, 'node_modules', ...name.split('/'));
  const manifestOf = (name: string) =>
    JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as Manifest;
  const found = new Set(alone);
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...Object.keys(manifestOf(name).dependencies ?? {}));
  }
  return [...found].sort().map((name) => {
    const { version, license: licence } = manifestOf(name);
    const text = name === 'pretendard' ? pretendardText(folderOf) : licenceText(folderOf(beside[name] ?? name));
    if (!licence || text === '') throw new Error(`${name} has no licence or no text of it`);
    return { name, version, licence, text };
  });
}

const plain = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

/** The files of a package that speak of its licence, in order. */
function licenceText(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  const texts = names.sort().map((name) => plain(readFileSync(join(folder, name), 'utf8')));
  // The bundlers list what they were built from; none of that is in what they write.
  return texts.map((text) => text.split(/^#+ Licenses of bundled dependencies/m)[0]?.trim()).join('\n\n');
}

/** Pretendard names its licence at the head of its style sheet; the licence's own words stand beside another font. */
function pretendardText(folderOf: (name: string) => string): string {
  const sheet = readFileSync(join(folderOf('pretendard'), 'dist/web/variable/pretendardvariable.css'), 'utf8');
  const head = /^\/\*\n([\s\S]*?)\*\//.exec(plain(sheet))?.[1]?.trim() ?? '';
  const font = plain(readFileSync(join(folderOf('@expo-google-fonts/noto-sans-math'), 'LICENSE_FONT'), 'utf8'));
  const words = font.slice(font.indexOf('-----------'));
  return existsSync(join(folderOf('pretendard'), 'LICENSE'))
    ? licenceText(folderOf('pretendard'))
    : `${head}\n\n${words}`;
}
