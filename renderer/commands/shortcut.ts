import type { Command } from './command.ts';

/** The part of a keyboard event that a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys whose `key` depends on Shift, or is no word for a label. */
const named: Readonly<Record<string, string>> = {
  Equal: '=',
  NumpadAdd: '=',
  Minus: '-',
  NumpadSubtract: '-',
  Comma: ',',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * `Ctrl+Shift+D` for a key press. Letters and digits are taken from the key's place: with 한글 on, the `key` of Z is
 * `ㅋ`, and Ctrl+Z must still undo.
 */
export function shortcutOf(press: KeyPress): string {
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(press.code);
  const key = place?.[1] ?? place?.[2] ?? named[press.code] ?? press.key;
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && key !== '=' ? 'Shift' : '',
    key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** Keys that mean the same as a command's own: Excel's and 한글's second habits, and a keyboard's keys for the web. */
const aliases: Record<string, string> = {
  'Ctrl+Shift+Z': 'Ctrl+Y',
  BrowserBack: 'Alt+Left',
  BrowserForward: 'Alt+Right',
};

export function commandOf(press: KeyPress, commands: readonly Command[]): Command | undefined {
  const pressed = shortcutOf(press);
  const wanted = aliases[pressed] ?? pressed;
  return commands.find((command) => command.shortcut === wanted);
}
