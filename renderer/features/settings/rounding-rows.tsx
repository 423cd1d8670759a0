import type { Rounding } from '#shared/records/office/office.ts';
import { usualRecordRounding } from '#shared/records/project/rounding.ts';
import { changeOffice } from '../../session/change-office.ts';
import { useOffice, useSession, useSessionState } from '../../session/use-session.ts';
import { Select } from '../../ui/select.tsx';

const costings = (['올림', '반올림', '절사'] as const).map((rule) => [rule, `천원 미만 ${rule}`] as const);
const rates = (['반올림', '절사'] as const).map((rule) => [rule, rule] as const);

interface RowsProps {
  /** Whose rule it is, e.g. `기관`. */
  readonly whose: string;
  readonly id: string;
  readonly value: Rounding;
  readonly onChange: (rounding: Rounding, label: string) => void;
}

function Rows({ whose, id, value, onChange }: RowsProps) {
  return (
    <>
      <label htmlFor={`${id}-rate`}>{whose} 증감률 끝수</label>
      <Select
        id={`${id}-rate`}
        value={value.rate}
        options={rates}
        onChange={(rate) => onChange({ ...value, rate }, `${whose} 증감률 끝수 ${value.rate} → ${rate}`)}
      />
      <label htmlFor={`${id}-costing`}>{whose} 산출근거 끝수</label>
      <Select
        id={`${id}-costing`}
        value={value.costing}
        options={costings}
        onChange={(costing) => onChange({ ...value, costing }, `${whose} 산출근거 끝수 ${value.costing} → ${costing}`)}
      />
    </>
  );
}

/** The office's rule, which new projects take over, and the open project's own. */
export function RoundingRows() {
  const session = useSession();
  const office = useOffice();
  const project = useSessionState((state) => state.project);
  return (
    <>
      <Rows
        whose="기관"
        id="office-rounding"
        value={office.rounding}
        onChange={(rounding, label) => void changeOffice(session, label, (was) => ({ ...was, rounding }))}
      />
      {project ? (
        <Rows
          whose="이 사업"
          id="project-rounding"
          value={{ ...usualRecordRounding, ...project.rounding }}
          onChange={(rounding, label) =>
            session.edit({
              label,
              how: 'typed',
              change: (was) => ({ ...was, rounding: { ...was.rounding, ...rounding } }),
            })
          }
        />
      ) : null}
    </>
  );
}
