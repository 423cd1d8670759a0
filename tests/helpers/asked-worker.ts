/** A thread for the tests of `shared/ipc/ask.ts`, which does what it is told. */
import { parentPort } from 'node:worker_threads';
import { answerer } from '../../shared/ipc/answer.ts';
import { err, ok } from '../../shared/result/result.ts';

const hear = answerer<string, string, number>({
  send: (message) => parentPort?.postMessage(message),
  cancelled: err('cancelled', '그만두었습니다.'),
  answer: async (question, asked) => {
    const [verb, count] = question.split(' ');
    if (verb === 'throw') throw new Error('thrown');
    if (verb === 'die') process.exit(1);
    if (verb === 'refused') return err('refused', '아닙니다.', { line: 3, unsendable: () => undefined });
    if (verb !== 'steps') return ok(question);
    for (let step = 1; step <= Number(count); step += 1) {
      asked.progress(step);
      await new Promise((resolve) => setImmediate(resolve));
      asked.throwIfCancelled();
    }
    return ok(`did ${count}`);
  },
});
parentPort?.on('message', hear);
