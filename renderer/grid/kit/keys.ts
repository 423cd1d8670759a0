import { isEditable } from '../sheet/sheet.ts';
import { insertRows } from './change.ts';
import { gridCommands } from './commands.ts';
import type { Kit } from './kit.ts';
import { walk, walkEnter, walkTab } from './walk.ts';

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** A key press as the menu writes it: `Ctrl+Shift+Z`. With a Korean layout on, letters come by their place (`code`). */
export function chordOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const control = event.ctrlKey || event.metaKey;
  let key = event.key === ' ' ? 'Space' : (arrows[event.key] ?? event.key);
  if (control && letter) key = letter;
  if (control && event.code === 'NumpadAdd') key = '+';
  if (control && (event.code === 'NumpadSubtract' || event.code === 'Minus')) key = '-';
  // Shift is part of how `+` is typed, not of the chord.
  const shift = event.shiftKey && key !== '+';
  return `${control ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

const byChord = new Map(gridCommands.flatMap((command) => command.keys.map((key) => [key, command])));

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Leaves the cell being typed with what was typed; a refused text keeps the cursor where it is. */
function leave(kit: Kit, event: KeyboardEvent, then: () => void): void {
  swallow(event);
  let done = false;
  // The rows that the edit made must be there before the key moves on: Enter in the last row goes to a new one.
  kit.parts.flush(() => {
    done = kit.commitEdit();
  });
  if (done) then();
}

function pickChoice(kit: Kit, by: 1 | -1): boolean {
  const { choices } = kit.ui;
  if (!choices) return false;
  const { length } = choices.list;
  kit.setUi({
    choices: { ...choices, picked: (choices.picked + by + length + (choices.picked < 0 && by < 0 ? 1 : 0)) % length },
  });
  return true;
}

function keyWhileEditing(kit: Kit, event: KeyboardEvent): void {
  const { editing } = kit.input;
  if (!editing) return;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && event.altKey) {
    swallow(event);
    if (kit.columnAt(editing.place)?.kind === 'multiline') kit.input.lineBreak();
    else kit.refuse(editing.place, '이 칸에는 한 줄만 적을 수 있습니다.');
    return;
  }
  if (event.key === 'Enter') {
    // Ctrl+Enter is the same key as out of the cell: a new row below, so that rows are typed one after another.
    if (control && kit.props.onInsertRows) leave(kit, event, () => insertRows(kit, 'below'));
    else leave(kit, event, () => walkEnter(kit, event.shiftKey ? -1 : 1));
    return;
  }
  if (event.key === 'Tab') {
    leave(kit, event, () => void walkTab(kit, event.shiftKey ? -1 : 1));
    return;
  }
  if (event.key === 'Escape') {
    swallow(event);
    kit.cancelEdit();
    return;
  }
  if (event.key === 'F2') {
    swallow(event);
    editing.mode = editing.mode === 'edit' ? 'enter' : 'edit';
    kit.input.element.dataset.editing = editing.mode;
    return;
  }
  const down = event.key === 'ArrowDown';
  if ((down || event.key === 'ArrowUp') && pickChoice(kit, down ? 1 : -1)) {
    swallow(event);
    return;
  }
  const leaves = editing.mode === 'enter' && /^(Arrow|Page)/.test(event.key) && !event.altKey && !event.shiftKey;
  if (leaves) {
    leave(kit, event, () => void walk(kit, event.key, control, false));
    return;
  }
  // Rows are not put in or taken out under an open cell, and the browser is not to zoom instead.
  if (control && /^(Equal|Minus|NumpadAdd|NumpadSubtract)$/.test(event.code)) swallow(event);
  // The text area's own undo, selection and clipboard keys are not the application's while a cell is typed.
  if (control && /^Key[ACVXYZ]$/.test(event.code)) event.stopPropagation();
}

function enter(kit: Kit, event: KeyboardEvent): void {
  const active = kit.selection?.active;
  const row = active && kit.rowAt(active);
  const column = active && kit.columnAt(active);
  const { onActivateRow } = kit.props;
  if (row && column && onActivateRow && !isEditable(column, row)) onActivateRow(row.id);
  else walkEnter(kit, event.shiftKey ? -1 : 1);
}

function pressRow(kit: Kit): void {
  const active = kit.selection?.active;
  const row = active && kit.rowAt(active);
  if (row) kit.props.onPress?.(row.id, false);
}

/** Keys that are neither a move nor a command of the menu. */
function otherKey(kit: Kit, event: KeyboardEvent): boolean {
  const { key } = event;
  const active = kit.selection?.active;
  if (key === 'Enter' && !event.ctrlKey && !event.altKey) enter(kit, event);
  else if (key === 'Tab' && !event.ctrlKey && !event.altKey) return walkTab(kit, event.shiftKey ? -1 : 1);
  else if (key === ' ' && kit.props.onPress) pressRow(kit);
  else if (key === 'Backspace') kit.beginEdit('enter', '');
  else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) openMenuAtCell(kit);
  else if (key === 'ArrowDown' && event.altKey && active && kit.columnAt(active)?.choices) kit.beginEdit('enter', '');
  else if (key === 'Escape') return stepBack(kit);
  else return false;
  return true;
}

/** Esc: the note, then the range, then nothing here: the screen steps back. */
function stepBack(kit: Kit): boolean {
  if (!kit.parts.note.hidden) {
    kit.voice.hush();
    return true;
  }
  const { selection, box } = kit;
  if (!selection || !box || (box.top === box.bottom && box.left === box.right)) return false;
  kit.select({ active: selection.active, anchor: selection.active, head: selection.active });
  return true;
}

function openMenuAtCell(kit: Kit): void {
  const active = kit.selection?.active;
  const cell = active && kit.adapter.cellElement(active.row, active.column);
  const rect = (cell ?? kit.parts.wrapper).getBoundingClientRect();
  kit.setUi({ menu: { x: rect.left + 12, y: rect.top + Math.min(rect.height, 28) } });
}

/** One key press in the grid. Whatever the input method owns is left alone. */
export function onKey(kit: Kit, event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) {
    if (kit.props.screenReaderMode) kit.input.focus();
    return;
  }
  if (kit.input.editing) {
    keyWhileEditing(kit, event);
    return;
  }
  if (!/^(Control|Shift|Alt|Meta)$/.test(event.key)) kit.awaited.drop();
  const chord = chordOf(event);
  const command = byChord.get(chord);
  if (command?.native) {
    event.stopPropagation();
    return;
  }
  if (command?.offered(kit)) {
    swallow(event);
    command.run(kit);
    return;
  }
  const control = event.ctrlKey || event.metaKey;
  if (!event.altKey && walk(kit, event.key, control, event.shiftKey)) {
    swallow(event);
    return;
  }
  if (otherKey(kit, event)) {
    swallow(event);
    return;
  }
  typed(kit, event, control);
}

/** A plain letter: goes into the text area by itself; where it may not, it is refused before it gets there. */
function typed(kit: Kit, event: KeyboardEvent, control: boolean): void {
  if (event.key.length !== 1 || control || event.altKey) return;
  event.stopPropagation();
  const active = kit.selection?.active;
  const row = active && kit.rowAt(active);
  const column = active && kit.columnAt(active);
  if (row && column && isEditable(column, row)) kit.input.focus();
  else {
    event.preventDefault();
    kit.beginEdit('enter', null);
  }
}
