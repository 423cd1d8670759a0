import { commands } from '../../commands/registry.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './keys-dialog.css';

const places: readonly { readonly place: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    place: '표',
    keys: [
      ['글자 바로 치기', '그 칸을 새로 적기 (한글도 첫 글자부터)'],
      ['F2', '칸의 내용 고치기'],
      ['Enter, Tab', '적고 아래로, 오른쪽으로'],
      ['Shift+화살표', '여러 칸 고르기'],
      ['Ctrl+C, Ctrl+X, Ctrl+V', '복사, 잘라내기, 붙이기 (엑셀·한글 표와 서로)'],
      ['Ctrl+D, Ctrl+R', '위 칸, 왼쪽 칸 내용 채우기'],
      ['Delete', '지우기 (계산 칸은 계산한 값이 들어감)'],
      ['Ctrl+Enter', '아래에 줄 넣기 (적던 칸은 그대로 적힘)'],
      ['Ctrl+=, Ctrl+-', '위에 줄 넣기, 줄 지우기 (엑셀처럼, 숫자판도. 표 밖에서는 글자 크기)'],
      ['Ctrl+Shift+>, <', '열 넓히기, 좁히기 (머리의 금을 끌거나 두 번 눌러도 됨)'],
      ['Ctrl+Shift+Enter', '고른 열의 긴 글 줄 바꾸기, 한 줄로 보이기'],
      ['Shift+F2', '표시된 칸의 까닭'],
      ['Alt+Shift+→, ←', '산출근거 한 단계 안으로, 밖으로'],
      ['Alt+Shift+↑, ↓', '줄 위로, 아래로 옮기기'],
      ['Ctrl+F, Ctrl+H', '찾기, 바꾸기 (Tab으로 칸 사이를, Esc로 표로)'],
    ],
  },
  {
    place: '글',
    keys: [
      ['Enter', '같은 글머리로 다음 줄'],
      ['Tab, Shift+Tab', '단계 안으로, 밖으로'],
      ['Esc 다음 Tab', '다음 자리로 나가기'],
    ],
  },
  {
    place: '편집 화면',
    keys: [
      ['Alt+1 … Alt+5', '그 장으로 가기'],
      ['F6, Shift+F6', '다음 표나 칸, 앞의 것으로'],
    ],
  },
];

/** The keys of this place (F1). */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const named = commands.flatMap(({ shortcut, label }) => (shortcut ? [[shortcut, label] as const] : []));
  return (
    <Dialog title="이곳의 단축키" onClose={onClose} reading>
      <table className="keys-table">
        <colgroup>
          <col className="key" />
          <col />
        </colgroup>
        {[...places, { place: '어디서나', keys: named }].map(({ place, keys }) => (
          <tbody key={place}>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {place}
              </th>
            </tr>
            {keys.map(([key, meaning]) => (
              <tr key={key}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Dialog>
  );
}
