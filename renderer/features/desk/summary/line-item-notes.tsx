import { findByName } from '#shared/line-items/find-line-item.ts';
import { guidanceFor } from '#shared/line-items/guidance.ts';
import { lineItemsOf } from '#shared/line-items/line-items-of.ts';
import { remarksOf } from '#shared/line-items/remarks.ts';
import { renumberedHint } from '#shared/line-items/renumbered-hint.ts';

interface LineItemNotesProps {
  /** The 통계목 of the row the cursor is in; empty for none. */
  readonly name: string;
  readonly priorYear: number;
  readonly year: number;
}

/** What is known of the 통계목 in the cursor's row: number, what it is for, what changed between the two years. */
export function LineItemNotes({ name, priorYear, year }: LineItemNotesProps) {
  const entry = name === '' ? null : findByName(name, year);
  const guidance = name === '' ? null : guidanceFor(name, year);
  const moved = name === '' ? '' : renumberedHint(name, priorYear, year);
  const words = [
    entry ? `${entry.code} ${entry.group}` : '',
    ...(entry ? remarksOf(entry, year) : []),
    moved,
    guidance ? `${guidance.text} (${guidance.year}년 지침)` : '',
    entry ? lineItemsOf(year).message : '',
  ].filter((text) => text !== '');
  const unknown = name !== '' && !entry ? '통계목 표에 없는 이름입니다. 번호나 초성으로 찾아 고를 수 있습니다.' : '';
  const text = unknown || words.join(' · ');
  return (
    <p className="costing-reading one-line" title={text}>
      {text}
    </p>
  );
}
