import { type Period, periodChoices } from '#shared/records/project/project.ts';
import { leafText } from '../characters.ts';

const boxes = /\[ ?[xXvV✓✔√☑☒■●○◯] ?\]|\( ?[vV✓✔√☑☒■●○◯] ?\)|[☑☒■▣✔✓√◉●✅]|🗹|🗸|[□☐○◯⬜◻]|\[ ?\]|\( ?\)/gu;
const ticked = /^(?:[☑☒■▣✔✓√◉●✅]|🗹|🗸|[[(] ?[^\s\])]+ ?[\])])$/u;

/** `신규( ) 연례반복(√)`: the boxes behind their labels, from the first label to the last box. */
function boxesBehind(cell: string, found: readonly RegExpExecArray[]): boolean {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || !(periodChoices as readonly string[]).includes(cell.slice(0, first.index).trim()))
    return false;
  return last.index + last[0].length === cell.length;
}

/** The form's choice a label begins with, at the end of a word. */
function choiceAt(text: string): string | null {
  return (
    periodChoices.find((choice) => text.startsWith(choice) && !/^[가-힣a-zA-Z0-9]/.test(text.slice(choice.length))) ??
    null
  );
}

/**
 * The cell of 사업기간: ticked labels to `checked`; the form's own choices left unticked say nothing; every other word
 * is kept in `text`. A label that is none of the form's runs to the next box.
 */
export function readPeriod(raw: string): Period {
  const cell = raw.replace(/\s+/g, ' ').trim();
  const checked: string[] = [];
  const words: string[] = [];
  const found = [...cell.matchAll(boxes)];
  if (boxesBehind(cell, found)) return readBehind(cell, found);
  words.push(cell.slice(0, found[0]?.index ?? cell.length));
  for (const [index, box] of found.entries()) {
    const label = cell.slice(box.index + box[0].length, found[index + 1]?.index ?? cell.length).trim();
    const choice = choiceAt(label);
    if (choice !== null) {
      if (ticked.test(box[0])) checked.push(choice);
      words.push(label.slice(choice.length));
    } else if (ticked.test(box[0]) && label !== '') checked.push(leafText(label));
    else words.push(`${box[0]} ${label}`);
  }
  return {
    checked,
    text: leafText(
      words
        .map((word) => word.trim())
        .filter(Boolean)
        .join(' '),
    ),
  };
}

function readBehind(cell: string, found: readonly RegExpExecArray[]): Period {
  const checked: string[] = [];
  const words: string[] = [];
  let from = 0;
  for (const box of found) {
    const label = cell
      .slice(from, box.index)
      .replace(/^[\s,/·]+/, '')
      .trim();
    from = box.index + box[0].length;
    const isChoice = (periodChoices as readonly string[]).includes(label);
    if (ticked.test(box[0]) && label !== '') checked.push(leafText(label));
    else if (!isChoice) words.push(`${label} ${box[0]}`);
  }
  return { checked, text: leafText(words.join(' ')) };
}
