/** How well typed digits fit a number, best first; null for not at all. */
export type CodeFit = 'whole' | 'beginning' | 'item';

const typedCode = /^(\d{1,3})-?$|^(\d{3})-?(\d{1,2})$|^-?(\d{1,2})$/;

/** A text of digits, with or without a hyphen, in ASCII; null for anything else. Full-width digits count. */
export function codeTyped(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s+/g, '').replace(/[–−‐]/g, '-');
  return typedCode.test(plain) ? plain : null;
}

/**
 * S1: `20102`, `201-02` and `2012` are 201-02; `201` and `20` begin it; `02` and `-2` are its 통계목 number. `typed`
 * comes from `codeTyped`.
 */
export function fitCode(typed: string, code: string): CodeFit | null {
  const group = code.slice(0, 3);
  const item = code.slice(4);
  const digits = typed.replace('-', '');
  if (typed.startsWith('-')) return Number(digits) === Number(item) ? 'item' : null;
  if (digits.length > 3) {
    if (!digits.startsWith(group)) return null;
    const rest = digits.slice(3);
    if (rest === item || (rest.length === 1 && rest === String(Number(item)))) return 'whole';
    return item.startsWith(rest) ? 'beginning' : null;
  }
  if (group.startsWith(digits)) return 'beginning';
  return digits.length === 2 && !typed.endsWith('-') && digits === item ? 'item' : null;
}
