import { err, ok, type Result } from '#shared/result/result.ts';
import type { StopSignal } from './ask.ts';
import type { PdfStandard } from './contract.ts';

/** A book that is made and saved or printed where the engine is: its bytes never come to the window. */
export interface BookJob {
  /** `save` shows the Save dialog first. */
  readonly kind: 'save' | 'print';
  /** The file's name as it is suggested, or the print window's. */
  readonly name: string;
  /** The book as JSON (`shared/document`), never markup. */
  readonly bookJson: string;
  readonly standard: PdfStandard;
}

const stepKinds = ['making', 'saving', 'printing'] as const;

/** What a job is at: of `making`, how many 세부사업 are done, of how many; 0 of 0 while that is not known. */
export interface JobStep {
  readonly kind: (typeof stepKinds)[number];
  readonly done: number;
  readonly total: number;
}

export interface JobProgress {
  readonly id: number;
  readonly step: JobStep;
}

/** The saved file's name; `null` where the Save dialog was closed, and of what is printed. */
export type JobEnd = string | null;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** What came as a job's progress; `null` for anything else. */
export function readJobProgress(value: unknown): JobProgress | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, step } = value as { id?: unknown; step?: unknown };
  if (!isCount(id) || typeof step !== 'object' || step === null) return null;
  const { kind, done, total } = step as { kind?: unknown; done?: unknown; total?: unknown };
  const known = stepKinds.find((each) => each === kind);
  return known && isCount(done) && isCount(total) ? { id, step: { kind: known, done, total } } : null;
}

/** At most so many run at once; a page asks for one at a time. */
const mostJobs = 8;

interface RunningJob<S> {
  readonly controller: { readonly signal: S; abort(): void };
  readonly ended: Promise<Result<JobEnd>>;
}

/** The jobs of one page: the same in the shell and in a plain browser, which hand in what makes their signals. */
export class JobList<S extends StopSignal> {
  readonly #newController: () => { readonly signal: S; abort(): void };
  readonly #tell: (progress: JobProgress) => void;
  readonly #jobs = new Map<number, RunningJob<S>>();
  #lastId = 0;

  constructor(newController: () => { readonly signal: S; abort(): void }, tell: (progress: JobProgress) => void) {
    this.#newController = newController;
    this.#tell = tell;
  }

  /** Starts work and answers its id. Fails with `job-busy`. Work that throws ends with `job-failed`. */
  start(work: (signal: S, report: (step: JobStep) => void) => Promise<Result<JobEnd>>): Result<number> {
    if (this.#jobs.size >= mostJobs) {
      return err('job-busy', '만들고 있는 것이 너무 많습니다. 앞의 것이 끝난 뒤에 다시 해 주세요.');
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const controller = this.#newController();
    const report = (step: JobStep) => {
      if (!controller.signal.aborted) this.#tell({ id, step });
    };
    const failed = (cause: unknown) =>
      err('job-failed', '하던 일이 멈추었습니다. 저장된 내용은 그대로입니다. 다시 해 주세요.', String(cause));
    this.#jobs.set(id, { controller, ended: work(controller.signal, report).catch(failed) });
    return ok(id);
  }

  /** Waits for a job's end, once. Fails as the job does, or with `job-unknown`. */
  async end(id: number): Promise<Result<JobEnd>> {
    const job = this.#jobs.get(id);
    if (!job) return err('job-unknown', '하던 일을 찾을 수 없습니다. 다시 해 주세요.');
    const ended = await job.ended;
    this.#jobs.delete(id);
    return ended;
  }

  /** Stops what a job would do next; it then ends with `cancelled`. */
  cancel(id: number): void {
    this.#jobs.get(id)?.controller.abort();
  }

  /** The page is gone, and with it who waits. */
  clear(): void {
    for (const { controller } of this.#jobs.values()) controller.abort();
    this.#jobs.clear();
  }
}
