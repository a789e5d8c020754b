import type { APIEmbed } from 'discord-api-types/v10';
import { speakerLine } from '#shared/tools/lines.ts';
import { articleParts, quoteParts } from '#shared/tools/parts.ts';
import type { Item, Presentation } from '#shared/tools/presentation.ts';
import { masked, words } from './escape.ts';

/** Discord's limits: ten embeds, 6,000 characters over all of them. Ours leave room for what is not text. */
const MOST_EMBEDS = 10;
const MOST = 6_000;
const TITLE = 256;
const MOST_LINK = 600;
/** What stands beside the words of one item: who, where from, and two links. */
const BESIDE = 250 + 150 + 2 * MOST_LINK;

const COLOUR = 0x7a3e2b;

function quoteEmbed(item: Extract<Item, { kind: 'quote' }>, room: number): APIEmbed {
  const parts = quoteParts(item, words);
  const links = parts.links
    .filter(({ url }) => url.length <= MOST_LINK)
    .map(({ label, url }) => masked(label, url))
    .join(' · ');
  const lines = [words(parts.words, room), parts.by, parts.remark, links];
  return { color: COLOUR, description: lines.filter(Boolean).join('\n') };
}

function articleEmbed(item: Extract<Item, { kind: 'article' }>, room: number): APIEmbed {
  const { title, url, from, text } = articleParts(item, words);
  const description = [from, text && words(text, room)].filter(Boolean).join('\n\n');
  return {
    color: COLOUR,
    title: words(title, TITLE),
    ...(url === null ? {} : { url }),
    ...(description ? { description } : {}),
  };
}

/** A reply as embeds: those mention nobody, whatever stands in them. */
export function embedsOf({ heading, items, notes }: Presentation): APIEmbed[] {
  const shown = items.slice(0, MOST_EMBEDS - 1);
  const speakers = items.flatMap((item) => (item.kind === 'speaker' ? [item.speaker] : []));
  const many = speakers.length > 0 ? 1 : Math.max(1, shown.length);
  const each = Math.floor((MOST - 2 * TITLE) / many);
  const room = Math.max(150, each - BESIDE);
  const list = speakers.map((speaker) => `• ${words(speakerLine(speaker), 200)}`).join('\n');
  const made = shown.flatMap((item): APIEmbed[] => {
    if (item.kind === 'quote') return [quoteEmbed(item, room)];
    return item.kind === 'article' ? [articleEmbed(item, room)] : [];
  });
  const notesText = notes.map((note) => words(note, 600)).join('\n');
  const top = [list, notesText].filter(Boolean).join('\n\n');
  const head: APIEmbed[] =
    heading || top
      ? [
          {
            color: COLOUR,
            ...(heading ? { title: words(heading, TITLE) } : {}),
            ...(top ? { description: top.slice(0, 4000) } : {}),
          },
        ]
      : [];
  return within([...head, ...made], MOST);
}

const sizeOf = ({ title, description }: APIEmbed): number =>
  (title?.length ?? 0) + (description?.length ?? 0);

/** As many of the first embeds as fit. */
function within(embeds: readonly APIEmbed[], most: number): APIEmbed[] {
  let size = 0;
  return embeds.filter((embed) => {
    size += sizeOf(embed);
    return size <= most;
  });
}
