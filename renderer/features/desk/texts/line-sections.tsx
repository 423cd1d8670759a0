import { memo } from 'react';
import type { SectionId } from '#shared/document/model/document.ts';
import type { Description, Project } from '#shared/records/project/project.ts';
import { CommandButton } from '../../../commands/command-button.tsx';
import { orderLegalBasis } from '../../../commands/order-legal-basis.ts';
import { LinesEditor } from '../../../ui/lines-editor.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { useEdit } from '../use-edit.ts';

const titles: Record<keyof Description, { title: string; hint: string }> = {
  purpose: { title: '사업목적', hint: '- 왜 하는 사업인지 적습니다.' },
  legalBasis: { title: '사업근거', hint: '- 「법령」 제○조 …' },
  content: { title: '사업내용', hint: '- 무엇을, 누구에게, 어떻게 …' },
  history: { title: '추진경위', hint: "- 기본계획 수립 : '24.3." },
};

/** □ 사업목적, 사업근거, 사업내용, 추진경위. */
export const DescriptionSections = memo(function DescriptionSections({
  description,
}: {
  readonly description: Description;
}) {
  const edit = useEdit();
  return (Object.keys(titles) as (keyof Description)[]).map((id) => (
    <SectionFrame
      key={id}
      section={id}
      title={titles[id].title}
      tools={id === 'legalBasis' ? <CommandButton command={orderLegalBasis} label="법령 순으로" /> : null}
    >
      <LinesEditor
        label={titles[id].title}
        lines={description[id]}
        placeholder={titles[id].hint}
        onChange={(lines) =>
          edit({
            label: titles[id].title,
            key: `description.${id}`,
            change: (project) => ({ ...project, description: { ...project.description, [id]: lines } }),
          })
        }
      />
    </SectionFrame>
  ));
});

/** □ 최근 3년 추진실적: one text field a year. */
interface AchievementsSectionProps {
  readonly achievements: Project['achievements'];
  readonly fiscalYear: number;
}

export const AchievementsSection = memo(function AchievementsSection(props: AchievementsSectionProps) {
  const { achievements, fiscalYear } = props;
  const edit = useEdit();
  const years = achievements.map((achievement) => achievement.year);
  const nextYear = years.length > 0 ? Math.max(...years) + 1 : fiscalYear - 3;
  const blank = achievements.find((achievement) => achievement.items.length === 0);
  return (
    <SectionFrame
      section="achievements"
      title="최근 3년 추진실적"
      tools={
        <>
          {blank ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                edit({
                  label: `추진실적 ${blank.year}년도 빼기`,
                  change: (was) => ({ ...was, achievements: was.achievements.filter((each) => each.id !== blank.id) }),
                })
              }
            >
              빈 연도 빼기
            </button>
          ) : null}
          <button
            type="button"
            className="button"
            onClick={() =>
              edit({
                label: `추진실적 ${nextYear}년도 넣기`,
                change: (was) => ({ ...was, achievements: [...was.achievements, { year: nextYear, items: [] }] }),
              })
            }
          >
            {nextYear}년도 넣기
          </button>
        </>
      }
    >
      {achievements.map((achievement) => (
        <LinesEditor
          key={achievement.id}
          label={`${achievement.year}년도`}
          showLabel
          lines={achievement.items}
          placeholder="○ 그해에 한 일을 한 줄에 하나씩 적습니다."
          onChange={(items) =>
            edit({
              label: `${achievement.year}년도 추진실적`,
              key: `achievements.${achievement.id}`,
              change: (was) => ({
                ...was,
                achievements: was.achievements.map((each) => (each.id === achievement.id ? { ...each, items } : each)),
              }),
            })
          }
        />
      ))}
    </SectionFrame>
  );
});

interface LineSectionProps {
  readonly section: SectionId;
  readonly title: string;
  readonly field: 'expectedEffects' | 'notes';
  readonly lines: readonly string[];
  readonly hint: string;
}

/** A section that is one list of text lines of the record. */
export const LineSection = memo(function LineSection({ section, title, field, lines, hint }: LineSectionProps) {
  const edit = useEdit();
  return (
    <SectionFrame section={section} title={title}>
      <LinesEditor
        label={title}
        lines={lines}
        placeholder={hint}
        onChange={(next) => edit({ label: title, key: field, change: (was) => ({ ...was, [field]: next }) })}
      />
    </SectionFrame>
  );
});
