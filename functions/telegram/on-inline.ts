import type { InlineQueryResultArticle } from '@grammyjs/types';
import { caption, cut } from '#shared/tools/clean.ts';
import { toolNamed } from '#shared/tools/index.ts';
import { quotedWords, whereFrom, whoSays } from '#shared/tools/lines.ts';
import { type Presentation, present } from '#shared/tools/presentation.ts';
import type { ShownQuote } from '#shared/tools/shown.ts';
import type { Call, TelegramDeps } from './deps.ts';
import { textOf } from './message.ts';
import type { Inline } from './update.ts';

const AT_ONCE = 8;
/** Seconds that Telegram may keep the results for all who ask the same. */
const KEPT = 60;

function resultOf(quote: ShownQuote): InlineQueryResultArticle {
  const { text, entities } = textOf(present({ items: [{ kind: 'quote', quote }] }));
  return {
    type: 'article',
    id: quote.id,
    title: quotedWords(quote, 120),
    description: cut([whoSays(quote), whereFrom(quote)].filter(Boolean).join(' · '), 200),
    input_message_content: {
      message_text: text,
      entities,
      link_preview_options: { is_disabled: true },
    },
  };
}

/** Above an empty list, where words cannot be pressed: those that would find something. */
const nothing = ({ suggestions }: Presentation): string =>
  suggestions.length === 0
    ? 'No quote has these words'
    : caption(
        `No quote has these words. Some have: ${suggestions.map(({ label }) => label).join(', ')}`,
        100,
      );

/** `@bot words` in any chat: quotes to choose from, by chance where nothing is typed. */
export async function onInline(
  { id, query, offset }: Inline,
  { library, log }: TelegramDeps,
): Promise<Call> {
  const about = query.trim();
  const page = /^\d{1,2}$/.test(offset) ? Number(offset) : 1;
  const none = { method: 'answerInlineQuery', inline_query_id: id, results: [] } as const;
  try {
    const input = about === '' ? { limit: AT_ONCE } : { about, page, limit: AT_ONCE };
    const answer = await toolNamed('quote')?.answer(library, input);
    const items = answer?.presentation.items ?? [];
    const next = about === '' ? null : answer?.output['nextPage'];
    return {
      ...none,
      results: items.flatMap((item) => (item.kind === 'quote' ? [resultOf(item.quote)] : [])),
      cache_time: about === '' ? 0 : KEPT,
      next_offset: typeof next === 'number' ? String(next) : '',
      ...(answer && items.length === 0
        ? { button: { text: nothing(answer.presentation), start_parameter: 'help' } }
        : {}),
    };
  } catch (error) {
    log.error('telegram inline query failed', { error });
    return { ...none, cache_time: 0 };
  }
}
