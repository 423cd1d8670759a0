import { josa } from '#shared/hangul/josa.ts';
import type { Project } from '#shared/records/project/project.ts';
import { type Cell, cellsOf, type Equality, gapOf, impliedValue, isBlank } from './equality.ts';
import type { Finding } from './finding.ts';
import { placeName } from './place-name.ts';
import { sourceOf } from './sources.ts';
import { differenceText, exactly, exactlyWith } from './won-text.ts';

/** What the terms of an equality are called together. */
function termsName(project: Project, { terms, sum }: Equality): string {
  const [only] = terms;
  return sum ?? (only ? placeName(project, only.at) : '');
}

/** The places of an equality without `at`, each once. */
function evidenceOf(equalities: readonly Equality[], at: string): string[] {
  const places = new Set(equalities.flatMap((one) => cellsOf(one).map((each) => each.at)));
  places.delete(at);
  return [...places];
}

const idOf = ({ id }: Cell) => (id === undefined ? {} : { id });

/** Ten times, a thousand times: what a slip of the unit or of a digit gives (B11). */
export function isSlipOfUnit(actual: number, expected: number): boolean {
  if (actual === 0 || expected === 0) return false;
  return [10, 1000].some((times) => actual * times === expected || expected * times === actual);
}

const slip = (actual: number, expected: number) =>
  isSlipOfUnit(actual, expected) ? ' 단위나 자릿수를 잘못 적은 것으로 보입니다.' : '';

const roundingAdvice = '천원 미만을 따로 처리한 단수차이로 보이니, 원 단위로 맞는지 확인하고 맞으면 그대로 두세요.';

/** A sum left blank, with what it comes to. */
function blankFinding(
  project: Project,
  blank: Cell,
  expected: number,
  broken: readonly Equality[],
  rule: string,
): Finding {
  const [first] = broken;
  const name = first ? other(project, first, blank) : '';
  return {
    rule,
    severity: 'warning',
    at: blank.at,
    ...idOf(blank),
    message: `${josa(placeName(project, blank.at), '이/가')} 비어 있습니다. ${name}에 맞추면 ${exactly(expected)}입니다. 확인하고 적어 주세요.`,
    expected,
    actual: null,
    evidence: evidenceOf(broken, blank.at),
    mend: { at: blank.at, value: expected, label: `${exactlyWith(expected, '으로/로')} 채우기` },
    ...sourceOf(rule),
  };
}

/** Where two sides disagree and nothing tells which is wrong; `witnesses` are the equalities that bear out the target. */
export function gapFinding(project: Project, one: Equality, witnesses: readonly Equality[]): Finding {
  const { rule, target, expected, severity } = one;
  if (isBlank(target)) return blankFinding(project, target, expected, [one], rule);
  const actual = target.value ?? 0;
  const name = termsName(project, one);
  const both = `${placeName(project, target.at)} ${exactlyWith(actual, '과/와')} ${name} ${exactlyWith(expected, '이/가')} 다릅니다(${differenceText(actual, expected)}).`;
  const [witness] = witnesses;
  const borne = witness ? ` 앞의 금액은 ${other(project, witness, target)}에는 맞습니다.` : '';
  const look = witness && one.sum !== undefined ? `${josa(name, '을/를')} 이루는 금액부터` : '어느 쪽이 맞는지';
  const advice = severity === 'warning' ? roundingAdvice : `${look} 보고 고쳐 주세요.${slip(actual, expected)}`;
  return {
    rule,
    severity: severity ?? 'error',
    at: target.at,
    ...idOf(target),
    message: `${both}${severity === 'warning' ? '' : borne} ${advice}`,
    expected,
    actual: target.value,
    evidence: evidenceOf([one], target.at),
    ...sourceOf(rule),
  };
}

/** What a cell is compared with in an equality. */
function other(project: Project, one: Equality, cell: Cell): string {
  return one.target.at === cell.at ? termsName(project, one) : placeName(project, one.target.at);
}

/** One figure is wrong: all that it should agree with agree among themselves. `rule` is the one to be named. */
export function culpritFinding(project: Project, wrong: Cell, broken: readonly Equality[], rule: string): Finding {
  const [first] = broken as readonly [Equality, ...Equality[]];
  const expected = impliedValue(first, wrong);
  if (isBlank(wrong)) return blankFinding(project, wrong, expected, broken, rule);
  const actual = wrong.value ?? 0;
  const severity = broken.some((one) => one.severity === 'error') ? 'error' : 'warning';
  const names = [...new Set(broken.map((one) => other(project, one, wrong)))];
  const isText = wrong.at.endsWith('.expression');
  const name = `${placeName(project, wrong.at)}${isText ? ' 값' : ''}`;
  const said = `${name} ${exactlyWith(actual, '이/가')} ${josa(names.join(', '), '과/와')} 맞지 않습니다.`;
  const due = ` 맞으려면 ${exactly(expected)}이어야 합니다(${differenceText(actual, expected)}).`;
  const advice = severity === 'warning' ? roundingAdvice : `확인하고 고쳐 주세요.${slip(actual, expected)}`;
  return {
    rule,
    severity,
    at: wrong.at,
    ...idOf(wrong),
    message: `${said}${due} ${advice}`,
    expected,
    actual: wrong.value,
    evidence: evidenceOf(broken, wrong.at),
    ...sourceOf(rule),
    ...(isText || severity === 'warning'
      ? {}
      : { mend: { at: wrong.at, value: expected, label: `${exactlyWith(expected, '으로/로')} 고치기` } }),
  };
}

/** Whether the gap of one equality is but the echo of another's: the same column sum, seen again in 증감. */
export function isEcho(one: Equality, others: readonly Equality[]): boolean {
  if (one.rule !== 'B03' || !one.target.at.startsWith('summary.total.change')) return false;
  const size = Math.abs(gapOf(one));
  return others.some((each) => each !== one && each.rule === 'B03' && Math.abs(gapOf(each)) === size);
}
