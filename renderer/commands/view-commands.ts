import type { AmountUnit } from '#shared/money/unit.ts';
import type { Session } from '../session/session.ts';
import { textScales } from '../session/settings.ts';
import { always, type Command, projectIsOpen } from './command.ts';

const units: readonly AmountUnit[] = ['원', '천원', '백만원'];

function stepScale(session: Session, by: 1 | -1): void {
  const at = textScales.map(Number).indexOf(session.getState().settings.textScale);
  const textScale = textScales[Math.min(textScales.length - 1, Math.max(0, at + by))];
  if (textScale !== undefined) session.changeSettings({ textScale });
}

/** The next of 원, 천원, 백만원; changes what is shown, never the data. */
export const viewUnit: Command = {
  id: 'view.unit',
  label: '금액 단위 바꾸기 (원 → 천원 → 백만원)',
  shortcut: 'Ctrl+Alt+U',
  enabled: always,
  run: (session) => {
    const next = units[(units.indexOf(session.getState().settings.unit) + 1) % units.length];
    if (next) session.changeSettings({ unit: next });
  },
};

export const viewZoomIn: Command = {
  id: 'view.zoomIn',
  label: '글자 크게',
  shortcut: 'Ctrl+=',
  enabled: always,
  run: (session) => stepScale(session, 1),
};

export const viewZoomOut: Command = {
  id: 'view.zoomOut',
  label: '글자 작게',
  shortcut: 'Ctrl+-',
  enabled: always,
  run: (session) => stepScale(session, -1),
};

export const viewZoomReset: Command = {
  id: 'view.zoomReset',
  label: '글자 처음 크기로',
  shortcut: 'Ctrl+0',
  enabled: always,
  run: (session) => session.changeSettings({ textScale: 1 }),
};

export const viewPreview: Command = {
  id: 'view.preview',
  label: '쪽 보기 펴고 접기',
  shortcut: 'F8',
  enabled: projectIsOpen,
  run: (session) => session.changeSettings({ preview: !session.getState().settings.preview }),
};

/** As the PDF readers have it: 1 is the size on paper, 2 the width. */
export const viewPageActual: Command = {
  id: 'view.pageActual',
  label: '쪽을 종이 크기로 (100 %)',
  shortcut: 'Ctrl+Alt+1',
  enabled: projectIsOpen,
  run: (session) => session.changeSettings({ previewZoom: 'actual' }),
};

export const viewPageWidth: Command = {
  id: 'view.pageWidth',
  label: '쪽을 폭에 맞추어',
  shortcut: 'Ctrl+Alt+2',
  enabled: projectIsOpen,
  run: (session) => session.changeSettings({ previewZoom: 'width' }),
};

export const viewNavigator: Command = {
  id: 'view.navigator',
  label: '사업 목록 펴고 접기',
  shortcut: 'F7',
  enabled: projectIsOpen,
  run: (session) => session.changeSettings({ navigator: !session.getState().settings.navigator }),
};

export const viewNational: Command = {
  id: 'view.national',
  label: '국비 열 보이기와 감추기',
  enabled: projectIsOpen,
  run: (session) => session.changeSettings({ nationalColumns: !session.getState().settings.nationalColumns }),
};

export const viewList: Command = {
  id: 'view.list',
  label: '사업 목록으로',
  shortcut: 'Ctrl+Shift+L',
  enabled: projectIsOpen,
  run: async (session) => {
    await session.close();
  },
};

export const viewSettings: Command = {
  id: 'view.settings',
  label: '보기 설정',
  shortcut: 'Ctrl+,',
  enabled: always,
  run: (session) => session.showDialog({ kind: 'settings' }),
};

export const viewPalette: Command = {
  id: 'view.palette',
  label: '찾기와 명령',
  shortcut: 'Ctrl+K',
  enabled: always,
  run: (session) => session.showDialog({ kind: 'palette' }),
};

export const helpKeys: Command = {
  id: 'help.keys',
  label: '이곳의 단축키',
  shortcut: 'F1',
  enabled: always,
  run: (session) => session.showDialog({ kind: 'keys' }),
};
