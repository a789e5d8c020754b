import { encodeAsk, encodeFurther } from '#shared/tools/ask.ts';
import { caption, clean, cut, plainly } from '#shared/tools/clean.ts';
import { speakerLine } from '#shared/tools/lines.ts';
import { articleParts, fitted, quoteParts } from '#shared/tools/parts.ts';
import {
  type Ask,
  type Item,
  type Presentation,
  type Suggestion,
  suggested,
} from '#shared/tools/presentation.ts';
import { type Part, type RichText, richText } from './rich-text.ts';
import type { Keyboard } from './said.ts';

/** Telegram's limits: a message's characters, a button's data in bytes; ours for its label. */
const MOST = 4096;
const DATA = 64;
const LABEL = 60;

function ofQuote(item: Extract<Item, { kind: 'quote' }>, room: number): Part[] {
  const { words, by, remark, links } = quoteParts(item, plainly, room);
  return [
    { quoted: words },
    `\n${by}`,
    ...(remark ? [`\n${remark}`] : []),
    ...links.flatMap(({ label, url }, n): Part[] => [n === 0 ? '\n' : ' · ', { link: label, url }]),
  ];
}

function ofArticle(item: Extract<Item, { kind: 'article' }>, room: number): Part[] {
  const { title, url, from, text } = articleParts(item, plainly, room);
  return [
    url === null ? { bold: title } : { link: title, url },
    ...(from ? [`\n${from}`] : []),
    ...(text ? [`\n\n${text}`] : []),
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
export const textOf = (presentation: Presentation): RichText =>
  fitted(presentation, textWith, ({ text }) => text.length <= MOST);

type Row = Keyboard['inline_keyboard'][number];

/**
 * What can be asked on, each in a row, and the pages in one. A question that does not fit into a button is put as what it
 * asks otherwise than the message did that is answered (`asked`); where that does not fit either, there is no button.
 */
export function keyboardOf(presentation: Presentation, asked: Ask | null): Keyboard | undefined {
  const { back, more } = presentation;
  const button = ({ label, ask }: Suggestion): Row => {
    const callback_data = [encodeAsk(ask), asked && encodeFurther(ask, asked)].find(
      (data) => data !== null && Buffer.byteLength(data) <= DATA,
    );
    return callback_data ? [{ text: caption(label, LABEL), callback_data }] : [];
  };
  const turning = [back, more].flatMap((turn) => (turn ? button(turn) : []));
  const rows = [...suggested(presentation).map(button), turning];
  const there = rows.filter((row) => row.length > 0);
  return there.length > 0 ? { inline_keyboard: there } : undefined;
}
