import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { idOf } from '../words/costing-lines.ts';
import { compareDates } from '../words/dates.ts';
import { eventsIn, type TextEvent } from '../words/events.ts';
import { type Prose, proseOf } from '../words/prose.ts';
import { writtenDate } from '../words/written-date.ts';

interface Told {
  readonly event: TextEvent;
  readonly prose: Prose;
}

const isSame = (one: Told, other: Told) => compareDates(one.event.date, other.event.date) === 0;

/** Both tell of one thing: the same kind and stage, and the same subject or one that names none. */
function isOneEvent({ event: one }: Told, { event: other }: Told): boolean {
  if (one.kind !== other.kind || one.phase !== other.phase || one.isPlanned !== other.isPlanned) return false;
  return one.subject === other.subject || one.subject === '' || other.subject === '';
}

const telling = ({ event, prose }: Told) =>
  `${prose.section}의 ‘${event.word}’(${writtenDate(prose.text, event.date)})`;

function findingOf(one: Told, other: Told): Finding {
  return {
    rule: 'T02',
    severity: 'warning',
    at: other.prose.at,
    ...idOf(other.prose),
    message: `${josa(telling(one), '과/와')} ${josa(telling(other), '이/가')} 같은 일인데 날짜가 다릅니다. 어느 날짜가 맞는지 보고 고쳐 주세요.`,
    expected: null,
    actual: null,
    evidence: [one.prose.at],
  };
}

function check({ project }: Subject): Outcome {
  const told = proseOf(project).flatMap((prose) => eventsIn(prose.text).map((event): Told => ({ event, prose })));
  if (proseOf(project).length === 0) return { needs: '사업설명의 글' };
  const findings: Finding[] = [];
  for (const [at, other] of told.entries()) {
    const same = told.filter((one) => one !== other && isOneEvent(one, other));
    // A name that names nothing of its own is content with any of several that agree with it.
    if (same.some((one) => isSame(one, other))) continue;
    const first = told.slice(0, at).find((one) => same.includes(one) && !agreesElsewhere(one, told));
    if (first) findings.push(findingOf(first, other));
  }
  return findings;
}

const agreesElsewhere = (one: Told, told: readonly Told[]): boolean =>
  one.event.subject === '' && told.some((other) => other !== one && isOneEvent(one, other) && isSame(one, other));

/** T02: an event has one date in all the texts. */
export const eventDates: Rule = { id: 'T02', title: '같은 일의 날짜', check };
