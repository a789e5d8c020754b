import { expect, test } from 'vitest';
import { readMarkdown } from '#shared/extract/layout/read-markdown.ts';
import { readSections } from '#shared/extract/layout/read-sections.ts';
import { readText } from '#shared/extract/layout/read-text.ts';

const PARAGRAPHS = `The night train was meant to run by Easter, and then by the holidays, and now it will not run before spring.

Nobody at the ministry could say on Tuesday what had gone wrong, or who had measured the bridge.`;

test('a name with a newsroom job, and the paper’s own name, are no headings', () => {
  const read = readText(`Minister's sleeper train faces third winter in the sidings

Cordelia Ashgrove, Transport Correspondent

The Wexcombe & Tholby Courier

Tuesday 6 October 2026

${PARAGRAPHS}`);

  expect(read).toMatchObject({
    byline: ['Cordelia Ashgrove'],
    source: 'The Wexcombe & Tholby Courier',
    publishedAt: '2026-10-06',
  });
  expect(readSections(read).map(({ heading }) => heading)).toEqual([null]);
});

test('an editor’s department is not the source', () => {
  const read = readText(`Shellfish season moves forward, study finds

By Tamsin Idowu, Health and Science Editor
Harrow Street Journal
August 20, 2026

${PARAGRAPHS}`);

  expect(read).toMatchObject({ byline: ['Tamsin Idowu'], source: 'Harrow Street Journal' });
});

test('whose pictures they are is neither author nor source', () => {
  const read = readText(`The gardeners of the shallows

By Mattias Oyelaran | Photographs by Jo Trevanick

May 16, 2026

${PARAGRAPHS}`);

  expect(read).toMatchObject({ byline: ['Mattias Oyelaran'], source: null });
});

test('in Markdown a sentence set as a heading under the title is the dek', () => {
  const read = readMarkdown(`# The gardeners of the shallows

## On a cold coast a few dozen volunteers are sewing a meadow back onto the sea floor.

By Mattias Oyelaran

${PARAGRAPHS}

## A meadow that nobody saw

${PARAGRAPHS}`);

  expect(read.dek).toBe(
    'On a cold coast a few dozen volunteers are sewing a meadow back onto the sea floor.',
  );
  expect(readSections(read).map(({ heading }) => heading)).toEqual([
    null,
    'A meadow that nobody saw',
  ]);
});

test('questions of an interview in bold are its text', () => {
  const read = readMarkdown(`# A harbour is a promise

_A harbour master talks about cracks and patience._

Interview: Sunniva Clare

${PARAGRAPHS}

**Q: When did you first know that something was wrong?**

A: When the rope stopped singing, that was the moment for me.

**Q: Quieter?**

A: Much quieter.`);

  expect(read).toMatchObject({
    byline: ['Sunniva Clare'],
    dek: 'A harbour master talks about cracks and patience.',
  });
  expect(readSections(read).map(({ heading }) => heading)).toEqual([null]);
});
