import type { SallimApi } from '#shared/ipc/contract.ts';
import { type BookJob, type JobEnd, type JobStep, readJobProgress } from '#shared/ipc/jobs.ts';
import { err, type Result } from '#shared/result/result.ts';

export interface JobOptions {
  /** Aborting stops what the job would do next; it then ends with `cancelled`. */
  readonly signal: AbortSignal;
  readonly progress: (step: JobStep) => void;
}

type Jobs = Pick<SallimApi, 'startJob' | 'endOfJob' | 'cancelJob' | 'onJobProgress'>;

const cancelled = err('cancelled', '문서 만들기를 멈췄습니다.');

/**
 * A job from its start to its end. Fails as the job does, with `cancelled`, or with `typesetting-failed` where the shell
 * refused the call.
 */
export async function runJob(bridge: Jobs, job: BookJob, { signal, progress }: JobOptions): Promise<Result<JobEnd>> {
  if (signal.aborted) return cancelled;
  let id: number | null = null;
  const stopHearing = bridge.onJobProgress((told) => {
    const known = readJobProgress(told);
    if (known !== null && known.id === id) progress(known.step);
  });
  const stop = () => {
    if (id !== null) void bridge.cancelJob(id);
  };
  try {
    const started = await bridge.startJob(job);
    if (!started.ok) return started;
    id = started.value;
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    return await bridge.endOfJob(id);
  } catch (cause) {
    const message = '쪽을 만드는 프로그램이 답하지 않습니다. 다시 해 보고, 되풀이되면 프로그램을 다시 설치해 주세요.';
    return err('typesetting-failed', message, cause);
  } finally {
    signal.removeEventListener('abort', stop);
    stopHearing();
  }
}
