import { describe, expect, it } from 'vitest';
import { isSignedLine, readByline } from '#shared/extract/layout/byline.ts';

const read = (line: string) => {
  const byline = readByline(line);
  return byline && [byline.names, byline.source, byline.date];
};

describe('readByline', () => {
  it.each([
    ['By Mara Stone', [['Mara Stone'], null, null]],
    ['BY MARA STONE', [['MARA STONE'], null, null]],
    [
      'By Mara Stone and Jan van der Berg, Staff Writers',
      [['Mara Stone', 'Jan van der Berg'], null, null],
    ],
    ['By Mara Stone for The Harbour Post', [['Mara Stone'], 'The Harbour Post', null]],
    ['By Mara Stone | Reuters | 4 March 2025', [['Mara Stone'], 'Reuters', '2025-03-04']],
    ['December 04, 2025Harbour Post', [[], 'Harbour Post', '2025-12-04']],
    ['Von Greta Voss, Lüdersheim', [['Greta Voss'], null, null]],
    ['Par Ida Moreau et Jean Petit', [['Ida Moreau', 'Jean Petit'], null, null]],
    ['Por LUCÍA FERRER', [['LUCÍA FERRER'], null, null]],
    ['By Mara Stone For Calder Online', [['Mara Stone'], 'Calder Online', null]],
    ['Автор: Анна Белова', [['Анна Белова'], null, null]],
    ['Publié le 4 mars 2025 à 18h30', [[], null, '2025-03-04']],
    ['Veröffentlicht am 4. März 2025, 8:15 Uhr', [[], null, '2025-03-04']],
    ['2 марта 2025, 11:00', [[], null, '2025-03-02']],
    ['By Mara Stone Monday, March 3, 2025', [['Mara Stone'], null, '2025-03-03']],
    ['Posted: March 3, 2025 - by Mara Stone', [['Mara Stone'], null, '2025-03-03']],
    ['Published 4 March 2025', [[], null, '2025-03-04']],
    ['5 min read', [[], null, null]],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    'By Monday, the river had risen',
    'By the time they came on 4 March 2025, it was over',
    'The meeting on 4 March 2025 was the first.',
    'Mara Stone',
    'Von Hamburg nach Lübeck in drei Tagen',
    'Par ici la sortie',
  ])('%s is none', (line) => {
    expect(readByline(line)).toBeNull();
  });

  it('tells an update from a publication', () => {
    expect(readByline('Updated 4 March 2025')?.updated).toBe(true);
  });
});

describe('isSignedLine', () => {
  it('is a name and a job, and no sentence with somebody’s words', () => {
    expect(isSignedLine('Mara Stone, political analyst')).toBe(true);
    expect(isSignedLine('Mara Stone, an analyst at Strand, said: “It failed.”')).toBe(false);
  });
});
