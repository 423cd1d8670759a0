import { expect, test } from 'vitest';
import type { TypstInput } from '#shared/typesetting/typst/typst-input.ts';
import { createNativeEngine } from '../../../electron/main/typesetting/native-engine.ts';
import { engineFiles } from '../../helpers/typeset.ts';

test('what the template cannot set is refused as the document, not as a broken engine', () => {
  const made = createNativeEngine(engineFiles).pdf({ parts: 1 } as unknown as TypstInput);
  expect(made.ok ? 'done' : made.error.code).toBe('document-refused');
});
