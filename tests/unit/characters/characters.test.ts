import { describe, expect, it } from 'vitest';
import {
  isInvisible,
  isSpace,
  plainSpaces,
  plainWidth,
  withoutInvisible,
} from '../../../shared/characters/characters.ts';

describe('characters besides the letters', () => {
  it('takes marks without a picture out and leaves everything else', () => {
    expect(withoutInvisible('\u202A1,234\u202C\u200B원\u00AD\uFEFF')).toBe('1,234원');
    expect(withoutInvisible('가나 12 ·①△')).toBe('가나 12 ·①△');
    expect(isInvisible('\u2066')).toBe(true);
    expect(isInvisible('1')).toBe(false);
  });

  it('makes full-width ASCII plain without moving an offset', () => {
    expect(plainWidth('（단위：천원，１２％）')).toBe('(단위:천원,12%)');
    expect(plainWidth('가①½').length).toBe(3);
  });

  it('knows spaces of every width, and no line break', () => {
    expect(plainSpaces('1\u00A0000\u2009000\u3000원')).toBe('1 000 000 원');
    expect(['\u00A0', '\u2007', '\u3000', '\t', ' '].every(isSpace)).toBe(true);
    expect(['\n', '\r', 'ㆍ', '-'].some(isSpace)).toBe(false);
  });
});
