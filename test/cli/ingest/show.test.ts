import { expect, test } from 'vitest';
import { progressLine } from '#cli/ingest/progress.ts';
import { showReading } from '#cli/ingest/show-reading.ts';
import { formOfFile } from '#cli/ingest/sources.ts';
import { readArticle } from '#shared/services/read-article.ts';
import { textOf } from '#test/support/article-texts.ts';

const reading = readArticle(
  {
    title: 'Harbour \u001b[31mstays\u0007 open',
    text: textOf([{ by: 'Ada Marlowe', words: 'We will not close the harbour this winter' }]),
  },
  new Date('2026-05-01T00:00:00Z'),
);

test('a reading names its speakers, and a terminal obeys nothing in it', () => {
  const shown = showReading(reading, { colour: false });

  expect(shown).toContain('Harbour [31mstays open');
  expect(shown).toContain('this winter, [Ada Marlowe]”');
  expect(shown).toMatch(/Who speaks\n {2}Ada Marlowe.* \(1 quote\)/);
  expect(shown).not.toMatch(/[^\P{Cc}\n]/u);
});

test('in colour, a quote and its speaker’s name have one colour', () => {
  const shown = showReading(reading, { colour: true });

  expect(shown).toContain('\u001b[36mWe will not close the harbour this winter,\u001b[0m');
  expect(shown).toContain('\u001b[36mAda Marlowe\u001b[0m');
});

test('the bar says how far, how fast and how long', () => {
  expect(progressLine({ done: 1200, failed: 3, share: 0.25, before: 0 }, 60)).toBe(
    '[██████──────────────────] 1,200 done · 20/s · 3:00 left · 3 failed',
  );
  expect(progressLine({ done: 5, failed: 0, share: null, before: 0 }, 2)).toBe('5 done · 2.5/s');
  expect(progressLine({ done: 9, failed: 0, share: 1, before: 0 }, 3)).toBe(
    '[████████████████████████] 9 done · 3.0/s',
  );
});

test('what a former run had done is in the bar, and not in the time that is left', () => {
  expect(progressLine({ done: 100, failed: 0, share: 0.75, before: 0.5 }, 60)).toBe(
    '[██████████████████──────] 100 done · 1.7/s · 1:00 left',
  );
});

test('a form is known by the ending, else by the beginning', () => {
  expect(formOfFile('a.MD', Buffer.from('<html>'))).toEqual({ markdown: '<html>' });
  expect(formOfFile('', Buffer.from('  <!DOCTYPE html><p>'))).toHaveProperty('html');
  expect(formOfFile('', Buffer.from('Plain words'))).toEqual({ text: 'Plain words' });
});

test('a page in another character set is read as it says, and what is no text is refused', () => {
  const page = Buffer.from('<meta charset="windows-1252"><p>Caf\u00e9</p>', 'latin1');
  expect(formOfFile('a.html', page).html).toContain('Café');
  expect(formOfFile('a.txt', Buffer.from('\ufeffCafé', 'utf16le'))).toEqual({ text: 'Café' });
  expect(() => formOfFile('a.txt', Buffer.from([0x43, 0xe9, 0x2e]))).toThrow('not UTF-8');
  expect(() => formOfFile('a.html', Buffer.from('\x89PNG\r\n\x1a\n\0\0'))).toThrow('no page');
});
