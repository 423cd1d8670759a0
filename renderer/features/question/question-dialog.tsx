import type { Question } from '../../session/session-state.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** What must be known before something goes on. Closing it is no. */
export function QuestionDialog({ question }: { readonly question: Question }) {
  const { title, sentences, yes, answer } = question;
  return (
    <Dialog
      title={title}
      onClose={() => answer(false)}
      reading
      footer={
        <>
          <button type="button" className="button" onClick={() => answer(false)}>
            그만두고 고치기
          </button>
          <button type="button" className="button primary" onClick={() => answer(true)}>
            {yes}
          </button>
        </>
      }
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}
