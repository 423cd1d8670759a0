const plain = '0123456789+-=()';
const high = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const low = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

function shifted(text: string, to: string): string {
  return text.replace(/[\d+\-=()]/g, (character) => to[plain.indexOf(character)] ?? character);
}

/** A raised run as characters that stay raised in plain text: `2` is `²`, so that it never joins a number. */
export function raised(text: string): string {
  return shifted(text, high);
}

/** A lowered run in the same way: `2` is `₂`. */
export function lowered(text: string): string {
  return shifted(text, low);
}
