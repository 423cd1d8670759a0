import { Fragment } from 'react';
import { printAmount } from '#shared/money/print.ts';
import { countItems } from '#shared/records/project/count-items.ts';
import type { Project } from '#shared/records/project/project.ts';
import { unsurePlaces } from '#shared/records/project/unsure.ts';
import type { FoundProject } from './found.ts';

const countLines = (project: Project): number => {
  const { purpose, legalBasis, content, history } = project.description;
  return purpose.length + legalBasis.length + content.length + history.length + project.expectedEffects.length;
};

const shownUnread = 50;
/** A table of thousands of rows helps nobody decide; all of them are kept or left by the box in the head. */
const shownProjects = 300;

interface FoundTableProps {
  readonly projects: readonly FoundProject[];
  readonly onChoose: (key: string, chosen: boolean) => void;
  readonly onChooseAll: (chosen: boolean) => void;
}

/** What was read, section by section, and every line that was not. */
export function FoundTable({ projects, onChoose, onChooseAll }: FoundTableProps) {
  return (
    <table className="found">
      <caption>읽은 내용을 확인하고 담을 사업을 고르세요. 담기 전에는 아무것도 저장되지 않습니다.</caption>
      <thead>
        <tr>
          <th scope="col">
            <label className="check">
              <input
                type="checkbox"
                checked={projects.every((each) => each.chosen)}
                onChange={(event) => onChooseAll(event.target.checked)}
              />
              담기
            </label>
          </th>
          <th scope="col">연도</th>
          <th scope="col">사업명</th>
          <th scope="col">올해 예산(천원)</th>
          <th scope="col">통계목</th>
          <th scope="col">산출근거</th>
          <th scope="col">사업설명</th>
          <th scope="col">추진일정</th>
          <th scope="col">실적</th>
          <th scope="col">결산</th>
          <th scope="col">못 읽은 줄</th>
        </tr>
      </thead>
      <tbody>
        {projects.slice(0, shownProjects).map(({ key, file, project, chosen, known }) => (
          <Fragment key={key}>
            <tr>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${project.title} 담기`}
                  checked={chosen}
                  onChange={(event) => onChoose(key, event.target.checked)}
                />
              </td>
              <td>{project.fiscalYear}</td>
              <td className="name">
                {project.title}
                {known ? <span className="known">같은 사업이 이미 있음</span> : null}
                <small>{file}</small>
              </td>
              <td className="number">{printAmount(project.summary.total.current.amount, '천원')}</td>
              <td className="number">{project.summary.lines.length}</td>
              <td className="number">{project.costing.reduce((sum, group) => sum + countItems(group.items), 0)}줄</td>
              <td className="number">{countLines(project)}줄</td>
              <td className="number">{project.schedule.rows.length}줄</td>
              <td className="number">{project.achievements.length}년</td>
              <td className="number">{project.settlements.length}년</td>
              <td className="number">{project.unread.length === 0 ? '없음' : `${project.unread.length}줄`}</td>
            </tr>
            {project.unread.length > 0 ? (
              <tr>
                <td />
                <td colSpan={10}>
                  <details open>
                    <summary>읽지 못한 줄 {project.unread.length}개 — 담은 뒤에도 사업 위쪽에 그대로 보입니다</summary>
                    <ul>
                      {project.unread.slice(0, shownUnread).map(({ line, text }) => (
                        <li key={line}>
                          {line}째 줄: {text.slice(0, 300)}
                        </li>
                      ))}
                      {project.unread.length > shownUnread ? (
                        <li>… 그 밖에 {project.unread.length - shownUnread}줄</li>
                      ) : null}
                    </ul>
                  </details>
                </td>
              </tr>
            ) : null}
            <Unsure project={project} />
          </Fragment>
        ))}
        {projects.length > shownProjects ? (
          <tr>
            <td />
            <td colSpan={10}>… 그 밖에 {(projects.length - shownProjects).toLocaleString('ko-KR')}건</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** Values whose place the document does not settle: kept, but to be looked at. */
function Unsure({ project }: { readonly project: Project }) {
  const places = unsurePlaces(project);
  if (places.length === 0) return null;
  return (
    <tr>
      <td />
      <td colSpan={10}>
        <details open>
          <summary>
            확실하지 않은 곳 {places.length}군데 — 칸이 띄어쓰기로만 나뉜 글이라 어느 줄의 것인지 원문과 맞추어 보아야
            합니다
          </summary>
          <ul>
            {places.slice(0, shownUnread).map(({ section, line }) => (
              <li key={`${section}${line}`}>
                {section}
                {line === null ? '' : ` (원문 ${line}째 줄부터)`}
              </li>
            ))}
          </ul>
        </details>
      </td>
    </tr>
  );
}
