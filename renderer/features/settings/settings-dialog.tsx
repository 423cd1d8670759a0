import { isOrdinaryOnly, pdfChoices, pdfStandardHint } from '../../commands/pdf-standard.ts';
import { type Settings, textScales } from '../../session/settings.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { useShell } from '../../session/use-shell.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { CoverRows } from './cover-rows.tsx';
import { RoundingRows } from './rounding-rows.tsx';
import './settings-dialog.css';

interface ChoiceProps<K extends keyof Settings> {
  readonly name: K;
  readonly label: string;
  readonly options: readonly (readonly [value: Settings[K], label: string])[];
  /** Why there are no more options. */
  readonly hint?: string;
}

function Choice<K extends keyof Settings>({ name, label, options, hint }: ChoiceProps<K>) {
  const session = useSession();
  const value = useSessionState((state) => state.settings[name]);
  return (
    <>
      <label htmlFor={`setting-${name}`}>{label}</label>
      <Select
        id={`setting-${name}`}
        describedBy={hint === undefined ? undefined : `setting-${name}-hint`}
        value={options.some(([each]) => each === value) ? value : options[0]?.[0]}
        options={options}
        onChange={(chosen) => session.changeSettings({ [name]: chosen } as Partial<Settings>)}
      />
      {hint === undefined ? null : (
        <>
          <span />
          <span id={`setting-${name}-hint`}>{hint}</span>
        </>
      )}
    </>
  );
}

/** How things look and are saved on this machine, and the rules of the office and of the open project. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const shell = useShell();
  return (
    <Dialog title="보기 설정" onClose={onClose}>
      <div className="settings-fields">
        <Choice
          name="unit"
          label="금액 단위"
          options={[
            ['원', '원'],
            ['천원', '천원'],
            ['백만원', '백만원'],
          ]}
        />
        <Choice
          name="textScale"
          label="글자 크기"
          options={textScales.map((scale) => [scale, `${Math.round(scale * 100)}%`])}
        />
        <Choice
          name="theme"
          label="밝기"
          options={[
            ['system', '컴퓨터 설정을 따름'],
            ['light', '밝게'],
            ['dark', '어둡게'],
          ]}
        />
        <RoundingRows />
        <CoverRows />
        <Choice
          name="nationalColumns"
          label="국비 열"
          options={[
            [false, '국비가 있을 때만'],
            [true, '늘 보이기'],
          ]}
        />
        <Choice
          name="pdfStandard"
          label="PDF 종류"
          options={pdfChoices(shell)}
          {...(isOrdinaryOnly(shell) ? { hint: pdfStandardHint } : {})}
        />
        <Choice
          name="screenReader"
          label="화면 낭독기"
          options={[
            [false, '쓰지 않음'],
            [true, '표의 칸마다 초점을 둠'],
          ]}
        />
      </div>
    </Dialog>
  );
}
