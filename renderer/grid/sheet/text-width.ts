/** Pixels of what is narrower or wider than a letter or a digit, in the tables' type at 13 px. */
const odd: Readonly<Record<string, number>> = { ',': 4, '.': 4.2, ' ': 4, '△': 13, '%': 11, '(': 5, ')': 5, '-': 6 };
const digit = 8.2;
const latin = 7.5;
const hangul = 12.5;

/** About how wide a text is at 13 px. Estimated, not measured: measuring 5,000 rows would lay each of them out. */
export function textWidth(text: string): number {
  let width = 0;
  for (const each of text) {
    if (each >= '0' && each <= '9') width += digit;
    else width += odd[each] ?? (each.charCodeAt(0) > 0x2e7f ? hangul : latin);
  }
  return width;
}
