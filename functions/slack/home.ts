import type { HomeView, KnownBlock } from '@slack/types';
import { tools } from '#shared/tools/index.ts';
import type { Library } from '#shared/tools/library.ts';
import { present } from '#shared/tools/presentation.ts';
import { shownQuote } from '#shared/tools/shown.ts';
import { blocksOf } from './blocks.ts';

const NEWEST = 3;

const paragraph = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'plain_text', text, emoji: false },
});

/** What the app's Home tab shows: how to ask, and the newest quotes. */
export async function homeView(library: Library): Promise<HomeView> {
  const { items } = await library.quotes({ type: ['direct'], limit: NEWEST });
  const newest = present({
    heading: 'The newest quotes',
    items: items.map((quote) => ({ kind: 'quote', quote: shownQuote(quote) })),
    notes: items.length > 0 ? [] : ['No quote is in the collection yet.'],
  });
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Ask Quoin', emoji: false } },
      ...tools.map(({ chat }) => paragraph(chat.usage)),
      paragraph('Any message: More actions → Verify this quote.'),
      { type: 'divider' },
      ...blocksOf(newest, true),
    ],
  };
}
