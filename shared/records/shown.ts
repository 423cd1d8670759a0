/** A wrong value as a sentence names it. */
export function shown(value: unknown): string {
  if (value === undefined) return '없음';
  if (Array.isArray(value)) return '목록';
  if (typeof value === 'object' && value !== null) return '묶음';
  const text = typeof value === 'string' ? `‘${value}’` : Object.is(value, -0) ? '-0' : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
