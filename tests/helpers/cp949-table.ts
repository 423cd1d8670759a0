/** Every two bytes whose first is no ASCII: 0x80–0xFF before 0x40–0xFF. */
export function everyPair(): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    for (let trail = 0x40; trail <= 0xff; trail += 1) pairs.push([lead, trail]);
  }
  return pairs;
}

/** What a decoder makes of every pair, one character or nothing a pair; a pair it reads as two is nothing. */
export function tableOf(decode: (bytes: Uint8Array) => string | null): string[] {
  return everyPair().map(([lead, trail]) => {
    const text = decode(Uint8Array.of(lead, trail));
    return text !== null && text.length === 1 ? text : '';
  });
}

/** An encoder that turns a decoder's table round; what the table lacks goes out as UTF-16's low byte if it is ASCII. */
export function encoderOf(decode: (bytes: Uint8Array) => string | null): (text: string) => Uint8Array {
  const pairs = everyPair();
  const known = new Map(tableOf(decode).map((character, at) => [character, pairs[at] ?? [0, 0]]));
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        if (character < '\x80') return [character.charCodeAt(0)];
        const pair = known.get(character);
        if (pair === undefined) throw new Error(`CP949 has no ${character}`);
        return [...pair];
      }),
    );
}
