import { describe, expect, test } from 'vitest';
import { readText } from '#shared/formats/text/read-text.ts';
import { unwrap } from '#shared/result/result.ts';
import { documentShapes } from '../../builders/document-shapes.ts';
import { sampleProject, sampleText } from '../../builders/sample-project.ts';

describe('the same document in other shapes gives the same record', () => {
  test.each(Object.keys(documentShapes))('%s', (name) => {
    const source = documentShapes[name]?.(sampleText) ?? '';
    expect(source).not.toBe(sampleText);
    expect(unwrap(readText(source))).toEqual([sampleProject()]);
  });
});
