import { withoutInvisible } from '#shared/characters/characters.ts';
import { josa } from '#shared/hangul/josa.ts';
import { assertNever } from '#shared/result/result.ts';
import type { Span } from './ast.ts';

export type ProblemCode =
  | 'operand-missing'
  | 'word-instead-of-number'
  | 'operator-missing'
  | 'bracket-not-closed'
  | 'bracket-not-opened'
  | 'bracket-shape'
  | 'misplaced-comma'
  | 'not-in-bracket'
  | 'number-too-long'
  | 'division-by-zero'
  | 'value-too-large'
  | 'malformed-number'
  | 'glued-letters'
  | 'leading-zero'
  | 'spaced-number'
  | 'figure-left-out'
  | 'amount-unread'
  | 'no-formula'
  | 'mixed-units';

/** What is wrong with a line, and at which characters. */
export interface Problem extends Span {
  readonly code: ProblemCode;
}

/** The Korean sentence for a problem: which character, what stands there, what is expected. */
export function problemMessage(text: string, problem: Problem): string {
  const place = `${characterNumber(text, problem.start)}번째 글자`;
  const found = shown(text, problem);
  switch (problem.code) {
    case 'operand-missing':
      return found === ''
        ? '식이 끝나지 않았습니다. 줄 끝에 숫자나 여는 괄호가 더 있어야 합니다.'
        : `${place} ${found} 자리에 숫자나 여는 괄호가 있어야 합니다.`;
    case 'word-instead-of-number':
      return `${place} ${found} 자리에 숫자가 있어야 합니다. 낱말 대신 값을 적어 주세요. 예: 5명`;
    case 'operator-missing':
      return `${place} ${found} 앞에 ×, ÷, +, − 가운데 하나가 있어야 합니다.`;
    case 'bracket-not-closed':
      return `${place} ${found} 괄호가 닫히지 않았습니다. 짝이 되는 닫는 괄호를 적어 주세요.`;
    case 'bracket-not-opened':
      return `${place} ${found} 괄호에 짝이 되는 여는 괄호가 없습니다. 여는 괄호를 적거나 이 괄호를 지워 주세요.`;
    case 'bracket-shape':
      return `${place} ${found} 괄호가 닫는 괄호와 모양이 다릅니다. 같은 모양의 괄호로 닫아 주세요.`;
    case 'misplaced-comma':
      return `${place} ${found}의 쉼표 자리가 맞지 않습니다. 세 자리마다 쉼표를 찍어 주세요. 예: 1,382,000원`;
    case 'not-in-bracket':
      return `${place} ${found} 자리에서 괄호 안의 식이 끊겼습니다. 계산 기호나 닫는 괄호가 있어야 합니다.`;
    case 'number-too-long':
      return `${place} ${found}의 자릿수가 너무 많습니다. 40자리까지의 숫자로 적어 주세요.`;
    case 'division-by-zero':
      return `${place} ${found} 값이 0이어서 나눌 수 없습니다. 0이 아닌 수로 나누어 주세요.`;
    case 'value-too-large':
      return '계산한 금액이 9,007조원을 넘습니다. 단가와 수량의 자릿수를 확인해 주세요.';
    case 'malformed-number':
      return `${place} ${josa(found, '은/는')} 하나의 수가 아닙니다. 소수점은 한 번만, 쉼표는 세 자리마다 찍어 주세요. 예: 1,234.5`;
    case 'glued-letters':
      return `${place} ${found}의 숫자에 붙은 글자를 읽을 수 없습니다. 수를 숫자로 풀어 적고 단위만 붙여 주세요. 예: 100,000원`;
    case 'leading-zero':
      return `${place} ${josa(found, '은/는')} 0으로 시작하는 수입니다. 앞의 숫자와 한 수이면 붙여 적고, 아니면 앞의 0을 지워 주세요.`;
    case 'spaced-number':
      return `${place} ${josa(found, '이/가')} 한 수인지 두 수인지 알 수 없습니다. 한 수이면 쉼표로 적고(예: 1,200), 두 수이면 사이에 계산 기호를 적어 주세요.`;
    case 'figure-left-out':
      return `${place} ${josa(found, '이/가')} 계산에 들어가지 않습니다. 앞에 ×, ÷, +, − 가운데 하나를 적고, 설명이면 줄 끝 ※ 뒤에 적어 주세요.`;
    case 'amount-unread':
      return `${place} ${josa(found, '을/를')} 결과 금액으로 읽을 수 없습니다. 세 자리마다 쉼표를 찍은 금액으로 적어 주세요. 예: 1,200천원`;
    case 'no-formula':
      return `${place} ${josa(found, '은/는')} 금액 칸의 식에 쓸 수 없습니다. 숫자와 +, −, ×, ÷, 괄호로 적어 주세요. 예: =100+200*3`;
    case 'mixed-units':
      return `${place} ${found}에 금액과 다른 수가 섞여 있어 얼마인지 알 수 없습니다. 더하는 수는 모두 같은 단위로 적어 주세요. 예: =100천원+200천원`;
    default:
      return assertNever(problem.code);
  }
}

/** Counts what a reader sees as characters: an old bullet from a private plane is two units but one character. */
function characterNumber(text: string, at: number): number {
  let count = 1;
  for (const unit of withoutInvisible(text.slice(0, at)).split('')) {
    const code = unit.charCodeAt(0);
    if (code < 0xdc00 || code > 0xdfff) count++;
  }
  return count;
}

function shown(text: string, span: Span): string {
  const part = withoutInvisible(text.slice(span.start, span.end)).replace(/\s+/g, ' ').trim();
  if (part === '') return '';
  return part.length > 20 ? `‘${part.slice(0, 20)}…’` : `‘${part}’`;
}
