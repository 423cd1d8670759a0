import { expect, test } from 'vitest';
import { golden } from '../helpers/golden.ts';
import { goldenFiles } from './golden-files.ts';

test.each(Object.keys(goldenFiles))('%s is what the program makes', (name) => {
  expect(goldenFiles[name]?.()).toBe(golden(name));
});
