/** Texts of members of lists. Records are never written to: a member that is the same object has the same text. */
const known = new WeakMap<object, string>();

function memberText(member: unknown): string {
  if (typeof member !== 'object' || member === null) return JSON.stringify(member) ?? 'null';
  const before = known.get(member);
  if (before !== undefined) return before;
  const text = JSON.stringify(member);
  known.set(member, text);
  return text;
}

/**
 * `JSON.stringify` of a record of plain JSON values, character for character. Members of its lists are written once as
 * long as they are the same objects: of a 세부사업 of twenty 통계목 an edit writes one anew.
 */
export function sharedJson(value: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const key of Object.keys(value)) {
    const part = value[key];
    if (part === undefined) continue;
    const text = Array.isArray(part)
      ? `[${part.map(memberText).join(',')}]`
      : typeof part === 'object' && part !== null
        ? sharedJson(part as Readonly<Record<string, unknown>>)
        : JSON.stringify(part);
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}
