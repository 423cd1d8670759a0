import { err, ok, type Result } from '#shared/result/result.ts';
import { type BadKey, findBadKey } from './scan-keys.ts';

/**
 * The value of a JSON text, with or without a byte order mark. Fails with `not-json`, or with `bad-key` where a key
 * stands twice in one object or is `__proto__`.
 */
export function readJson(text: string): Result<unknown> {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return err(
      'not-json',
      `JSON으로 읽을 수 없는 파일입니다.${place(json, cause)} 파일이 중간에 잘리지 않았는지 확인해 주세요.`,
      cause,
    );
  }
  const bad = findBadKey(json);
  if (bad) return err('bad-key', badKeySentence(bad));
  return ok(value);
}

function badKeySentence({ key, line, fault }: BadKey): string {
  const where = `${line.toLocaleString('en')}번째 줄`;
  const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  return fault === 'prototype'
    ? `${where}에 쓸 수 없는 이름(__proto__)의 항목이 있어 열지 않았습니다. 그 항목을 지워 주세요.`
    : `${where}에 ‘${shown}’ 항목이 한 묶음 안에서 두 번 나와 열지 않았습니다. 맞는 값 하나만 남겨 주세요.`;
}

/** ` 12번째 줄 부근입니다.`, where the engine says a position or that the text ends too soon. */
function place(text: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  const found = /position (\d+)/.exec(message);
  const at = found ? Number(found[1]) : /end of JSON/i.test(message) ? text.length : null;
  if (at === null) return '';
  const line = text.slice(0, at).split('\n').length;
  return ` ${line.toLocaleString('en')}번째 줄 부근에서 형식이 어긋납니다.`;
}
