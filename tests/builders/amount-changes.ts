import { readExpression } from '#shared/costing/value/tree-check.ts';
import { printNumber } from '#shared/money/print.ts';
import type { Project } from '#shared/records/project/project.ts';
import { roundingOf } from '#shared/records/project/rounding.ts';

type Key = string | number;

/** One amount of a record, or one number of an expression, changed by one unit. */
export interface AmountChange {
  readonly at: string;
  readonly from: number | string;
  readonly to: number | string;
  readonly after: Project;
}

const figures = new Set([
  'amount',
  'national',
  'total',
  'city',
  'district',
  'fund',
  'specialGrant',
  'bond',
  'other',
  'price',
]);

/** Money outside the budget is no part of any sum. */
const outside = new Set(['offBudget', 'rounding', 'source', 'reasons']);

function* leaves(value: unknown, path: readonly Key[]): Generator<{ path: readonly Key[]; value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { path, value };
  else if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* leaves(each, [...path, at]);
  else for (const [key, each] of Object.entries(value)) if (!outside.has(key)) yield* leaves(each, [...path, key]);
}

function put<T>(value: T, path: readonly Key[], leaf: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return leaf as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<Key, unknown>;
  copy[key] = put((value as Record<Key, unknown>)[key], rest, leaf);
  return copy as T;
}

const textOf = (path: readonly Key[]) =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('');

/** A written number one step of its last digit further. */
function stepped(written: string, by: number): string | null {
  const [whole = '', decimals = ''] = written.replaceAll(',', '').split('.');
  const next = Number(whole + decimals) + by;
  if (next <= 0) return null;
  if (decimals === '') return printNumber(next);
  const digits = String(next).padStart(decimals.length + 1, '0');
  return `${digits.slice(0, -decimals.length)}.${digits.slice(-decimals.length)}`;
}

/** An expression with each of its numbers changed in turn. */
function* expressions(text: string, by: number): Generator<string> {
  for (const { 0: written, index } of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const next = stepped(written, by);
    if (next !== null) yield `${text.slice(0, index)}${next}${text.slice(index + written.length)}`;
  }
}

/** Whether rounding gives the same amount for both texts: what nobody can see on the page. */
function isHidden(project: Project, from: string, to: string): boolean {
  const rule = roundingOf(project).cost;
  return readExpression(from, { rule }).amount === readExpression(to, { rule }).amount;
}

/** Every change of one amount anywhere by `by` 원, and of one number of an expression by one of its last digit. */
export function* amountChanges(project: Project, by: number): Generator<AmountChange> {
  for (const { path, value } of leaves(project, [])) {
    const key = path.at(-1);
    const at = textOf(path);
    if (key === 'expression' && typeof value === 'string') {
      for (const to of expressions(value, Math.sign(by))) {
        if (!isHidden(project, value, to)) yield { at, from: value, to, after: put(project, path, to) };
      }
    } else if (typeof key === 'string' && figures.has(key) && typeof value === 'number') {
      const to = value + by === 0 ? 0 : value + by;
      yield { at, from: value, to, after: put(project, path, to) };
    }
  }
}
