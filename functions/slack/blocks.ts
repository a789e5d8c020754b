import type {
  ActionsBlock,
  Button,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import { encodeAsk } from '#shared/tools/ask.ts';
import { clean, cut, webLink } from '#shared/tools/clean.ts';
import {
  articleLink,
  articleTitle,
  quotedWords,
  quoteLink,
  speakerLine,
  whereFrom,
  whoSays,
} from '#shared/tools/lines.ts';
import type { Ask, Item, Presentation } from '#shared/tools/presentation.ts';

/** Slack's limits, in characters: a header, a button's text and value, and ours for one quote. */
const HEADER = 150;
const BUTTON = 75;
const VALUE = 2000;
const QUOTE = 2800;
const MOST_SUGGESTIONS = 8;

const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(clean(text) || '–', most),
  emoji: false,
});

/** Rich text is no markup: what stands in it can neither format, nor link, nor mention anybody. */
const said = (text: string): RichTextElement => ({ type: 'text', text });

const linked = (url: string | null, text: string): RichTextElement[] =>
  url === null ? [] : [said(' · '), { type: 'link', url, text }];

function quoteBlock({ quote, remark }: Extract<Item, { kind: 'quote' }>): RichTextBlock {
  const from = whereFrom(quote);
  const page = webLink(quote.permalink);
  const source = quoteLink(quote);
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_quote', elements: [said(cut(quotedWords(quote), QUOTE))] },
      {
        type: 'rich_text_section',
        elements: [
          said(`— ${cut(whoSays(quote), 300)}${from ? ` (${cut(from, 200)})` : ''}`),
          ...linked(source, 'Open at the quote'),
          ...linked(page === source ? null : page, 'Context'),
          ...(remark ? [said(`\n${cut(clean(remark), 500)}`)] : []),
        ],
      },
    ],
  };
}

function articleBlock({ article, lines }: Extract<Item, { kind: 'article' }>): RichTextBlock {
  const url = articleLink(article);
  const title = cut(articleTitle(article), 300);
  const from = whereFrom(article);
  const bold = { bold: true };
  const text = lines.map(clean).filter(Boolean).join('\n');
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          url === null
            ? { type: 'text', text: title, style: bold }
            : { type: 'link', url, text: title, style: bold },
          ...(from ? [said(`\n${cut(from, 200)}`)] : []),
          ...(text ? [said(`\n\n${cut(text, QUOTE)}`)] : []),
        ],
      },
    ],
  };
}

const button = (action: string, label: string, ask: Ask): Button[] => {
  const value = encodeAsk(ask, VALUE);
  return value === null
    ? []
    : [{ type: 'button', action_id: action, text: plain(label, BUTTON), value }];
};

function itemBlock(item: Item, n: number): KnownBlock {
  if (item.kind === 'quote') return quoteBlock(item);
  if (item.kind === 'article') return articleBlock(item);
  const [accessory] = button(`speaker:${n}`, 'Quotes', {
    tool: 'said',
    input: { speaker: item.speaker.id },
  });
  return {
    type: 'section',
    text: plain(speakerLine(item.speaker), QUOTE),
    ...(accessory ? { accessory } : {}),
  };
}

/** A reply as Block Kit. `shared`: for all to see, with nothing to press. */
export function blocksOf(presentation: Presentation, shared = false): KnownBlock[] {
  const { heading, items, notes, suggestions, more, again } = presentation;
  const buttons = shared
    ? []
    : [
        ...suggestions
          .slice(0, MOST_SUGGESTIONS)
          .flatMap(({ label, ask }, n) => button(`ask:${n}`, label, ask)),
        ...(more ? button('more', more.label, more.ask) : []),
        ...(again ? button('post', 'Post to channel', again) : []),
      ];
  const actions: ActionsBlock[] =
    buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : [];
  return [
    ...(heading ? [{ type: 'header', text: plain(heading, HEADER) } as const] : []),
    ...items.map(itemBlock),
    ...(notes.length > 0
      ? [
          {
            type: 'context',
            elements: notes.slice(0, 10).map((note) => plain(note, 1000)),
          } as const,
        ]
      : []),
    ...actions,
  ];
}
