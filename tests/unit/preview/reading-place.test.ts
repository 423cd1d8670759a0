import { describe, expect, it } from 'vitest';
import { pageInView, placeAt, scrollTopOf } from '../../../renderer/features/preview/reading-place.ts';

const pages = (height: number, count = 3) =>
  Array.from({ length: count }, (_, at) => ({ top: 12 + at * (height + 12), height }));

describe('the page in view', () => {
  it.each([
    [0, 1],
    [400, 1],
    [520, 2],
    [800, 2],
    [1224, 3],
  ])('scrolled by %d is page %d', (scrollTop, page) => {
    expect(pageInView(pages(600), scrollTop, 400)).toBe(page);
  });

  it('is the last at the very end, however short it is, and none without pages', () => {
    expect(pageInView([...pages(600, 2), { top: 1236, height: 40 }], 880, 400)).toBe(3);
    expect(pageInView([], 0, 400)).toBe(0);
  });
});

describe('a reading place', () => {
  it('is the same part of the same page at every size', () => {
    for (const scrollTop of [12, 300, 612, 900, 1500]) {
      const place = placeAt(pages(600), scrollTop);
      if (!place) throw new Error('no place');
      const larger = scrollTopOf(pages(1_123), place);
      expect(placeAt(pages(1_123), larger)?.page).toBe(place.page);
      expect(scrollTopOf(pages(600), placeAt(pages(1_123), larger) ?? place)).toBeCloseTo(scrollTop, 6);
    }
  });

  it('on a page that is gone is on the last one', () => {
    expect(scrollTopOf(pages(600, 2), { page: 7, part: 0.5 })).toBe(12 + 612 + 300);
    expect(scrollTopOf([], { page: 0, part: 0 })).toBe(0);
    expect(placeAt([], 100)).toBeNull();
    expect(placeAt(pages(600), 0)).toBeNull();
  });
});
