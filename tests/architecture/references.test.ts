import { describe, expect, it, test } from 'vitest';
import { lostReferences, projectFiles, readTexts, treeOf } from './references.ts';

const tree = treeOf(['shared/money/round.ts', 'shared/money/SPEC.md', 'shared/README.md', 'README.md', 'biome.json']);
const lost = (file: string, source: string) => lostReferences([{ file, source }], tree);

test('whatever a comment or a document of the project points to is there', () => {
  const files = projectFiles();
  const texts = readTexts(files);
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter(({ file }) => file.endsWith('.md')).length).toBeGreaterThan(10);
  expect(lostReferences(texts, treeOf(files))).toEqual([]);
});

describe('a planted reference', () => {
  it.each([
    ['a document of elsewhere', '/** design/architecture.md says why. */'],
    ['the bare name of one', '// the margins (form.md)'],
    ['a chapter of one', '/* spec/cli.md, `calc` */'],
    ['a file that moved', '// as shared/formats/typst/wrap.ts has it'],
    ['a file that moved, by its alias', '// as #shared/formats/wrap.ts has it'],
    ['a folder that moved', '// see shared/ledger, which has them'],
    ['a source file by its name', '// `validate.ts` sees to it'],
    ['a SPEC where none is', '// SPEC.md of this folder'],
    ['behind a Korean word', '// 자세한 것은 design/form.md에 있다'],
  ])('to %s is refused', (_, comment) => {
    expect(lost('shared/files/planted.ts', `${comment}\nexport const a = 1;\n`)).toHaveLength(1);
  });

  it('is refused in a document and in a style sheet too', () => {
    expect(lost('shared/README.md', 'As `money/gone.ts` does.')).toHaveLength(1);
    expect(lost('renderer/app/app.css', '/* design/lists.md */ a { color: red }')).toHaveLength(1);
    expect(lost('electron-builder.yml', '# design/reliability.md')).toHaveLength(1);
  });
});

describe('what is there', () => {
  it.each([
    ['from the root', 'shared/files/planted.ts', '// shared/money/round.ts, shared/money, biome.json, README.md'],
    ['beside the file', 'shared/money/planted.ts', '// SPEC.md, round.ts, ./round.ts'],
    ['from a folder above', 'shared/README.md', '`money/round.ts` and money/SPEC.md'],
    ['beside the project, for tests', 'tests/unit/planted.ts', '// ../shared/seed is absent'],
    ['made by the build', 'electron/main/planted.ts', '// dist/main/main.js, dist/renderer/index.html'],
  ])('may be named %s', (_, file, text) => {
    expect(lost(file, file.endsWith('.md') ? text : `${text}\nexport const a = 1;\n`)).toEqual([]);
  });

  it('is asked of comments alone: an import is another check’s, a text is the program’s', () => {
    expect(lost('shared/files/planted.ts', `import { a } from './gone.ts';\nexport const b = 'design/x.md';`)).toEqual(
      [],
    );
  });

  it('an address is no file of ours', () => {
    expect(lost('shared/README.md', 'https://example.org/design/form.md and a@b/c.md')).toEqual([]);
  });
});
