import type { Rounding } from '#shared/records/office/office.ts';
import { usualRecordRounding } from '#shared/records/project/rounding.ts';
import { changeOffice } from '../../session/change-office.ts';
import { useOffice, useSession, useSessionState } from '../../session/use-session.ts';

const costings = ['올림', '반올림', '절사'] as const satisfies readonly Rounding['costing'][];
const rates = ['반올림', '절사'] as const satisfies readonly Rounding['rate'][];

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
      <select
        id={`${id}-rate`}
        className="field"
        value={value.rate}
        onChange={(event) => {
          const rate = event.target.value as Rounding['rate'];
          onChange({ ...value, rate }, `${whose} 증감률 끝수 ${value.rate} → ${rate}`);
        }}
      >
        {rates.map((rate) => (
          <option key={rate}>{rate}</option>
        ))}
      </select>
      <label htmlFor={`${id}-costing`}>{whose} 산출근거 끝수</label>
      <select
        id={`${id}-costing`}
        className="field"
        value={value.costing}
        onChange={(event) => {
          const costing = event.target.value as Rounding['costing'];
          onChange({ ...value, costing }, `${whose} 산출근거 끝수 ${value.costing} → ${costing}`);
        }}
      >
        {costings.map((costing) => (
          <option key={costing} value={costing}>
            천원 미만 {costing}
          </option>
        ))}
      </select>
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
