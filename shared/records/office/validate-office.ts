import { z } from 'zod';
import { isWon } from '#shared/money/won.ts';
import { err, ok, type Result } from '#shared/result/result.ts';
import { type Office, officeSchema } from './office.ts';

// The strict CSP forbids code from strings; zod's compiled mode would try it.
z.config({ jitless: true });

const shape = z.looseObject({
  schema: z.literal(officeSchema),
  rounding: z.looseObject({ costing: z.enum(['올림', '반올림', '절사']), rate: z.enum(['반올림', '절사']) }),
  cover: z.looseObject({ title: z.string(), department: z.string() }),
  thresholds: z.record(z.string(), z.number()),
  standards: z
    .array(
      z.looseObject({
        words: z.array(z.string().trim().min(1)).min(1),
        unit: z.string(),
        ceiling: z.custom<number>((value) => isWon(value) && value > 0),
        year: z.number().int().min(0).max(9999),
        source: z.string().trim().min(1),
      }),
    )
    .optional(),
});

/** Judges whether a value is a `sallim/office@1` record; changes nothing. Fails with `not-an-office`. */
export function validateOffice(value: unknown): Result<Office> {
  const checked = shape.safeParse(value);
  if (checked.success) return ok(value as Office);
  return err(
    'not-an-office',
    '기관 설정의 자료가 정해진 형식이 아닙니다. 보기 설정에서 기관 규칙을 다시 골라 주세요.',
    checked.error,
  );
}
