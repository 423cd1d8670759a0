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
export interface ContentKey {
  /** The texts one behind the other. */
  readonly text: string;
  /** The texts as a JSON array without its end: lines under one parent begin alike, and it is written once for them. */
  readonly json: string;
}

const mark = /^[○●◦◎▷▶▸■□◆◇·ㆍ․∙•※*–—-]+/u;

/** A text as it is compared: one spelling of each character, no white space of any width, no bullet before it. */
function bare(text: string): string {
  // Most are words with single widths and plain spaces: one look instead of four.
  const close = /^[ -~가-힣]*$/.test(text)
    ? text.replaceAll(' ', '')
    : plainWidth(withoutInvisible(text.normalize('NFC'))).replace(/[\s\u115F\u1160\u3164\uFFA0]+/gu, '');
  return close.replace(mark, '');
}

const kind = (name: string): ContentKey => ({ text: name, json: `["${name}"` });

const and = ({ text, json }: ContentKey, part: string): ContentKey => ({
  text: `${text}\0${part}`,
  json: `${json},${JSON.stringify(part)}`,
});

const contact = kind('contact');
const summary = kind('summary');
const costing = kind('costing');
const schedule = kind('schedule');
const achievement = kind('achievement');
const settlement = kind('settlement');

export const contactKey = ({ bureau, department, officer }: Contact): ContentKey =>
  and(and(and(contact, bare(bureau)), bare(department)), bare(officer.name));

export const summaryKey = ({ lineItem }: SummaryLine): ContentKey => and(summary, bare(lineItem));

export const groupKey = ({ lineItem }: CostingGroup): ContentKey => and(costing, bare(lineItem));

export const scheduleKey = ({ step, period }: ScheduleRow): ContentKey => and(and(schedule, bare(step)), bare(period));

export const achievementKey = ({ year }: Achievement): ContentKey => and(achievement, String(year));

export const settlementKey = ({ year }: Settlement): ContentKey => and(settlement, String(year));

/** The way down by labels to a line of 산출근거: what its own key and those of the lines under it begin with. */
export const under = (above: ContentKey, { label }: CostingItem): ContentKey => and(above, bare(label));

/** A leaf, behind its way down: what it says, the expression or, without one, the printed amount. */
export const leafKey = (way: ContentKey, { expression, amount }: CostingItem): ContentKey =>
  and(and(way, 'leaf'), bare(expression) || String(amount ?? ''));

/** A line with others under it: its way down alone; its amount is theirs. */
export const parentKey = (way: ContentKey): ContentKey => and(way, 'parent');

/** Of parents that have one label under one parent: what stands under them tells them apart. */
export const fullParentKey = (way: ContentKey, { children }: CostingItem): ContentKey =>
  children.reduce((key, { label }) => and(key, bare(label)), parentKey(way));
