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

  it('mention nobody, however many names they have', () => {
    const { text, entities } = richText([{ quoted: '@somebody '.repeat(200) }, { bold: '@other' }]);

    expect(entities.length).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/@somebody/);
    expect(pieces({ text, entities })).toContainEqual(['code', '@other']);
  });
});
