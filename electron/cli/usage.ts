import { type CommandName, commandNames } from '#shared/ipc/command-line.ts';

const how: Readonly<Record<CommandName, string>> = {
  import: `  import FILE… --out DIR        파일을 읽어 DIR/<파일 이름>.json 으로 씁니다.
    [--force]                   이미 있는 파일도 덮어씁니다. 없으면 그 파일만 두고 알립니다.`,
  check: `  check FILE… [--json]          숫자와 글의 규칙을 모두 살펴 찾은 것과 살피지 못한 규칙을 알립니다.
                                같은 사업의 다른 해·차수 파일을 함께 주면 서로 견줍니다.`,
  print: `  print FILE… --out BOOK.pdf    문서를 찍습니다. 끝 이름이 형식을 정합니다: .pdf .txt .json
                                파일이 여럿이면 한 권으로 묶습니다.
    [--pdf a-2a|ua-1]           PDF의 종류: a-2a 보존용(PDF/A-2a), ua-1 접근성(PDF/UA-1)`,
  calc: `  calc [--json] [--rule 올림]   표준 입력의 산출근거를 한 줄씩 계산합니다. --rule: 올림 반올림 절사`,
  settle: `  settle LEDGER.json… [--json]  집행 원장을 결산합니다: 최종예산에서 집행잔액까지, 통계목별 원 금액`,
  roll: `  roll FILE… --to 2025 --out DIR  다음 회계연도의 사업을 만들어 DIR/<파일 이름>.json 으로 씁니다.
    [--costing keep|empty]      산출근거를 그대로 두거나(keep) 식과 금액을 비웁니다(empty).
    [--edition 요구]            예산구분: 요구 조정 본예산(적지 않으면)
    [--ledger LEDGER.json…]     결산 표의 마지막 해를 이 원장으로 채웁니다.
    [--force]                   이미 있는 파일도 덮어씁니다.`,
  diff: `  diff A.json B.json [--json]   두 사업 기록에서 달라진 곳을 문서 순서로 보여 줍니다.
    [--out TABLE.pdf]           신구대비표를 찍습니다.`,
  totals: `  totals FILE… --by 부서,통계목   (A), (B), 증감을 모읍니다: 부서 회계 정책사업 단위사업 통계목 편성목 재원
    [--out T.json|T.xlsx]       없으면 화면(표준 출력)에 JSON으로 씁니다.`,
};

/** What `--help` and a wrong call print. */
export const usage = `살림: 사업별 설명서를 명령줄에서 다룹니다.

쓰는 법
${commandNames.map((name) => how[name]).join('\n')}

FILE은 사업별 설명서의 글(.txt .md) 또는 기록(.json), LEDGER.json은 집행 원장입니다.
끝난 상태: 0 마침, 1 읽지 못한 파일이 있음, 2 잘못 쓴 명령
`;

/** What a wrong call is told: the sentence, then the usage. */
export const wrongCall = (message: string): string => `${message}\n\n${usage}`.trimEnd();
