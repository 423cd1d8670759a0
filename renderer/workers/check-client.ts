import type { RecordCheck } from '#shared/audit/check-record.ts';
import type { Office } from '#shared/records/office/office.ts';
import type { Project } from '#shared/records/project/project.ts';
import { err, type Result } from '#shared/result/result.ts';
import { trustedScript } from '../bridge/trusted-script.ts';
import workerUrl from './check-worker.ts?worker&url';

/** One batch of records, each with its other years and editions. */
export interface CheckAsked {
  readonly id: number;
  readonly orders: readonly { readonly project: Project; readonly others: readonly Project[] }[];
  readonly office: Office;
}

interface CheckAnswered {
  readonly id: number;
  readonly answer: Result<readonly RecordCheck[]>;
}

type Answer = CheckAnswered['answer'];

/** The checks' worker; it is started with the first batch, and anew after it died. */
export class CheckClient {
  #worker: Worker | null = null;
  #last = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();

  readonly check = (orders: CheckAsked['orders'], office: Office, signal: AbortSignal): Promise<Answer> => {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      signal.addEventListener('abort', () => this.#answer(id, err('cancelled', '검토를 멈췄습니다.')), { once: true });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, orders, office } satisfies CheckAsked);
    });
  };

  #answer(id: number, answer: Answer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #start(): Worker {
    const worker = new Worker(trustedScript(workerUrl), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CheckAnswered>) => this.#answer(data.id, data.answer);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = null;
      const failure = err('check-stopped', '검토를 하다가 멈췄습니다. 저장된 것은 그대로입니다.', event.message);
      for (const id of [...this.#waiting.keys()]) this.#answer(id, failure);
    };
    return worker;
  }
}
