import { plainWidth, withoutInvisible } from '#shared/characters/characters.ts';
import type {
  Achievement,
  Contact,
  CostingGroup,
  CostingItem,
  ScheduleRow,
  Settlement,
  SummaryLine,
} from './project.ts';

/** What a line is known by where it has no `id`: texts that stay the same wherever the line stands. */
export type ContentKey = readonly string[];

const mark = /^[○●◦◎▷▶▸■□◆◇·ㆍ․∙•※*–—-]+/u;

/** A text as it is compared: one spelling of each character, no white space of any width, no bullet before it. */
function bare(text: string): string {
  return plainWidth(withoutInvisible(text.normalize('NFC')))
    .replace(/[\s\u115F\u1160\u3164\uFFA0]+/gu, '')
    .replace(mark, '');
}

export const contactKey = ({ bureau, department, officer }: Contact): ContentKey => [
  'contact',
  bare(bureau),
  bare(department),
  bare(officer.name),
];

export const summaryKey = ({ lineItem }: SummaryLine): ContentKey => ['summary', bare(lineItem)];

export const groupKey = ({ lineItem }: CostingGroup): ContentKey => ['costing', bare(lineItem)];

export const scheduleKey = ({ step, period }: ScheduleRow): ContentKey => ['schedule', bare(step), bare(period)];

export const achievementKey = ({ year }: Achievement): ContentKey => ['achievement', String(year)];

export const settlementKey = ({ year }: Settlement): ContentKey => ['settlement', String(year)];

/** The key of the lines under a line of 산출근거: its own way down by labels. */
export const under = (above: ContentKey, { label }: CostingItem): ContentKey => [...above, bare(label)];

/** A leaf: its label and what it says, the expression or, without one, the printed amount. */
export const leafKey = (above: ContentKey, item: CostingItem): ContentKey => [
  ...under(above, item),
  'leaf',
  bare(item.expression) || String(item.amount ?? ''),
];

/** A line with others under it: its label; its amount is theirs. */
export const parentKey = (above: ContentKey, item: CostingItem): ContentKey => [...under(above, item), 'parent'];

/** Of parents that have one label under one parent: what stands under them tells them apart. */
export const fullParentKey = (above: ContentKey, item: CostingItem): ContentKey => [
  ...parentKey(above, item),
  ...item.children.map(({ label }) => bare(label)),
];
