import { memo } from 'react';
import type { Won } from '#shared/money/won.ts';
import { type Overview, type Project, periodChoices } from '#shared/records/project/project.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { AmountInput } from '../../../ui/amount-input.tsx';
import { LinesEditor } from '../../../ui/lines-editor.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { useMarks } from '../findings/use-marks.ts';
import { SectionFrame } from '../section-frame.tsx';
import { useEdit } from '../use-edit.ts';

const put =
  (part: (overview: Overview) => Partial<Overview>) =>
  (project: Project): Project => ({ ...project, overview: { ...project.overview, ...part(project.overview) } });

function PeriodField({ overview }: { readonly overview: Overview }) {
  const edit = useEdit();
  const others = overview.period.checked.filter((label) => !(periodChoices as readonly string[]).includes(label));
  const toggle = (choice: string, on: boolean) =>
    edit({
      label: `사업기간 ${choice} ${on ? '표시' : '표시 지움'}`,
      change: put(({ period }) => {
        const rest = period.checked.filter((label) => label !== choice);
        return { period: { ...period, checked: on ? [...rest, choice] : rest } };
      }),
    });
  return (
    <fieldset className="period">
      <legend className="field-label">사업기간</legend>
      {[...periodChoices, ...others].map((choice) => (
        <label key={choice} className="check">
          <input
            type="checkbox"
            checked={overview.period.checked.includes(choice)}
            onChange={(event) => toggle(choice, event.target.checked)}
          />
          {choice}
        </label>
      ))}
      <TextInput
        label="사업기간 (그 밖의 글)"
        hideLabel
        value={overview.period.text}
        onChange={(text) =>
          edit({ label: '사업기간', key: 'period', change: put(({ period }) => ({ period: { ...period, text } })) })
        }
      />
    </fieldset>
  );
}

function CostFields({ overview }: { readonly overview: Overview }) {
  const edit = useEdit();
  const unit = useSessionState((state) => state.settings.unit);
  const { cost } = overview;
  const session = useSession();
  const set =
    (label: string, part: (value: Won | null) => Partial<Overview['cost']>) => (value: Won | null, opening?: string) =>
      edit({ label: `사업비 ${label}`, opening, change: put((was) => ({ cost: { ...was.cost, ...part(value) } })) });
  const off = cost.offBudget;
  const marks = useMarks('overview')?.boxes;
  return (
    <fieldset className="cost-fields" aria-label={`사업비 (당해년도), 단위 ${unit}`}>
      <AmountInput
        label="사업비 (당해년도)"
        mark={marks?.get('사업비 (당해년도)')}
        unit={unit}
        onGiveUp={session.giveUp}
        value={cost.total}
        onChange={set('합계', (total) => ({ total }))}
      />
      <AmountInput
        label="(국비)"
        mark={marks?.get('(국비)')}
        unit={unit}
        onGiveUp={session.giveUp}
        value={cost.national}
        onChange={set('국비', (national) => ({ national }))}
      />
      <AmountInput
        label="(시비)"
        mark={marks?.get('(시비)')}
        unit={unit}
        onGiveUp={session.giveUp}
        value={cost.city}
        onChange={set('시비', (city) => ({ city }))}
      />
      <AmountInput
        label="기타 (예산 외) 국비"
        mark={marks?.get('기타 (예산 외) 국비')}
        unit={unit}
        onGiveUp={session.giveUp}
        value={off.national}
        onChange={set('예산 외 국비', (national) => ({ offBudget: { ...off, national } }))}
      />
      <AmountInput
        label="기타 (예산 외) 기타"
        mark={marks?.get('기타 (예산 외) 기타')}
        unit={unit}
        onGiveUp={session.giveUp}
        value={off.other}
        onChange={set('예산 외 기타', (other) => ({ offBudget: { ...off, other } }))}
      />
    </fieldset>
  );
}

export const OverviewSection = memo(function OverviewSection({ overview }: { readonly overview: Overview }) {
  const edit = useEdit();
  const unit = useSessionState((state) => state.settings.unit);
  return (
    <SectionFrame section="overview" title="사업개요" unit={unit}>
      <div className="overview-fields">
        <TextInput
          label="회계"
          value={overview.account}
          onChange={(account) => edit({ label: '회계', key: 'account', change: put(() => ({ account })) })}
        />
        <PeriodField overview={overview} />
      </div>
      <LinesEditor
        label="사업내용"
        showLabel
        lines={overview.content}
        placeholder="○ 사업의 내용을 한 줄에 하나씩 적습니다."
        onChange={(content) => edit({ label: '사업내용', key: 'overview.content', change: put(() => ({ content })) })}
      />
      <CostFields overview={overview} />
    </SectionFrame>
  );
});
