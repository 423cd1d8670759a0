import { withoutComments } from './comments.ts';
import type { SourceFile } from './source-files.ts';

/** An id as it stands in a SPEC's table and in the names of tests: the room, and the rule in it. */
const cited = /(?<![\w/.-])([a-z][a-z-]*)\/([A-Z]{1,2})(\d{1,2})(?:–([A-Z]{1,2})(\d{1,2}))?(?![\w/-])/g;
/** The first cell of a rule's row, with its room or (refused) without. */
const row = /^\|\s*`?((?:[a-z][a-z-]*\/)?)([A-Z]{1,2}\d{1,2})`?\s*\|/gm;
/** An id at the beginning of a test's name, behind another, or in brackets in it, without its room. */
const bare =
  /(?<=['"`]\[?|\] \[|['"`](?:[a-z-]+\/)?[A-Z]{1,2}\d{1,2}, )[A-Z]{1,2}\d{1,2}(?=\]|:|, |–)|(?<= \()[A-Z]{1,2}\d{1,2}(?=\)['"`])/g;

const byHand = '`node tests/architecture/write-rule-ids.ts` does it';

/** Names that are put together of a table: `describe.each(rules)('audit/%s', …)`, and the keys or texts of such a table. */
const puts = /['"`]([a-z][a-z-]*)\/(?:%s|\$\{?\w)/g;
const key = /(?<![\w/])['"`]?([A-Z]{1,2}\d{1,2})['"`]?(?=:|['"`])/g;

interface Spec {
  readonly file: string;
  readonly room: string;
  readonly ids: readonly string[];
}

/** `shared/records/project/SPEC.md` may call its room `records` or `project`: a folder on its way. */
function specOf({ file, source }: SourceFile, problems: string[]): Spec | undefined {
  const folders = file.split('/').slice(0, -1);
  const rows = [...source.matchAll(row)];
  const rooms = [...new Set(rows.flatMap(([, room = '']) => (room === '' ? [] : [room.slice(0, -1)])))];
  const room = rooms[0] ?? folders.at(-1) ?? '';
  if (rows.length === 0) return undefined;
  for (const [, own = '', id = ''] of rows) {
    if (own === '') problems.push(`${file}: write | ${room}/${id} | in the table, not | ${id} | (${byHand})`);
    else if (own !== `${room}/`) problems.push(`${file}: ${own}${id} is of another room than ${room}/ above it`);
  }
  if (!folders.includes(room)) problems.push(`${file}: ${room}/ is no folder on the way to it`);
  // A second table may say more of a rule; within one it stands once.
  for (const table of source.split(/\n\s*\n/)) {
    const ids = [...table.matchAll(row)].map(([, , id]) => `${room}/${id}`);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) problems.push(`${file}: ${id} twice`);
  }
  return { file, room, ids: [...new Set(rows.map(([, , id]) => `${room}/${id}`))] };
}

/** `costing/L6–L8` is both ends, and what the SPEC has between them. */
function idsOf([, room, letters, first, otherLetters, last]: RegExpExecArray, known: ReadonlySet<string>): string[] {
  if (last === undefined) return [`${room}/${letters}${first}`];
  if (otherLetters !== letters || Number(last) <= Number(first)) return [`${room}/${otherLetters}${last}`];
  const count = Number(last) - Number(first) + 1;
  const all = Array.from({ length: count }, (_, at) => `${room}/${letters}${Number(first) + at}`);
  return all.filter((id, at) => at === 0 || at === count - 1 || known.has(id));
}

/**
 * What is wrong between the rules of every spec and the tests that hold them: a rule that no test names, a name of
 * no rule, an id without its room. A test names a rule in its name (`text/R3: captions`, or `'audit/%s'` over a table
 * whose keys are the ids); a comment does not count.
 */
export function ruleProblems(specs: readonly SourceFile[], tests: readonly SourceFile[]): string[] {
  const problems: string[] = [];
  const read = specs.flatMap((spec) => specOf(spec, problems) ?? []);
  for (const { file, room } of read) {
    const other = read.find((spec) => spec.room === room && spec.file < file);
    if (other !== undefined) problems.push(`${file}: ${room}/ is already the room of ${other.file}`);
  }
  const known = new Set(read.flatMap(({ ids }) => ids));
  const letters = new Set([...known].map((id) => id.split('/')[1] ?? ''));
  const rooms = new Set(read.map(({ room }) => room));
  const named = new Set<string>();
  for (const { file, source } of tests) {
    const code = withoutComments(file, source);
    for (const found of code.matchAll(cited)) {
      if (!rooms.has(found[1] ?? '')) continue;
      for (const id of idsOf(found, known)) {
        named.add(id);
        if (!known.has(id)) problems.push(`${file}: ${id} is in no SPEC.md; write its row there, or correct the name`);
      }
    }
    for (const room of new Set([...code.matchAll(puts)].map(([, name]) => name))) {
      for (const [, id] of code.matchAll(key)) {
        if (known.has(`${room}/${id}`)) named.add(`${room}/${id}`);
      }
    }
    for (const [id] of code.matchAll(bare)) {
      const choices = [...known].filter((each) => each.endsWith(`/${id}`)).join(' or ');
      if (letters.has(id)) problems.push(`${file}: write ${choices} in the test's name, not ${id} (${byHand})`);
    }
  }
  for (const { file, ids } of read) {
    for (const id of ids) {
      if (named.has(id)) continue;
      problems.push(
        `${file}: ${id} is named by no test; put it into the name of one, test('${id}: …'), or of a table's, '${id.split('/')[0]}/%s'`,
      );
    }
  }
  return problems;
}

/** A SPEC with the room before each id of its tables, as `ruleProblems` asks for it. */
export function withRoom(spec: SourceFile): string {
  const room = specOf(spec, [])?.room;
  return spec.source.replace(row, (whole, own: string, id: string) => (own === '' ? `| ${room}/${id} |` : whole));
}

/** A test with the rooms of the ids in its names: the only room that has the id, or the one that its path speaks of. */
export function withRooms({ file, source }: SourceFile, specs: readonly SourceFile[]): string {
  const known = specs.flatMap((spec) => specOf(spec, [])?.ids ?? []);
  const code = withoutComments(file, source);
  let written = '';
  let at = 0;
  for (const found of code.matchAll(bare)) {
    const choices = known.filter((each) => each.endsWith(`/${found[0]}`));
    const near = choices.filter((each) => file.split(/[/.-]/).includes(each.split('/')[0] ?? ''));
    const chosen = choices.length === 1 ? choices[0] : near.length === 1 ? near[0] : undefined;
    written += source.slice(at, found.index) + (chosen ?? found[0]);
    at = found.index + found[0].length;
  }
  return written + source.slice(at);
}
