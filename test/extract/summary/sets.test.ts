import { describe, expect, it } from 'vitest';
import { candidatesIn, SHORT, value } from '#shared/extract/summary/choose.ts';
import { readStory } from '#shared/extract/summary/read-sentences.ts';
import {
  eachSet,
  poolOf,
  SET_FEATURES,
  setFeatures,
  valuerOf,
} from '#shared/extract/summary/sets.ts';
import { stemOf } from '#shared/extract/summary/words.ts';
import { summaryAsText } from '#shared/services/summary-text.ts';
import { TRIAL } from './stories.ts';

describe('sets of sentences', () => {
  it('are valued as by the features they were fitted on', () => {
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: TRIAL.length }];
    const story = readStory({ text: TRIAL, blocks }, { quotes: [], speakers: [] });
    const valued = value(story, ['Charity accountant guilty']);
    const pool = poolOf(candidatesIn(valued, { from: 0, to: story.sentences.length }));
    const weights = Array.from({ length: SET_FEATURES }, (_, i) => Math.sin(i + 1));
    const worth = valuerOf(pool, weights);
    let sets = 0;

    eachSet(pool, SHORT, valued.tally, (set) => {
      const features = setFeatures(pool, set, valued.tally);
      const expected = features.reduce((sum, x, i) => sum + x * weights[i]!, 0);
      expect(worth(set, valued.tally)).toBeCloseTo(expected, 9);
      expect(set).toEqual([...set].sort((a, b) => a - b));
      sets++;
    });

    expect(sets).toBeGreaterThan(20);
    expect(valued.tally.length).toBe(0);
    expect(valued.tally.words).toBeCloseTo(0, 9);
  });

  it('see one word in its forms', () => {
    expect(['warns', 'warned', 'warning'].map(stemOf)).toEqual(['warn', 'warn', 'warn']);
    expect(['cities', 'stopped', 'bus', 'this'].map(stemOf)).toEqual([
      'city',
      'stop',
      'bus',
      'this',
    ]);
  });
});

describe('summaryAsText', () => {
  const sentences = ['Ships\nleft.', 'Nobody said why.'].map((text) => ({
    text,
    start: 0,
    end: 0,
  }));

  it('is one paragraph, or a list for the long one', () => {
    expect(summaryAsText(sentences, 'short')).toBe('Ships left. Nobody said why.');
    expect(summaryAsText(sentences, 'long')).toBe('• Ships left.\n• Nobody said why.');
    expect(summaryAsText([], 'headline')).toBe('');
  });
});
