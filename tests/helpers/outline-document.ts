import type { Block, Cell, DocumentPart, TextLine } from '#shared/document/model/document.ts';

function printLine({ bullet, text, level }: TextLine): string {
  return `${'  '.repeat(level)}${bullet === '' ? '' : `${bullet} `}${text}`;
}

function printCell(cell: Cell): string {
  if (cell.kind === 'amount') return [cell.small, cell.text].filter((part) => part !== undefined).join(' ') || '·';
  const spans = [
    cell.colspan && cell.colspan > 1 ? `→${cell.colspan}` : '',
    cell.rowspan && cell.rowspan > 1 ? `↓${cell.rowspan}` : '',
  ].join('');
  const text = cell.lines.map(printLine).join(' ⏎ ') || '·';
  return `${cell.head ? `[${text}]` : text}${spans}`;
}

function printBlock(block: Block): string[] {
  if (block.kind === 'table') {
    const rows = [...block.headRows, ...block.rows].map((row) => `| ${row.map(printCell).join(' | ')} |`);
    return block.unit ? [block.unit, ...rows] : rows;
  }
  if (block.kind === 'lines' || block.kind === 'notes') return block.lines.map(printLine);
  if (block.kind === 'chapter') return ['', `== ${block.number} ${block.text}`];
  if (block.kind === 'heading') return ['', `□ ${block.text}`];
  return [`= ${block.text}`];
}

/** A document as text that a person reads in a diff: one line a row. */
export function outlineDocument({ blocks }: DocumentPart): string {
  return `${blocks.flatMap(printBlock).join('\n')}\n`;
}
