import { describe, expect, it } from 'vitest';
import { type RichText, richText } from '#functions/telegram/rich-text.ts';

const pieces = ({ text, entities }: RichText) =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);

describe('words as text with entities', () => {
  it('are where their entities say, in UTF-16 units', () => {
    const made = richText([
      '🙂 ',
      { bold: 'Bold' },
      ' ',
      { quoted: 'q @name' },
      { link: 'l', url: 'https://a.example' },
    ]);

    expect(made.text).toBe('🙂 Bold q @namel');
    expect(pieces(made)).toEqual([
      ['bold', 'Bold'],
      ['code', '@name'],
      ['blockquote', 'q @name'],
      ['text_link', 'l'],
    ]);
  });

  it.each([
    ['see https://evil.example/a_(b)?x=1, then', 'https://evil.example/a_(b)?x=1'],
    ['www.evil.example.', 'www.evil.example'],
    ['(t.me/evil)', 't.me/evil'],
    ['write to a.b+c@evil.example!', 'a.b+c@evil.example'],
    ['@durov', '@durov'],
    ['touch /ban@other_bot now', '/ban@other_bot'],
    ['über.müller.de', 'über.müller.de'],
  ])('link nowhere of themselves: %s', (text, code) => {
    expect(pieces(richText([text]))).toEqual([['code', code]]);
    expect(pieces(richText([{ bold: text }]))).toEqual([['code', code]]);
  });

  it.each(['3.98 metres, e.g. in the U.S. — 12:30', 'and/or', 'a@b', 'end. The', '…or not'])(
    'are words where nothing acts: %s',
    (text) => {
      expect(richText([text]).entities).toEqual([]);
    },
  );

  it('are read at once, whatever they are', () => {
    const started = performance.now();

    for (const worst of ['a', 'a.', '-', 'a-', '.', 'a@', '@@', 'http://', 'ａ'])
      richText([worst.repeat(4096 / worst.length)]);

    expect(performance.now() - started).toBeLessThan(500);
  });

  it('mention nobody, however many names they have', () => {
    const { text, entities } = richText([{ quoted: '@somebody '.repeat(200) }, { bold: '@other' }]);

    expect(entities.length).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/@somebody/);
    expect(pieces({ text, entities })).toContainEqual(['code', '@other']);
  });
});
