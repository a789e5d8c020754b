import type { APIEmbed } from 'discord-api-types/v10';
import { speakerLine } from '#shared/tools/lines.ts';
import { articleParts, fitted, quoteParts } from '#shared/tools/parts.ts';
import type { Item, Presentation } from '#shared/tools/presentation.ts';
import { masked, words } from './escape.ts';

/** Discord's limits: embeds, characters over all of them, of a title, of a description. */
const MOST_EMBEDS = 10;
const MOST = 6_000;
const TITLE = 256;
const DESCRIPTION = 4_096;
/** A link counts with its address, and is left out where that is longer. */
const MOST_LINK = 600;

const COLOUR = 0x7a3e2b;

function quoteEmbed(item: Extract<Item, { kind: 'quote' }>, room: number): APIEmbed {
  const parts = quoteParts(item, words, room);
  const links = parts.links
    .filter(({ url }) => url.length <= MOST_LINK)
    .map(({ label, url }) => masked(label, url))
    .join(' · ');
  const lines = [parts.words, parts.by, parts.remark, links];
  return { color: COLOUR, description: lines.filter(Boolean).join('\n') };
}

function articleEmbed(item: Extract<Item, { kind: 'article' }>, room: number): APIEmbed {
  const { title, url, from, text } = articleParts(item, words, room);
  const description = [from, text].filter(Boolean).join('\n\n');
  return {
    color: COLOUR,
    title,
    ...(url === null ? {} : { url }),
    ...(description ? { description } : {}),
  };
}

/** What stands above the quotes and articles: the heading, the speakers as a list, the notes. */
function head({ heading, items, notes }: Presentation): APIEmbed[] {
  const speakers = items.flatMap((item) =>
    item.kind === 'speaker' ? [`• ${words(speakerLine(item.speaker), 200)}`] : [],
  );
  const said = notes.map((note) => words(note, 600));
  const description = [speakers.join('\n'), said.join('\n')].filter(Boolean).join('\n\n');
  const title = words(heading ?? '', TITLE);
  if (!title && !description) return [];
  return [
    {
      color: COLOUR,
      ...(title ? { title } : {}),
      ...(description ? { description } : {}),
    },
  ];
}

const embedsWith = (presentation: Presentation, room: number): APIEmbed[] => [
  ...head(presentation),
  ...presentation.items.flatMap((item): APIEmbed[] => {
    if (item.kind === 'speaker') return [];
    return [item.kind === 'quote' ? quoteEmbed(item, room) : articleEmbed(item, room)];
  }),
];

function fits(embeds: readonly APIEmbed[]): boolean {
  const sizes = embeds.map(({ description = '' }) => description.length);
  const titles = embeds.map(({ title = '' }) => title.length);
  const all = [...sizes, ...titles].reduce((sum, size) => sum + size, 0);
  return embeds.length <= MOST_EMBEDS && all <= MOST && Math.max(0, ...sizes) <= DESCRIPTION;
}

/** A reply as embeds: those mention nobody, whatever stands in them. */
export const embedsOf = (presentation: Presentation): APIEmbed[] =>
  fitted(presentation, embedsWith, fits);
