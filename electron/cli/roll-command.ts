import { basename } from 'node:path';
import type { Project } from '#shared/records/project/project.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { ledgerOf, type NamedLedger } from '#shared/rollover/match-ledgers.ts';
import { rollOver } from '#shared/rollover/roll-over.ts';
import { settle } from '#shared/settlement/settle.ts';
import { makeFolder } from '../main/files/make-folder.ts';
import { attempt } from './attempt.ts';
import { type Gathered, gather } from './gather.ts';
import { readInput } from './read-input.ts';
import { readLedgers } from './read-ledgers.ts';
import { type RollCall, readRoll } from './roll-order.ts';
import { type Output, runOwn } from './run-own.ts';
import type { Terminal } from './terminal.ts';
import { targetFolder, writeRecords } from './write-records.ts';

async function readProjects(path: string): Promise<Result<readonly Project[]>> {
  const read = await readInput(path);
  return read.ok ? ok(read.value.projects) : read;
}

/** All that one record's roll needs besides it. */
interface Surroundings {
  readonly call: RollCall;
  readonly projects: readonly Project[];
  readonly ledgers: readonly NamedLedger[];
  readonly used: Set<NamedLedger>;
  readonly terminal: Terminal;
}

function rollOne(project: Project, { call, projects, ledgers, used, terminal }: Surroundings): Result<Project> {
  const ledger = ledgerOf(project, projects, ledgers, call.year - 2);
  if (!ledger.ok) {
    // They were named as what is not clear.
    for (const each of ledgers) if (each.ledger.title === project.title) used.add(each);
    return ledger;
  }
  const { costing, edition } = call;
  if (!ledger.value) return rollOver(project, { costing, edition, settlement: null });
  used.add(ledger.value);
  const settled = settle(ledger.value.ledger);
  if (!settled.ok) return settled;
  for (const note of settled.value.notes) terminal.line(`알림: ${call.year - 2}년 ‘${project.title}’의 결산 ${note}`);
  return rollOver(project, { costing, edition, settlement: settled.value.printed });
}

function rollAll(projects: readonly Project[], around: Surroundings): Result<readonly Project[]> {
  const rolled: Project[] = [];
  for (const project of projects) {
    const done = rollOne(project, around);
    if (!done.ok) return err(done.error.code, `‘${project.title}’: ${done.error.message}`, done.error);
    rolled.push(done.value);
  }
  return ok(rolled);
}

/** YEAR is the year behind that of every record, else the call is wrong and nothing is written. */
function wrongYears({ found }: Gathered<readonly Project[]>, year: number): readonly string[] {
  return found.flatMap(([path, projects]) => {
    const wrong = projects.find(({ fiscalYear }) => fiscalYear + 1 !== year);
    if (!wrong) return [];
    return `${path}: ‘${wrong.title}’의 회계연도는 ${wrong.fiscalYear}년이어서 ${year}년으로 넘길 수 없습니다. 따로 넘겨 주세요(--to ${wrong.fiscalYear + 1}).`;
  });
}

async function rollCommand(call: RollCall, terminal: Terminal): Promise<0 | 1 | 2> {
  const read = await gather(call.files, readProjects, terminal);
  const wrong = wrongYears(read, call.year);
  for (const line of wrong) terminal.line(line);
  if (wrong.length > 0) return 2;
  const books = await gather(call.ledgers, readLedgers, terminal);
  const made = await makeFolder(call.out);
  if (!made.ok) {
    terminal.line(`${call.out}: ${made.error.message}`);
    return 1;
  }
  let status: 0 | 1 | 2 = read.failed || books.failed ? 1 : 0;
  const around: Surroundings = {
    call,
    projects: read.found.flatMap(([, projects]) => projects),
    ledgers: books.found.flatMap(([path, ledgers]) => ledgers.map((ledger) => ({ name: basename(path), ledger }))),
    used: new Set(),
    terminal,
  };
  const target = await targetFolder(call.out, call.force, [...call.files, ...call.ledgers]);
  for (const [at, [path, projects]] of read.found.entries()) {
    terminal.progress(`${at + 1}/${read.found.length} ${basename(path)}`);
    const done = await attempt(async () => {
      const rolled = rollAll(projects, around);
      return rolled.ok ? writeRecords(target, path, rolled.value) : rolled;
    });
    if (done.ok) continue;
    terminal.line(`${path}: ${done.error.message}`);
    if (status < 2) status = done.error.code === 'output-is-input' ? 2 : 1;
  }
  terminal.progress('');
  for (const { name, ledger } of around.ledgers.filter((each) => !around.used.has(each)))
    terminal.line(
      `알림: ${name}: ${ledger.fiscalYear}년 ‘${ledger.title}’ 원장은 쓰이지 않았습니다(결산은 ${call.year - 2}년).`,
    );
  return status;
}

/**
 * `roll FILE… --to YEAR [--costing keep|empty] [--edition 요구] [--ledger LEDGER.json…] --out DIR [--force]`. Exit
 * status 1 when a file could not be read, rolled or written, or stands there already (the others are still done); 2 for
 * a wrong call: YEAR is not the year behind every record's (nothing is written), or an output would be an input.
 */
export function runRoll(args: readonly string[], terminal: Terminal, out: Output): Promise<0 | 1 | 2> {
  return runOwn(args, readRoll, rollCommand, terminal, out);
}
