import type { APIEmbed } from 'discord-api-types/v10';
import { webLink } from '#shared/tools/clean.ts';
import {
  articleLink,
  articleTitle,
  quotedWords,
  quoteLink,
  speakerLine,
  whereFrom,
  whoSays,
} from '#shared/tools/lines.ts';
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

const links = (given: readonly (readonly [string, string | null])[]): string =>
  given
    .flatMap(([text, url]) => (url === null || url.length > MOST_LINK ? [] : [masked(text, url)]))
    .join(' · ');

function quoteEmbed({ quote, remark }: Extract<Item, { kind: 'quote' }>, room: number): APIEmbed {
  const from = whereFrom(quote);
  const source = quoteLink(quote);
  const page = webLink(quote.permalink);
  const lines = [
    words(quotedWords(quote), room),
    `— ${words(whoSays(quote), 250)}${from ? ` (${words(from, 150)})` : ''}`,
    ...(remark ? [words(remark, 300)] : []),
    links([
      ['Open at the quote', source],
      ['Context', page === source ? null : page],
    ]),
  ];
  return { color: COLOUR, description: lines.filter(Boolean).join('\n') };
}

function articleEmbed(
  { article, lines }: Extract<Item, { kind: 'article' }>,
  room: number,
): APIEmbed {
  const url = articleLink(article);
  const from = whereFrom(article);
  const text = [
    ...(from ? [words(from, 150)] : []),
    ...(lines.length > 0 ? [words(lines.join('\n'), room)] : []),
  ];
  return {
    color: COLOUR,
    title: words(articleTitle(article), TITLE),
    ...(url === null ? {} : { url }),
    ...(text.length > 0 ? { description: text.join('\n\n') } : {}),
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
