import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { projectRoot } from '../../electron/launch/build.ts';
import { commentsOf } from './comments.ts';
import type { SourceFile } from './source-files.ts';

/** What may be spoken of and is no file of the project, each with the reason. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^\.\.\/shared\b/, 'documents beside the project; a test that reads them says so where they are absent'],
  [/^dist\//, 'what `npm run build` makes'],
  [/^node_modules\//, 'what `npm ci` brings'],
  [/^(?:journal-\d{3}\.jsonl|written-by\.json|window-state\.json|book\.json)$/, 'made while the program runs'],
];

const endings = 'tsx?|mjs|md|css|typ|html|ya?ml|jsonc?|jsonl';
/** A path with a folder and an ending, a folder of the project, or the bare name of a document or a source file. */
const mention = new RegExp(
  [
    `(?<![\\w./@:%$\\\\~<-])(?:\\.{1,2}/)*(?:[\\w.-]+/)+[\\w.-]*\\.(?:${endings})(?![\\w/-])`,
    '(?<![\\w./@:%$\\\\~<-])(?:shared|renderer|electron|assets|tests)(?:/[\\w-]+)+(?![\\w/.<*{-]*[\\w<*{])',
    '(?<![\\w./@:%$\\\\~<>*{}-])[A-Za-z][\\w-]*\\.(?:md|tsx?|typ)(?![\\w/-])',
  ].join('|'),
  'g',
);

/** Files and folders of the project, from its root, as they lie there. */
export interface Tree {
  readonly paths: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export function treeOf(files: readonly string[]): Tree {
  const paths = new Set<string>();
  for (const file of files) {
    for (let at = file; at !== '.'; at = posix.dirname(at)) paths.add(at);
  }
  return { paths, names: new Set(files.map((file) => posix.basename(file))) };
}

/** The project's files: what git keeps and what is new; without git, what lies there. */
export function projectFiles(): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const listed = execFileSync('git', args, {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((name) => name !== '');
  } catch {
    const folders = ['shared', 'renderer', 'electron', 'assets', 'tests'];
    const inside = folders.flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    );
    return [...readdirSync(projectRoot), ...inside];
  }
}

/** What a file says to people: of a source its comments, of a document all of it. */
function wordsOf({ file, source }: SourceFile): string[] {
  if (file.endsWith('.md')) return [source];
  if (/\.tsx?$/.test(file)) return commentsOf(file, source).map(({ text }) => text);
  if (file.endsWith('.css')) return [...source.matchAll(/\/\*[\s\S]*?\*\//g)].map(([text]) => text);
  return [...source.matchAll(/^\s*(?:\/\/|#).*$/gm)].map(([text]) => text);
}

function isThere(file: string, named: string, { paths, names }: Tree): boolean {
  if (elsewhere.some(([pattern]) => pattern.test(named))) return true;
  if (!named.includes('/') && !/\.md$/.test(named)) return names.has(named);
  const from: string[] = ['.'];
  for (let at = posix.dirname(file); at !== '.'; at = posix.dirname(at)) from.push(at);
  return from.some((folder) => paths.has(posix.normalize(posix.join(folder, named))));
}

/**
 * References to what is not there, each as a sentence: a path is looked for from the project's root, from the file's own
 * folder and from those above it, the bare name of a source file anywhere.
 */
export function lostReferences(sources: readonly SourceFile[], tree: Tree): string[] {
  return sources.flatMap((source) => {
    const named = new Set(wordsOf(source).flatMap((words) => words.match(mention) ?? []));
    return [...named]
      .filter((each) => !isThere(source.file, each, tree))
      .map(
        (each) => `${source.file}: speaks of ${each}, which is not in the project; say it here, or name what is there`,
      );
  });
}

/** All that people read beside the code, with its text. */
export function readTexts(files: readonly string[]): SourceFile[] {
  return files
    .filter((file) => /\.(?:tsx?|md|css|typ|yml)$/.test(file) && !file.startsWith('tests/fixtures/'))
    .filter((file) => !/^(?:assets\/samples|tests\/golden)\//.test(file) || /\.tsx?$/.test(file))
    .map((file) => ({ file, source: readFileSync(join(projectRoot, file), 'utf8') }));
}
