/** Checks records off the main thread, one batch a question. */
import { checkRecord, type RecordCheck } from '#shared/audit/check-record.ts';
import { err, ok } from '#shared/result/result.ts';
import type { CheckQuestion } from './check-client.ts';
import { serveAsks } from './serve.ts';

serveAsks<CheckQuestion, readonly RecordCheck[]>({
  answer: ({ orders, office }) => ok(orders.map((order) => checkRecord({ ...order, office }))),
  cancelled: err('cancelled', '검토를 멈췄습니다.'),
});
