import { describe, expect, it } from 'vitest';
import { reply as discordReply } from '#functions/discord/message.ts';
import { blocksOf } from '#functions/slack/blocks.ts';
import { ephemeral } from '#functions/slack/message.ts';
import { previewOf } from '#functions/slack/preview.ts';
import { keyboardOf, textOf } from '#functions/telegram/message.ts';
import { quoteView } from '#shared/services/views.ts';
import { type Item, type Presentation, present } from '#shared/tools/presentation.ts';
import { shownArticle, shownQuote } from '#shared/tools/shown.ts';
import { bridge, PUBLIC_URL } from '#test/support/collection.ts';
import fc from '#test/support/fast-check.ts';

/** Words as the worst article has them: long, marked up, mentioning, turning, unseen. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '@everyone ',
    '@somebody ',
    '<!channel> ',
    '<@U0LAN0Z89> ',
    '<t:1:R> ',
    '[x](https://evil.example) ',
    'https://evil.example/(a) ',
    '**bold** __it__ ~~no~~ `code` ||spoiler|| ',
    '\n# heading\n- list\n1. list\n> quote\n>>> all\n```\n',
    '\u202egnihton\u2066\u200b\u{e0061}',
    '👩‍🚀🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'ö'.repeat(10_000),
    '\\'.repeat(3000),
    'words of a quote '.repeat(300),
  ),
);
const words = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('').toWellFormed());
const link = fc.constantFrom(
  null,
  'https://a.example/b_(c)?d=[1]&e=<2>|3#:~:text=x',
  `https://a.example/${'x'.repeat(1900)}`,
  'javascript:alert(1)',
);

const quote = fc
  .record({
    type: fc.constantFrom('direct', 'indirect'),
    text: words,
    name: words,
    role: words,
    source: words,
    sourceUrl: link,
    remark: words,
  })
  .map(({ name, role, remark, ...over }): Item => {
    const speaker = { id: 'sp_x', kind: 'person', name, role } as const;
    const view = { ...quoteView(bridge, bridge.quotes[0]!, PUBLIC_URL), ...over, speaker };
    return { kind: 'quote', quote: shownQuote(view), remark };
  });
const article = fc
  .record({ title: words, source: words, url: link, lines: fc.array(words, { maxLength: 12 }) })
  .map(({ lines, ...over }): Item => {
    const card = { ...bridge, permalink: `${PUBLIC_URL}/a/${bridge.id}`, ...over };
    return { kind: 'article', article: { ...shownArticle(card as never), ...over }, lines };
  });
const speaker = fc.record({ name: words, role: words }).map((over): Item => {
  const known = { id: 'sp_x', quoteCount: 3, lastQuotedAt: null };
  return { kind: 'speaker', speaker: { ...known, ...over } };
});
const suggestion = fc
  .record({ label: words, about: words, page: fc.integer({ min: 1, max: 20 }) })
  .map(({ label, ...input }) => ({ label, ask: { tool: 'quote', input } }));

const presentation: fc.Arbitrary<Presentation> = fc
  .record({
    heading: fc.option(words),
    items: fc.oneof(
      fc.array(fc.oneof(quote, article), { maxLength: 10 }),
      fc.array(speaker, { maxLength: 25 }),
    ),
    notes: fc.array(words, { minLength: 1, maxLength: 3 }),
    suggestions: fc.array(suggestion, { maxLength: 12 }),
    back: fc.option(suggestion),
    more: fc.option(suggestion),
    again: fc.option(suggestion.map(({ ask }) => ask)),
  })
  .map(present);

const holds = (check: (given: Presentation) => void) =>
  fc.assert(fc.property(presentation, check), { numRuns: 60 });

/** Every object within, whatever holds it. */
function* within(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* within(inner);
}

const between = (text: string, least: number, most: number) => {
  expect(text.length).toBeGreaterThanOrEqual(least);
  expect(text.length).toBeLessThanOrEqual(most);
  expect(text.isWellFormed()).toBe(true);
};

