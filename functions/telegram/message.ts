import { encodeAsk } from '#shared/tools/ask.ts';
import { caption, clean, cut } from '#shared/tools/clean.ts';
import { speakerLine } from '#shared/tools/lines.ts';
import { articleParts, plainly, quoteParts } from '#shared/tools/parts.ts';
import type { Item, Presentation } from '#shared/tools/presentation.ts';
import { type Part, type RichText, richText } from './rich-text.ts';
import type { Keyboard } from './said.ts';

/** Telegram's limits: a message's characters, a button's data in bytes; ours for its label and a title. */
const MOST = 4096;
const DATA = 64;
const LABEL = 60;
const TITLE = 250;
const MOST_SUGGESTIONS = 8;
/** Characters given to the words of each item: the most with which the whole fits. */
const ROOMS = [2500, 1600, 1100, 800, 600, 400, 250, 120, 40];

function ofQuote(item: Extract<Item, { kind: 'quote' }>, room: number): Part[] {
  const { words, by, remark, links } = quoteParts(item, plainly);
  return [
    { quoted: cut(words, room) },
    `\n${by}`,
    ...(remark ? [`\n${remark}`] : []),
    ...links.flatMap(({ label, url }, n): Part[] => [n === 0 ? '\n' : ' · ', { link: label, url }]),
  ];
}

function ofArticle(item: Extract<Item, { kind: 'article' }>, room: number): Part[] {
  const { title, url, from, text } = articleParts(item, plainly);
  const shown = cut(title, TITLE);
  return [
    url === null ? { bold: shown } : { link: shown, url },
    ...(from ? [`\n${from}`] : []),
    ...(text ? [`\n\n${cut(text, room)}`] : []),
  ];
}

function itemParts(item: Item, room: number): Part[] {
  if (item.kind === 'quote') return ofQuote(item, room);
  if (item.kind === 'article') return ofArticle(item, room);
  return [`• ${cut(speakerLine(item.speaker), 150)}`];
}

function textWith({ heading, items, notes }: Presentation, room: number): RichText {
  const notesText = cut(notes.map(clean).join('\n'), 800);
  const blocks: Part[][] = [
    ...(heading ? [[{ bold: cut(clean(heading), 200) }]] : []),
    ...items.map((item) => itemParts(item, room)),
    ...(notesText ? [[notesText]] : []),
  ];
  const gap = items.every(({ kind }) => kind === 'speaker') ? '\n' : '\n\n';
  const made = blocks.flatMap((block, n): Part[] => (n === 0 ? block : [gap, ...block]));
  return richText(made.length > 0 ? made : ['–']);
}

/** A reply as text with entities, within Telegram's limits. */
export function textOf(presentation: Presentation): RichText {
  for (const room of ROOMS) {
    const made = textWith(presentation, room);
    if (made.text.length <= MOST) return made;
  }
  return textOf({ ...presentation, items: presentation.items.slice(0, -1) });
}

/** What can be asked on; a question that does not fit into a button has none. */
export function keyboardOf({ suggestions, more }: Presentation): Keyboard | undefined {
  const asked = [...suggestions.slice(0, MOST_SUGGESTIONS), ...(more ? [more] : [])];
  const rows = asked.flatMap(({ label, ask }): Keyboard['inline_keyboard'] => {
    const callback_data = encodeAsk(ask, DATA);
    return callback_data === null ? [] : [[{ text: caption(label, LABEL), callback_data }]];
  });
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}
