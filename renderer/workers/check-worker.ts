/** Checks records off the main thread, one batch a message. */
import { checkRecord } from '#shared/audit/check-record.ts';
import { err, ok } from '#shared/result/result.ts';
import type { CheckAsked } from './check-client.ts';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<CheckAsked>) => void;
  postMessage: (message: unknown) => void;
};

scope.onmessage = ({ data: { id, orders, office } }) => {
  try {
    scope.postMessage({ id, answer: ok(orders.map((order) => checkRecord({ ...order, office }))) });
  } catch (caught) {
    const message = '검토를 하다가 멈췄습니다. 저장된 것은 그대로입니다. 창을 다시 열어 주세요.';
    scope.postMessage({ id, answer: err('check-stopped', message, String(caught)) });
  }
};
