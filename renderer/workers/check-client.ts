import type { RecordCheck } from '#shared/audit/check-record.ts';
import type { Office } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, type Result } from '#shared/result/result.ts';
import { askWorker } from './ask.ts';
import workerUrl from './check-worker.ts?worker&url';

/** One batch of records, each with its other years and editions. */
export interface CheckQuestion {
  readonly orders: readonly { readonly project: Project; readonly others: readonly Project[] }[];
  readonly office: Office;
}

const stopped = '검토를 하다가 멈췄습니다. 저장된 것은 그대로입니다. 창을 다시 열어 주세요.';

/** The checks' worker; it is started with the first batch, and anew after it died. */
export function checksInWorker(): (
  orders: CheckQuestion['orders'],
  office: Office,
  signal: AbortSignal,
) => Promise<Result<readonly RecordCheck[]>> {
  const checker = askWorker<CheckQuestion, readonly RecordCheck[]>(workerUrl, 'check', {
    stopped: (cause) => err('check-stopped', stopped, cause),
    failed: (cause) => err('check-stopped', stopped, cause),
    cancelled: err('cancelled', '검토를 멈췄습니다.'),
  });
  return (orders, office, signal) => checker.ask({ orders, office }, { signal });
}
