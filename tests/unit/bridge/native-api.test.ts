import { expect, test } from 'vitest';
import { journalPort } from '../../../renderer/bridge/journal-port.ts';
import { nativeApi } from '../../../renderer/bridge/native-api.ts';

const verb = async () => undefined;
const whole = {
  info: verb,
  openFiles: verb,
  saveFile: verb,
  journalSegments: verb,
  readJournal: verb,
  appendJournal: verb,
  startJob: verb,
  endOfJob: verb,
  cancelJob: verb,
  printPdf: verb,
  onJobProgress: () => () => {},
  onMenuCommand: () => () => {},
};

test('a plain browser has no shell', () => {
  expect(nativeApi({})).toBeNull();
});

test('what the preload exposes is taken when it is whole', () => {
  expect(nativeApi({ sallim: whole })).toBe(whole);
});

test.each(Object.keys(whole))('a preload without %s is a build that does not fit', (missing) => {
  expect(() => nativeApi({ sallim: { ...whole, [missing]: undefined } })).toThrow(TypeError);
});

test('a call that the shell refused is a journal that failed', async () => {
  const refuse = () => Promise.reject(new Error('refused'));
  const port = journalPort({ journalSegments: refuse, appendJournal: refuse, readJournal: refuse });
  const results = [await port.append(1, 0, ['{}']), await port.read(1, 0, 1), await port.segments()];
  expect(results.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
    'journal-failed',
    'journal-failed',
    'journal-failed',
  ]);
});
