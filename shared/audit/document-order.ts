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

/** A path as ranks: of its names by the form, of places in lists by themselves. */
function ranksOf(at: string): readonly number[] {
  return at
    .replaceAll(']', '')
    .split(/[.[]/)
    .map((part) => ranks.get(part) ?? (/^\d/.test(part) ? Number(part) : order.length));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const gap = (a[at] ?? -1) - (b[at] ?? -1);
    if (gap !== 0) return gap;
  }
  return 0;
}

/** Findings as one meets them in the document; at one place in the order of the rules' ids. */
export function inDocumentOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return findings
    .map((finding) => ({ finding, ranks: ranksOf(finding.at) }))
    .sort((a, b) => compareRanks(a.ranks, b.ranks) || compareIds(a.finding.rule, b.finding.rule))
    .map(({ finding }) => finding);
}

const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
