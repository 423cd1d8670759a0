import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { compareDates, type DateStyle, datesIn, type TextDate } from '../words/dates.ts';
import { sameNameKey } from '../words/names.ts';
import { plainOf, replaceIn } from '../words/plain.ts';
import { type Prose, proseIn, shown } from '../words/prose.ts';
import { writtenDate } from '../words/written-date.ts';

interface Dated {
  readonly prose: Prose;
  readonly date: TextDate;
  /** What happened, without its date. */
  readonly what: string;
}

function datedLines(lines: readonly Prose[]): readonly Dated[] {
  return lines.flatMap((prose) => {
    const plain = plainOf(prose.text);
    const [date] = datesIn(plain.text);
    if (!date) return [];
    const what = `${plain.text.slice(0, date.start)}${plain.text.slice(date.end)}`.replace(
      /^[\s○◦●□■▷▶·※*-]+|[\s:()~-]+$/g,
      '',
    );
    return [{ prose, date, what: sameNameKey(what) }];
  });
}

const base = { rule: 'T04', severity: 'info', expected: null, actual: null } as const;

function order(lines: readonly Dated[]): readonly Finding[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (!before || compareDates(before.date, line.date) <= 0) return [];
    const [own, other] = [line, before].map(({ prose, date }) => writtenDate(prose.text, date));
    return [
      {
        ...base,
        at: line.prose.at,
        message: `추진경위 ‘${shown(line.prose.text)}’의 날짜 ${josa(own ?? '', '이/가')} 앞줄의 ${other}보다 이릅니다. 시간 순서를 확인해 주세요.`,
        evidence: [before.prose.at],
      },
    ];
  });
}

function twice(lines: readonly Dated[]): readonly Finding[] {
  return lines.flatMap((line, at) => {
    const before = lines.slice(0, at).findLast(({ what }) => what !== '' && what === line.what);
    if (!before) return [];
    const [own, other] = [line, before].map(({ prose, date }) => writtenDate(prose.text, date));
    return [
      {
        ...base,
        at: line.prose.at,
        message: `추진경위에 ${josa(`‘${shown(line.prose.text)}’`, '과/와')} 같은 일이 두 번(${other}, ${own}) 적혀 있습니다. 한쪽을 지우거나 무엇이 다른지 적어 주세요.`,
        evidence: [before.prose.at],
      },
    ];
  });
}

const nameOfStyle = ({ year, mark, end }: DateStyle): string =>
  `${year === 'short' ? "'23" : year === 'long' ? '2023' : '23'}${mark === '년' ? '년 4월' : `${mark}4${end === 'dot' ? '.' : end === 'word' ? '월' : ''}`}`;

/** The style of more than half of the dates; `null` where there is none. */
function usualStyle(lines: readonly Dated[]): string | null {
  const names = lines.map(({ date }) => nameOfStyle(date.style));
  return names.find((name) => names.filter((other) => other === name).length * 2 > names.length) ?? null;
}

/** A closing dot put or taken away is the one mend of a date that differs in it alone. */
function closingDot({ prose, date }: Dated, usual: string): Finding['mend'] {
  const { style } = date;
  const plain = plainOf(prose.text);
  const written = plain.text.slice(date.start, date.end);
  if (style.end === 'none' && usual === nameOfStyle({ ...style, end: 'dot' }))
    return { at: prose.at, value: replaceIn(plain, date.end, date.end, '.'), label: '마침표 찍기' };
  if (style.end === 'dot' && usual === nameOfStyle({ ...style, end: 'none' }))
    return {
      at: prose.at,
      value: replaceIn(plain, date.start + written.lastIndexOf('.'), date.end, ''),
      label: '마침표 지우기',
    };
  return undefined;
}

function style(lines: readonly Dated[]): readonly Finding[] {
  const usual = usualStyle(lines);
  const [first, second] = [...new Set(lines.map(({ date }) => nameOfStyle(date.style)))];
  if (lines.length < 2 || second === undefined) return [];
  if (usual === null)
    return [
      {
        ...base,
        at: 'description.history',
        message: `추진경위의 날짜가 ${first}, ${second}처럼 여러 꼴로 적혀 있습니다. 한 가지로 맞춰 주세요.`,
      },
    ];
  const model = lines.find(({ date }) => nameOfStyle(date.style) === usual);
  return lines.flatMap((line) => {
    if (!model || nameOfStyle(line.date.style) === usual) return [];
    const mend = closingDot(line, usual);
    return [
      {
        ...base,
        at: line.prose.at,
        message: `추진경위 ‘${shown(line.prose.text)}’의 날짜 ${josa(writtenDate(line.prose.text, line.date), '이/가')} 다른 줄(${writtenDate(model.prose.text, model.date)})과 다른 꼴로 적혀 있습니다. 같은 꼴로 맞춰 주세요.`,
        ...(mend ? { mend } : {}),
      },
    ];
  });
}

function check({ project }: Subject): Outcome {
  const lines = datedLines(proseIn(project, '추진경위'));
  if (lines.length === 0) return { needs: '날짜가 적힌 추진경위' };
  return [...order(lines), ...twice(lines), ...style(lines)];
}

/** T04: 추진경위 goes forward, tells nothing twice and writes its dates one way. */
export const historyOrder: Rule = { id: 'T04', title: '추진경위의 순서와 날짜 꼴', check };
