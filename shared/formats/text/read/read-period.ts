import { type Period, periodChoices } from '#shared/records/project.ts';
import { leafText } from '../characters.ts';

const boxes = /[☑☒■▣✔✓√◉●]|\[[xXvV✓✔]\]|\([vV✓✔]\)|[□☐○◯]|\[ ?\]|\( ?\)/g;
const ticked = /^(?:[☑☒■▣✔✓√◉●]|\[[xXvV✓✔]\]|\([vV✓✔]\))$/;

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
