import { type LastSound, lastSound } from './last-sound.ts';

/** A particle or ending with two forms: behind a consonant, behind a vowel. */
export type Josa = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라' | '이었/였' | '이나/나';

function takesFirst(josa: Josa, sound: LastSound): boolean {
  return sound === 'consonant' || (sound === 'ㄹ' && josa !== '으로/로');
}

/** The form of a particle that fits behind a word; the one behind a vowel where the sound is not known (J6). */
export function particle(word: string, josa: Josa): string {
  const [closed = '', open = ''] = josa.split('/');
  return takesFirst(josa, lastSound(word)) ? closed : open;
}

/** A word with its particle: `josa('시설비', '은/는')` is 시설비는, `josa('‘401-01’', '으로/로')` is ‘401-01’로. */
export function josa(word: string, form: Josa): string {
  return word + particle(word, form);
}
