import type {
  ActionsBlock,
  Button,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import { encodeAsk } from '#shared/tools/ask.ts';
import { caption, plainly } from '#shared/tools/clean.ts';
import { speakerLine } from '#shared/tools/lines.ts';
import { articleParts, fitted, quoteParts } from '#shared/tools/parts.ts';
import { type Ask, type Item, type Presentation, suggested } from '#shared/tools/presentation.ts';

/** Slack's limits: blocks; characters of a header, a button's text and its value. What all blocks may hold is not said. */
const MOST_BLOCKS = 50;
const HEADER = 150;
const BUTTON = 75;
const VALUE = 2000;
const MOST = 12_000;
const LINE = 300;

export const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: caption(text, most),
  emoji: false,
});

/** Rich text is no markup: what stands in it can neither format, nor link, nor mention anybody. */
const said = (text: string): RichTextElement => ({ type: 'text', text });

function quoteBlock(item: Extract<Item, { kind: 'quote' }>, room: number): RichTextBlock {
  const { words, by, remark, links } = quoteParts(item, plainly, room);
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_quote', elements: [said(words)] },
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

function articleBlock(item: Extract<Item, { kind: 'article' }>, room: number): RichTextBlock {
  const { title, url, from, text } = articleParts(item, plainly, room);
  const shown = { text: title, style: { bold: true } };
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          url === null ? { type: 'text', ...shown } : { type: 'link', url, ...shown },
          ...(from ? [said(`\n${from}`)] : []),
          ...(text ? [said(`\n\n${text}`)] : []),
        ],
      },
    ],
  };
}

const button = (action: string, label: string, ask: Ask): Button[] => {
  const value = encodeAsk(ask);
  return value.length > VALUE
    ? []
    : [{ type: 'button', action_id: action, text: plain(label, BUTTON), value }];
};

function itemBlock(item: Item, room: number): KnownBlock {
  if (item.kind === 'quote') return quoteBlock(item, room);
  if (item.kind === 'article') return articleBlock(item, room);
  return { type: 'section', text: plain(speakerLine(item.speaker), LINE) };
}

function buttonsOf(presentation: Presentation): ActionsBlock[] {
  const { back, more, again } = presentation;
  const elements = [
    ...suggested(presentation).flatMap(({ label, ask }, n) => button(`ask:${n}`, label, ask)),
    ...(back ? button('back', back.label, back.ask) : []),
    ...(more ? button('more', more.label, more.ask) : []),
    ...(again ? button('post', 'Post to channel', again) : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

const blocksWith = ({ heading, items, notes }: Presentation, room: number): KnownBlock[] => [
  ...(heading ? [{ type: 'header', text: plain(heading, HEADER) } as const] : []),
  ...items.map((item) => itemBlock(item, room)),
  ...(notes.length > 0
    ? [{ type: 'context', elements: notes.slice(0, 10).map((note) => plain(note, 1000)) } as const]
    : []),
];

const fits = (blocks: readonly KnownBlock[]): boolean =>
  blocks.length < MOST_BLOCKS && JSON.stringify(blocks).length <= MOST;

/** A reply as Block Kit. `shared`: for all to see, with nothing to press. */
export const blocksOf = (presentation: Presentation, shared = false): KnownBlock[] => [
  ...fitted(presentation, blocksWith, fits),
  ...(shared ? [] : buttonsOf(presentation)),
];
