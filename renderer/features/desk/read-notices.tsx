import { memo } from 'react';
import type { Project } from '#shared/records/project/project.ts';
import { unsurePlaces, withoutDoubt } from '#shared/records/project/unsure.ts';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useEdit } from './use-edit.ts';

/** Lines of the source that no field took. */
export const UnreadLines = memo(function UnreadLines({ unread }: Pick<Project, 'unread'>) {
  const edit = useEdit();
  if (unread.length === 0) return null;
  const move = () =>
    edit({
      label: '읽지 못한 줄을 참고로',
      change: (was) => ({ ...was, notes: [...was.notes, ...was.unread.map((line) => line.text)], unread: [] }),
    });
  return (
    <NoticeBar severity="attention">
      읽지 못한 줄이 {unread.length}개 있습니다. 알맞은 곳에 옮겨 적은 뒤 ‘참고로 옮기기’를 누르면 이 알림이 사라집니다.
      <span className="unread-lines">
        {unread.slice(0, 20).map(({ line, text }) => (
          <span key={`${line} ${text}`}>
            {line}째 줄: {text}
          </span>
        ))}
      </span>
      <button type="button" className="button" onClick={move}>
        참고로 옮기기
      </button>
    </NoticeBar>
  );
});

/** Values that were read without being sure of their place, until a person has looked. */
export const UnsurePlaces = memo(function UnsurePlaces({ source }: { readonly source: Project['source'] }) {
  const edit = useEdit();
  const places = unsurePlaces(source ? { source } : {});
  if (places.length === 0) return null;
  return (
    <NoticeBar severity="attention">
      칸이 띄어쓰기로만 나뉜 글에서 읽어 어느 줄의 것인지 확실하지 않은 곳이 {places.length}군데 있습니다. 원문과 맞추어
      본 뒤 ‘확인함’을 누르세요.
      <span className="unread-lines">
        {places.slice(0, 20).map(({ section, line }) => (
          <span key={`${section} ${line}`}>
            {section}
            {line === null ? '' : ` (원문 ${line}째 줄부터)`}
          </span>
        ))}
      </span>
      <button type="button" className="button" onClick={() => edit({ label: '읽은 곳 확인', change: withoutDoubt })}>
        확인함
      </button>
    </NoticeBar>
  );
});
