import type { AppInfo, PdfStandard } from '#shared/ipc/contract.ts';

type Choice = readonly [value: PdfStandard, label: string];

const ordinary: Choice = ['tagged', '보통 (태그 있는 PDF)'];
const choices: readonly Choice[] = [ordinary, ['a-2a', '보존용 (PDF/A-2a)'], ['ua-1', '접근성 (PDF/UA-1)']];

/** Said where only the ordinary PDF can be made. */
export const pdfStandardHint =
  '브라우저에서는 보통 PDF만 만들 수 있습니다. PDF/A와 PDF/UA는 설치한 프로그램에서 저장해 주세요.';

/** Only the native engine writes PDF/A and PDF/UA; `null` while it is not yet known where this runs. */
export function isOrdinaryOnly(shell: AppInfo['shell'] | null): boolean {
  return shell === 'browser';
}

/** The kinds of PDF that can be made here, with their labels. */
export function pdfChoices(shell: AppInfo['shell'] | null): readonly Choice[] {
  return isOrdinaryOnly(shell) ? [ordinary] : choices;
}

/** The wanted kind where it can be made, else the ordinary one. */
export function availableStandard(wanted: PdfStandard, shell: AppInfo['shell'] | null): PdfStandard {
  return isOrdinaryOnly(shell) ? 'tagged' : wanted;
}
