import { josa } from '#shared/hangul/josa.ts';
import type { Finding } from '../finding.ts';
import type { Outcome, Rule, Subject } from '../rule.ts';
import { costingLines } from '../words/costing-lines.ts';
import { plainOf, replaceIn } from '../words/plain.ts';
import { proseOf } from '../words/prose.ts';
import { type MiswrittenNumber, miswrittenNumbers } from '../words/written-numbers.ts';

interface Place {
  readonly where: string;
  readonly at: string;
  readonly id?: string | undefined;
  readonly text: string;
  readonly isExpression: boolean;
}

const sentences: Readonly<Record<MiswrittenNumber['fault'], string>> = {
  commas: '쉼표를 세 자리마다 찍어 주세요.',
  sign: '음수는 숫자 앞에 △를 붙여 적어 주세요.',
};

function findingsOf({ where, at, id, text, isExpression }: Place): readonly Finding[] {
  const plain = plainOf(text);
  return miswrittenNumbers(text, isExpression).map((number) => {
    const value = number.right === null ? null : replaceIn(plain, number.start, number.end, number.right);
    return {
      rule: 'T07',
      severity: 'warning',
      at,
      ...(id === undefined ? {} : { id }),
      message: `${where}의 숫자 ${josa(`‘${number.text}’`, '이/가')} 서식에 맞지 않습니다. ${sentences[number.fault]}`,
      expected: null,
      actual: null,
      ...(value === null ? {} : { mend: { at, value, label: `${josa(`‘${number.right}’`, '으로/로')} 고치기` } }),
    };
  });
}

function check({ project }: Subject): Outcome {
  const places: Place[] = [
    ...proseOf(project)
      .filter(({ at }) => !at.endsWith('.period'))
      .map(({ section, at, id, text }) => ({ where: section, at, id, text, isExpression: false })),
    ...costingLines(project).map(({ item, at }) => ({
      where: `산출근거 ‘${item.label}’`,
      at: `${at}.expression`,
      id: item.id,
      text: item.expression,
      isExpression: true,
    })),
  ];
  return places.length === 0 ? { needs: '글과 산출식' } : places.flatMap(findingsOf);
}

/** T07: numbers have their thousands set off by commas, and △ where they are below nothing. */
export const writtenNumbers: Rule = { id: 'T07', title: '숫자의 쉼표와 △', check };
