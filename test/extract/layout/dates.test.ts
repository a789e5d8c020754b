import { describe, expect, it } from 'vitest';
import { findDate, readDate } from '#shared/extract/layout/dates.ts';

describe('readDate', () => {
  it.each([
    ['2025-12-04', '2025-12-04'],
    ['2025/12/4', '2025-12-04'],
    ['December 04, 2025', '2025-12-04'],
    ['Dec. 4 2025', '2025-12-04'],
    ['Thursday, 4th December 2025', '2025-12-04'],
    ['4-Dec-2025', '2025-12-04'],
    ['04.12.2025, 08:57', '2025-12-04'],
    ['13/3/2025', '2025-03-13'],
    ['11/18/19', '2019-11-18'],
    ['4 de diciembre de 2025', '2025-12-04'],
    ['1er janvier 2026', '2026-01-01'],
    ['4. Dezember 2025', '2025-12-04'],
    ['2025年12月4日', '2025-12-04'],
    ['29 February 2024', '2024-02-29'],
    ['December 4, 2025 at 9 a.m. GMT', '2025-12-04T09:00:00.000Z'],
    ['December 4, 2025 | 9:15pm', '2025-12-04'],
    ['2025-12-04T23:30:00-05:00', '2025-12-05T04:30:00.000Z'],
    ['2025-12-04T10:00:00.123Z', '2025-12-04T10:00:00.000Z'],
    ['Thu, 04 Dec 2025 14:05:00 +0000', '2025-12-04T14:05:00.000Z'],
    ['Tue Nov 19 15:04:05 EST 2019', '2019-11-19T20:04:05.000Z'],
  ])('%s → %s', (printed, expected) => {
    expect(readDate(printed)).toBe(expected);
  });

  it.each([
    'Feb 30, 2025',
    '29 February 2023',
    '2025-13-01',
    '0001-01-01T00:00:00Z',
    '4/3/2025',
    'yesterday',
    'May I ask in 2025',
    '',
  ])('%s → null', (printed) => {
    expect(readDate(printed)).toBeNull();
  });

  it('gives the place of the date in a line', () => {
    const line = 'December 04, 2025Harbour Post';

    const { start, end } = findDate(line)!;

    expect(line.slice(start, end)).toBe('December 04, 2025');
  });
});
