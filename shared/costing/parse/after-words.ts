import { leftOut } from '../lex/figures.ts';
import { Flag, TokenKind, type TokenList } from '../lex/tokens.ts';

/**
 * E6: the operand behind words that only name it (`× 위원 5명`, `− 기정 200,000원`), with remarks in brackets between;
 * −1 when no number comes before the next sign, or a figure stands among the words (W1).
 */
export function afterWords(text: string, tokens: TokenList, from: number): number {
  let index = from;
  for (;;) {
    switch (tokens.kind(index)) {
      case TokenKind.number:
        return index;
      case TokenKind.word:
        if (tokens.has(index, Flag.figure)) return -1;
        index++;
        continue;
      case TokenKind.punctuation:
        index++;
        continue;
      case TokenKind.triangle:
        return tokens.kind(index + 1) === TokenKind.number ? index : -1;
      case TokenKind.open: {
        const close = tokens.match(index);
        if (close < 0) return -1;
        if (tokens.has(index, Flag.hasNumber) && tokens.kind(close + 1) !== TokenKind.number) return index;
        if (leftOut(text, tokens, index, close) >= 0) return -1;
        index = close + 1;
        continue;
      }
      default:
        return -1;
    }
  }
}
