import { pathParts } from '#shared/records/project/validate-labels.ts';
import type { Finding } from './finding.ts';

/** Sections and columns in the order of the printed form. */
const order = [
  ...['fiscalYear', 'edition', 'title', 'overview', 'contacts', 'summary', 'costing', 'description', 'schedule'],
  ...['achievements', 'expectedEffects', 'settlements', 'notes', 'unread'],
  ...['account', 'period', 'cost', 'total', 'national', 'city', 'offBudget'],
  ...['lines', 'rows', 'prior', 'current', 'change', 'changeRate', 'funding'],
  ...['finalBudget', 'carriedIn', 'adjustment', 'available', 'executed', 'carriedOut', 'balance'],
  ...['label', 'expression', 'amount', 'children'],
];
const ranks = new Map(order.map((name, rank) => [name, rank]));

const rankOf = (part: string | number | undefined): number => {
  if (part === undefined) return -1;
  return typeof part === 'number' ? part : (ranks.get(part) ?? order.length);
};

function comparePaths(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const gap = rankOf(a[at]) - rankOf(b[at]);
    if (gap !== 0) return gap;
  }
  return 0;
}

/** Findings as one meets them in the document; at one place in the order of the rules' ids. */
export function inDocumentOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return findings
    .map((finding) => ({ finding, path: pathParts(finding.at) }))
    .sort((a, b) => comparePaths(a.path, b.path) || compareIds(a.finding.rule, b.finding.rule))
    .map(({ finding }) => finding);
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