describe('whatever an article holds, a reply fits', () => {
  it('Slack’s previews, with no markup but our own links', () => {
    holds(({ items }) => {
      for (const { type, text, elements } of within(items.map(previewOf))) {
        if (type === 'plain_text') between(String(text), 1, 3000);
        if (type === 'context') expect((elements as []).length).toBeLessThanOrEqual(10);
        if (type === 'mrkdwn') expect(text).toMatch(/^<https:[^<>|\s]*\|[A-Z][a-z ]+>$/);
        expect(type).not.toBe('rich_text');
      }
    });
  });

  it('Slack, as text that is no markup', () => {
    holds((given) => {
      const { blocks, text } = ephemeral(given);

      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(blocksOf(given, true)).length).toBeLessThanOrEqual(13_000);
      expect(text).not.toMatch(/<(?!$)/);
      between(text, 1, 10_000);
      const actions: unknown[] = [];
      for (const { type, text: shown, elements, value, action_id, url } of within(blocks)) {
        expect(type).not.toBe('mrkdwn');
        if (type === 'plain_text') between(String(shown), 1, 3000);
        if (type === 'text') between(String(shown), 1, 3000);
        if (type === 'header') between((shown as { text: string }).text, 1, 150);
        if (type === 'button') between((shown as { text: string }).text, 1, 75);
        if (type === 'actions') expect((elements as []).length).toBeLessThanOrEqual(25);
        if (type === 'context') expect((elements as []).length).toBeLessThanOrEqual(10);
        if (value !== undefined) between(String(value), 1, 2000);
        if (url !== undefined) expect(url).toMatch(/^https:\/\/(?:a|quoin)\.example\//);
        if (action_id !== undefined) actions.push(action_id);
      }
      expect(new Set(actions).size).toBe(actions.length);
    });
  });

  it('Discord, with nothing in it that is markup but our own links', () => {
    holds((given) => {
      const { data } = discordReply(given) as {
        data: { embeds: { title?: string; description?: string }[]; components: unknown[] };
      };
      const { embeds, components } = data;

      expect(embeds.length).toBeLessThanOrEqual(10);
      let all = 0;
      for (const { title, description } of embeds) {
        if (title !== undefined) between(title, 1, 256);
        if (description !== undefined) between(description, 1, 4096);
        all += (title?.length ?? 0) + (description?.length ?? 0);
        const bare = `${title ?? ''}\n${description ?? ''}`
          .replace(/\[(?:Open at the quote|Context)\]\([^()<>\s\\]+\)/g, '')
          .replace(/\\[^0-9A-Za-z\s]/g, '');
        expect(bare).not.toMatch(/[\\`*_~|<>[\]#@]|:\/\//);
      }
      expect(all).toBeLessThanOrEqual(6000);
      expect(components.length).toBeLessThanOrEqual(5);
      const ids: unknown[] = [];
      for (const { type, components: row, custom_id, label } of within(components)) {
        if (type === 1) expect((row as []).length).toBeLessThanOrEqual(5);
        if (type !== 2) continue;
        between(String(custom_id), 1, 100);
        between(String(label), 1, 80);
        ids.push(custom_id);
      }
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('Telegram, with entities that are where they say', () => {
    holds((given) => {
      const { text, entities } = textOf(given);
      const asked = { tool: 'quote', input: {} };

      between(text, 1, 4096);
      expect(entities.length).toBeLessThanOrEqual(100);
      let plain = text;
      for (const entity of entities) {
        const { type, offset, length } = entity;
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
        const inside = text.slice(offset, offset + length);
        expect(inside.trim()).not.toBe('');
        if (type === 'code' || type === 'text_link') {
          plain = plain.slice(0, offset) + ' '.repeat(length) + plain.slice(offset + length);
        }
        if (type === 'text_link') expect(entity.url).toMatch(/^https:\/\/(?:a|quoin)\.example\//);
        for (const other of entities) {
          const [from, to] = [other.offset, other.offset + other.length];
          const apart = to <= offset || from >= offset + length;
          const inOther = from <= offset && to >= offset + length;
          expect(apart || inOther || (offset <= from && offset + length >= to)).toBe(true);
        }
      }
      expect(plain).not.toMatch(/@\w{3,}/);
      const rows = keyboardOf(given, asked)?.inline_keyboard ?? [];
      for (const button of rows.flat()) {
        between(button.text, 1, 60);
        expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
        expect(button.callback_data).not.toBe('');
      }
      expect(rows.every((row) => row.length > 0)).toBe(true);
    });
  });
});
