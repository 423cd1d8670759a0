import { plainSpaces, plainWidth, withoutInvisible } from '#shared/characters/characters.ts';
import { josa } from '#shared/hangul/josa.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

/** A year of four digits in any dress, or two digits behind an apostrophe; a word in brackets behind it is a remark. */
const pattern =
  /^(?:(?:FY ?)?((?:19|20)\d{2}|[12],[09]\d{2})|['‘’`´′]\s?(\d{2}))\s?(?:\.|년도?|회계연도|학년도)?\s?(?:\(\D{0,20}\))?$/i;

/**
 * A cell that names a year (clipboard/P30): `2019`, `２０１９`, `2019.`, `2019년도`, `'19`, `FY2019`, `2019(결산)` are `2019`.
 * What could be another thing (`19`, `2019.12`, `2018~2019`, nothing at all) is refused as amounts are.
 */
export function readYear(text: string): Result<string> {
  const plain = plainWidth(plainSpaces(withoutInvisible(text.normalize('NFC'))))
    .replace(/\s+/g, ' ')
    .trim();
  const [, whole, short] = pattern.exec(plain.length > 60 ? '' : plain) ?? [];
  const year = whole?.replace(',', '') ?? (short === undefined ? undefined : `20${short}`);
  if (year !== undefined && /^(?:19|20)\d{2}$/.test(year)) return ok(year);
  const shown = plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
  const what =
    plain === '' ? '빈칸은 연도가 될 수 없습니다.' : `${josa(`‘${shown}’`, '은/는')} 연도로 읽을 수 없습니다.`;
  return err('not-a-year', `${what} 네 자리 숫자로 적어 주세요. 예: 2019`);
}
