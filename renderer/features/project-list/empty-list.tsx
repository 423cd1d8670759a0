import { josa } from '#shared/hangul/josa.ts';
import { readableFormats } from '#shared/import/readers.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { openSample } from '../../commands/open-sample.ts';
import { viewTrash } from '../../commands/trash.ts';
import { useSession, useTrash } from '../../session/use-session.ts';

/** A place with nothing in it yet offers the three ways to begin. */
export function EmptyList({ onNew }: { readonly onNew: () => void }) {
  const session = useSession();
  const trash = useTrash().length;
  return (
    <main className="empty-list" aria-label="사업 목록">
      <h2>아직 사업이 없습니다</h2>
      <p>지난해 사업별 설명서를 불러와 시작하는 것이 가장 빠릅니다. 파일을 이 창에 끌어다 놓아도 됩니다.</p>
      <div className="ways">
        <button type="button" className="way" onClick={() => session.showDialog({ kind: 'import' })}>
          <b>지난해 설명서 불러오기</b>
          <span>{josa(readableFormats(), '을/를')} 고르거나, 문서의 글을 복사해 붙입니다.</span>
        </button>
        <button type="button" className="way" onClick={onNew}>
          <b>새 사업</b>
          <span>빈 서식에 처음부터 적습니다.</span>
        </button>
        <button type="button" className="way" onClick={() => void openSample(session)}>
          <b>예시 열어 보기</b>
          <span>지어낸 사업 하나로 무엇이 되는지 둘러봅니다. 되돌리기로 없앨 수 있습니다.</span>
        </button>
      </div>
      {trash > 0 ? (
        <p>
          지운 사업 {trash.toLocaleString('ko-KR')}건이 휴지통에 있습니다.{' '}
          <CommandButton command={viewTrash} label="휴지통 열기" />
        </p>
      ) : null}
    </main>
  );
}
