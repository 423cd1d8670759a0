import { describe, expect, it } from 'vitest';
import { documentFiles, type GivenFile, readableFormats, readers } from '#shared/import/readers.ts';
import { err, ok, type Result } from '#shared/result/result.ts';

const file = (name: string, text: Result<string>): GivenFile => ({ name, bytes: new Uint8Array(), text: () => text });
const whoReads = (given: GivenFile) => readers.find(({ recognises }) => recognises(given))?.said;

describe('the registry of readers', () => {
  it.each([
    ['a record under its own ending', file('a.JSON', ok('회의록')), '자료 파일(JSON)'],
    ['a record under another ending', file('a.txt', ok('\ufeff {"schema": 1}')), '자료 파일(JSON)'],
    ['a list of records', file('a', ok('[\n {}]')), '자료 파일(JSON)'],
    ['the document', file('a.md', ok('□ 사업개요')), '글(TXT, MD)'],
    ['a list in a document', file('a.txt', ok('[붙임] 1')), '글(TXT, MD)'],
    ['what is no text at all', file('a.hwp', err('binary', '글이 아님')), '글(TXT, MD)'],
  ])('finds who reads %s', (_what, given, said) => {
    expect(whoReads(given)).toBe(said);
  });

  it('hands on why a file is no text, whoever reads it', () => {
    for (const { read } of readers)
      expect(read(file('a', err('binary', '글이 아님')))).toEqual(err('binary', '글이 아님'));
  });

  it('offers the endings of all of them, and names them in one sentence', () => {
    expect(documentFiles.endings).toEqual(['txt', 'md', 'json']);
    expect(readableFormats()).toBe('글(TXT, MD)이나 자료 파일(JSON)');
  });
});
