import type { ConflictAnswer } from '../store/start-plan.ts';
import type { Opening } from './start.ts';

/** Refusals that the officer can answer; for the others there is only starting again. */
const answerable = new Set(['store-ahead', 'store-differs', 'store-broken', 'journal-refused', 'journal-unreadable']);

interface OpeningScreenProps {
  readonly opening: Exclude<Opening, { kind: 'ready' }>;
  readonly onAnswer: (answer: ConflictAnswer) => void;
}

/** Before the store is open: a moment's wait, or why it was not opened. */
export function OpeningScreen({ opening, onAnswer }: OpeningScreenProps) {
  if (opening.kind === 'opening') {
    return (
      <main className="full-message" role="status">
        <p>자료를 여는 중입니다…</p>
      </main>
    );
  }
  const { code, message } = opening.failure;
  return (
    <main className="full-message" role="alert">
      <h1>자료를 열지 않았습니다</h1>
      <p>{message}</p>
      <div className="answers">
        {answerable.has(code) ? (
          <>
            <button type="button" className="button" onClick={() => onAnswer('keep-store')}>
              저장소의 내용으로 시작
            </button>
            {code === 'journal-unreadable' ? null : (
              <button type="button" className="button" onClick={() => onAnswer('keep-journal')}>
                변경 일지의 내용으로 시작
              </button>
            )}
          </>
        ) : null}
        <button type="button" className="button primary" onClick={() => location.reload()}>
          다시 열기
        </button>
      </div>
    </main>
  );
}
