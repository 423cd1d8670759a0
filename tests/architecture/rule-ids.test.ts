import { expect, test } from 'vitest';
import { documents } from './documents.ts';
import { ruleProblems, withRoom, withRooms } from './rule-ids.ts';
import { sourceFiles } from './source-files.ts';

const spec = (...ids: string[]) => ({
  file: 'shared/planted/SPEC.md',
  source: ['| id | rule |', '|---|---|', ...ids.map((id) => `| ${id} | A rule. |`)].join('\n'),
});
const tests = (source: string) => [{ file: 'tests/unit/planted.test.ts', source }];

test('every rule of every SPEC.md is named by a test, and every name is a rule', () => {
  const specs = documents().filter(({ file }) => file.endsWith('/SPEC.md'));
  expect(specs.length).toBeGreaterThan(10);
  expect(ruleProblems(specs, sourceFiles('tests'))).toEqual([]);
});

test('planted: a rule that no test names, by its name alone', () => {
  const found = ruleProblems([spec('planted/Q1', 'planted/Q2')], tests("test('planted/Q1: it does', run);"));
  expect(found).toEqual([expect.stringContaining('planted/Q2 is named by no test; put it into the name of one')]);
  const inComment = ruleProblems([spec('planted/Q1')], tests("// planted/Q1\ntest('it does', run);"));
  expect(inComment).toHaveLength(1);
});

test('planted: a name of no rule', () => {
  const found = ruleProblems([spec('planted/Q1')], tests("test('planted/Q1, planted/Q3: it does', run);"));
  expect(found).toEqual([expect.stringContaining('planted/Q3 is in no SPEC.md')]);
});

test('planted: an id without its room, in the table and in a test', () => {
  expect(ruleProblems([spec('Q1')], tests("test('planted/Q1: it does', run);"))).toEqual([
    expect.stringContaining('write | planted/Q1 |'),
  ]);
  for (const name of ['Q1: it does', '[Q1] it does', 'it does (Q1)', 'Q1–Q2: it does']) {
    const found = ruleProblems([spec('planted/Q1')], tests(`test('planted/Q1: x', a); test('${name}', run);`));
    expect(found).toEqual([expect.stringContaining("write planted/Q1 in the test's name, not Q1")]);
  }
});

test('a run of ids names all that are there, and both of its ends must be', () => {
  const named = (name: string) => ruleProblems([spec('planted/Q1', 'planted/Q4')], tests(`test('${name}: x', run);`));
  expect(named('planted/Q1–Q4')).toEqual([]);
  expect(named('planted/Q1–Q5')).toEqual([expect.stringContaining('planted/Q5 is in no SPEC.md')]);
});

test('planted: two SPEC.md of one room, and a room that is no folder', () => {
  const other = { ...spec('planted/Q1'), file: 'shared/zone/planted/SPEC.md' };
  const used = tests("test('planted/Q1: x', run);");
  expect(ruleProblems([spec('planted/Q1'), other], used)).toEqual([expect.stringContaining('is already the room of')]);
  expect(ruleProblems([{ ...other, file: 'shared/zone/SPEC.md' }], used)).toEqual([
    expect.stringContaining('planted/ is no folder on the way'),
  ]);
});

test('a rule may stand in a second table, in one table once', () => {
  const more = { ...spec('planted/Q1'), source: `${spec('planted/Q1').source}\n\n${spec('planted/Q1').source}` };
  const used = tests("test('planted/Q1: x', run);");
  expect(ruleProblems([more], used)).toEqual([]);
  expect(ruleProblems([spec('planted/Q1', 'planted/Q1')], used)).toEqual([expect.stringContaining('planted/Q1 twice')]);
});

test('rooms are written before ids that lack them, but where two could be meant', () => {
  const other = { ...spec('Q2', 'Q3'), file: 'shared/zone/SPEC.md' };
  const specs = [spec('Q1', 'Q2'), other];
  expect(withRoom(other)).toContain('| zone/Q2 | A rule. |');
  const source = "test('Q1, Q3: it does', a); test('[Q2] it does', b); const cell = 'Q1';";
  expect(withRooms({ file: 'tests/unit/any.test.ts', source }, specs)).toBe(
    "test('planted/Q1, zone/Q3: it does', a); test('[Q2] it does', b); const cell = 'Q1';",
  );
  expect(withRooms({ file: 'tests/unit/zone/any.test.ts', source }, specs)).toContain('[zone/Q2] it does');
});

test('names that are put together of a table count by its keys', () => {
  const both = [spec('planted/Q1', 'planted/Q2')];
  const table = (name: string) =>
    `const rules = { Q1: {}, Q2: {} }; describe.each(Object.entries(rules))('${name}', run);`;
  expect(ruleProblems(both, tests(table('planted/%s')))).toEqual([]);
  expect(ruleProblems(both, tests(table('%s')))).toHaveLength(2);
  expect(ruleProblems(both, tests("test.each([['Q1', a], ['Q2', b]])('planted/%s: it does', run);"))).toEqual([]);
});
