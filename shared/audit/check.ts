import { diagnose, type Verdict } from './diagnose.ts';
import { inDocumentOrder } from './document-order.ts';
import type { Equality } from './equality.ts';
import type { Finding } from './finding.ts';
import type { NumberRule, Section } from './number-rule.ts';
import { registry } from './registry.ts';
import type { Outcome, Rule, Subject } from './rule.ts';
import { culpritFinding, gapFinding } from './say-equality.ts';

export interface UncheckedRule {
  readonly rule: string;
  readonly needs: string;
}

/** What each rule gave, kept so that a change has only some of them asked again. */
interface Answer {
  readonly rule: Rule;
  readonly equalities: readonly Equality[];
  readonly own: Outcome;
}

export interface Checked {
  /** In the order of the document. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly UncheckedRule[];
  readonly answers: readonly Answer[];
}

const isNumberRule = (rule: Rule): rule is NumberRule => 'reads' in rule;

function ask(rule: Rule, subject: Subject): Answer {
  if (!isNumberRule(rule)) return { rule, equalities: [], own: rule.check(subject) };
  const own = rule.own?.(subject) ?? [];
  return { rule, equalities: 'needs' in own ? [] : (rule.equalities?.(subject) ?? []), own };
}

/** Every rule on one record with what is around it: what was found, and what could not be looked at. */
export function check(subject: Subject, rules: readonly Rule[] = registry): Checked {
  return conclude(
    subject,
    rules.map((rule) => ask(rule, subject)),
  );
}

/**
 * `check` of a record after a change, asking only the rules whose sections changed; equals the full run. `previous` is
 * the check of `before`.
 */
export function recheck(previous: Checked, before: Subject, after: Subject): Checked {
  const changed = changedSections(before, after);
  const isSame = (rule: Rule) => isNumberRule(rule) && !rule.reads.some((section) => changed.has(section));
  const answers = previous.answers.map((answer) => (isSame(answer.rule) ? answer : ask(answer.rule, after)));
  return conclude(after, answers);
}

function changedSections(before: Subject, after: Subject): ReadonlySet<Section> {
  const keys = new Set([...Object.keys(before.project), ...Object.keys(after.project)]) as Set<
    keyof Subject['project']
  >;
  const changed = new Set<Section>([...keys].filter((key) => before.project[key] !== after.project[key]));
  if (before.others !== after.others) changed.add('others');
  if (before.office !== after.office) changed.add('office');
  return changed;
}

function findingOf(subject: Subject, verdict: Verdict): Finding {
  return verdict.kind === 'wrong'
    ? culpritFinding(subject.project, verdict.cell, verdict.broken, verdict.rule)
    : gapFinding(subject.project, verdict.equality, verdict.witnesses);
}

function conclude(subject: Subject, answers: readonly Answer[]): Checked {
  const verdicts = diagnose(answers.flatMap(({ equalities }) => equalities));
  const wrong = new Set(verdicts.flatMap((verdict) => (verdict.kind === 'wrong' ? [verdict.cell.at] : [])));
  const isTold = ({ at, evidence = [] }: Finding) => wrong.has(at) || evidence.some((each) => wrong.has(each));
  const own = answers.flatMap(({ rule, own: outcome }) => {
    if ('needs' in outcome) return [];
    return isNumberRule(rule) && rule.dependent ? outcome.filter((finding) => !isTold(finding)) : outcome;
  });
  const figures = verdicts.map((verdict) => findingOf(subject, verdict)).filter((finding) => !isCloser(own, finding));
  const unchecked = answers.flatMap(({ rule, own: outcome }) =>
    'needs' in outcome ? [{ rule: rule.id, needs: outcome.needs }] : [],
  );
  return { findings: inDocumentOrder(unique([...figures, ...own])), unchecked, answers };
}

/** Whether a rule of its own says of the same place what it should be, and so knows more than the sums do. */
function isCloser(own: readonly Finding[], { at, expected }: Finding): boolean {
  return own.some((each) => each.at === at && each.expected === expected && each.mend !== undefined);
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, Finding[]>();
  return findings.filter((finding) => {
    const before = told.get(finding.at);
    if (before === undefined) told.set(finding.at, [finding]);
    else if (before.some(({ rule, message }) => rule === finding.rule && message === finding.message)) return false;
    else before.push(finding);
    return true;
  });
}
