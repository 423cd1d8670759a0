/** The bundled faces: 명조 of the text, 고딕 of tables, 고딕 bold of headings. */
export type Face = 'serif' | 'sans' | 'bold';

/** Advances of U+0020–U+007E in thousandths of an em, from the fonts' own `hmtx` tables (Noto Serif KR, Noto Sans KR). */
const serif = [
  256, 308, 376, 574, 550, 923, 779, 196, 364, 364, 478, 580, 327, 346, 327, 352, 557, 471, 558, 557, 555, 558, 558,
  549, 558, 562, 327, 327, 580, 580, 580, 432, 912, 718, 670, 691, 770, 652, 629, 741, 853, 405, 403, 731, 625, 975,
  796, 767, 641, 767, 715, 567, 659, 797, 714, 1053, 700, 687, 605, 344, 352, 344, 580, 563, 435, 557, 638, 538, 629,
  547, 388, 566, 663, 332, 311, 607, 334, 974, 661, 596, 638, 607, 462, 473, 367, 653, 548, 838, 564, 552, 498, 374,
  316, 374, 580,
];
const sans = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
  555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
  723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
  270, 338, 555,
];

/** The bold face is at most so much wider (its digits are 6 % wider). */
const boldWidening = 1.07;

/** Beyond ASCII: Hangul as the fonts have it, marks that stand over a letter, and what is nowhere wider. */
function other(code: number, hangul: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) return hangul;
  if (code >= 0x300 && code < 0x370) return 0;
  if (code === 0xb7) return 561;
  // Half of a character beyond the basic plane.
  if (code >= 0xd800 && code < 0xe000) return 500;
  return code < 0x250 ? 800 : 1000;
}

/** How wide a text is, in ems: exact for ASCII and Hangul but for kerning, about right (and not less) for the rest. */
export function ems(text: string, face: Face): number {
  const [ascii, hangul] = face === 'serif' ? [serif, 966] : [sans, 920];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    sum += ascii[code - 0x20] ?? other(code, hangul);
  }
  return (sum / 1000) * (face === 'bold' ? boldWidening : 1);
}
