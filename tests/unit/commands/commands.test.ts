import { describe, expect, it } from 'vitest';
import { searchAmong, searchText } from '#shared/hangul/search.ts';
import { type KeyPress, shortcutOf } from '../../../renderer/commands/shortcut.ts';
import { defaultSettings, oldRounding, parseSettings } from '../../../renderer/session/settings.ts';

const press = (code: string, key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcutOf', () => {
  it.each([
    [press('KeyZ', 'z', { ctrlKey: true }), 'Ctrl+Z'],
    [press('KeyZ', 'ㅋ', { ctrlKey: true }), 'Ctrl+Z'],
    [press('KeyS', 'S', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+S'],
    [press('Equal', '+', { ctrlKey: true, shiftKey: true }), 'Ctrl+='],
    [press('NumpadSubtract', '-', { ctrlKey: true }), 'Ctrl+-'],
    [press('Digit0', '0', { ctrlKey: true }), 'Ctrl+0'],
    [press('F1', 'F1'), 'F1'],
    [press('KeyK', 'k', { metaKey: true }), 'Ctrl+K'],
  ])('%o is %s', (given, expected) => {
    expect(shortcutOf(given)).toBe(expected);
  });
});

describe('settings', () => {
  it('fall back field by field', () => {
    expect(parseSettings(null)).toEqual(defaultSettings);
    expect(parseSettings('{broken')).toEqual(defaultSettings);
    expect(parseSettings('[]')).toEqual(defaultSettings);
    expect(parseSettings('{"unit":"달러","theme":"dark","previewWidth":99999,"textScale":1.15}')).toEqual({
      ...defaultSettings,
      theme: 'dark',
      textScale: 1.15,
    });
  });

  it('keep column widths that can be widths', () => {
    const { columnWidths } = parseSettings(
      '{"columnWidths":{"summary":{"prior":120,"current":"x","change":-4},"y":3}}',
    );
    expect(columnWidths).toEqual({ summary: { prior: 120 }, y: {} });
  });

  it('keep the columns that wrap', () => {
    const { wrappedColumns } = parseSettings('{"wrappedColumns":{"costing":["label",3],"y":"label"}}');
    expect(wrappedColumns).toEqual({ costing: ['label'], y: [] });
    expect(parseSettings('{"wrappedColumns":7}').wrappedColumns).toEqual({});
  });
});

describe('the rules of rounding that stood among the settings', () => {
  const stored = (text: string | null) => ({ getItem: () => text }) as unknown as Storage;
  it.each([
    [null, null],
    ['{"unit":"원"}', null],
    ['{broken', null],
    ['{"rateRounding":"half","costRounding":"ceil"}', { costing: '올림', rate: '반올림' }],
    ['{"rateRounding":"floor","costRounding":"half"}', { costing: '반올림', rate: '절사' }],
    ['{"rateRounding":7}', { costing: '올림', rate: '반올림' }],
  ])('%s', (text, expected) => {
    expect(oldRounding(stored(text))).toEqual(expected);
  });
});

describe('search', () => {
  it.each([
    ['제조', true],
    ['조 허', true],
    ['ㅈㅈㅎㅂ', true],
    ['ㅎㅂ', true],
    ['ㅎㅈ', false],
    ['HUB', true],
    ['', true],
    ['없음', false],
  ])('%j finds the title: %s', (typed, expected) => {
    expect(searchAmong(typed, ['도시제조 허브 Hub'], searchText).length === 1).toBe(expected);
  });
});
