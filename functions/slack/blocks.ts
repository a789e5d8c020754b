import type {
  ActionsBlock,
  Button,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import { encodeAsk } from '#shared/tools/ask.ts';
import { caption, cut } from '#shared/tools/clean.ts';
import { speakerLine } from '#shared/tools/lines.ts';
import { articleParts, plainly, quoteParts } from '#shared/tools/parts.ts';
import type { Ask, Item, Presentation } from '#shared/tools/presentation.ts';

/** Slack's limits, in characters: a header, a button's text and value, and ours for one quote and a title. */
const HEADER = 150;
const BUTTON = 75;
const VALUE = 2000;
const QUOTE = 2800;
const TITLE = 300;
const MOST_SUGGESTIONS = 8;

const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: caption(text, most),
  emoji: false,
});

/** Rich text is no markup: what stands in it can neither format, nor link, nor mention anybody. */
const said = (text: string): RichTextElement => ({ type: 'text', text });

function quoteBlock(item: Extract<Item, { kind: 'quote' }>): RichTextBlock {
  const { words, by, remark, links } = quoteParts(item, plainly);
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_quote', elements: [said(cut(words, QUOTE))] },
      {
        type: 'rich_text_section',
        elements: [
          said(by),
          ...links.flatMap(({ label, url }): RichTextElement[] => [
            said(' · '),
            { type: 'link', url, text: label },
          ]),
          ...(remark ? [said(`\n${remark}`)] : []),
        ],
      },
    ],
  };
}

function articleBlock(item: Extract<Item, { kind: 'article' }>): RichTextBlock {
  const { title, url, from, text } = articleParts(item, plainly);
  const shown = { text: cut(title, TITLE), style: { bold: true } };
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          url === null ? { type: 'text', ...shown } : { type: 'link', url, ...shown },
          ...(from ? [said(`\n${from}`)] : []),
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
