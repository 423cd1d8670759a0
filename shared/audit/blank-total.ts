import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from './finding.ts';
import { sourceOf } from './sources.ts';
import { exactly } from './won-text.ts';

/** A sum that is left blank beside figures that have one: nothing contradicts itself, but it is to be filled in. */
export function blankTotal(rule: string, at: string, name: string, sumName: string, sum: number): Finding {
  const label = `${josa(exactly(sum), '으로/로')} 채우기`;
  return {
    rule,
    severity: 'warning',
    at,
    message: `${josa(name, '이/가')} 비어 있습니다. ${josa(sumName, '은/는')} ${exactly(sum)}입니다. 확인하고 적어 주세요.`,
    expected: sum,
    actual: null,
    mend: { at, value: sum, label },
    ...sourceOf(rule),
  };
}
