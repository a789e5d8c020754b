import type { ContextBlock, KnownBlock, SectionBlock } from '@slack/types';
import { plainly } from '#shared/tools/clean.ts';
import { articleParts, quoteParts } from '#shared/tools/parts.ts';
import type { Item } from '#shared/tools/presentation.ts';
import { plain } from './blocks.ts';
import { escapeSlack } from './escape.ts';

/** Slack takes 3,000 characters in a section. */
const ROOM = 2_500;
const BESIDE = 1_000;

const section = (text: string): SectionBlock => ({ type: 'section', text: plain(text, 3_000) });

/** The one piece of markup here: words of ours over an address, which holds none of what ends a link. */
const linked = ({ label, url }: { label: string; url: string }): string =>
  `<${escapeSlack(url.replace(/\|/g, '%7C'))}|${label}>`;

function beside(text: string, links: readonly { label: string; url: string }[]): ContextBlock[] {
  const elements: ContextBlock['elements'] = [
    ...(text ? [plain(text, BESIDE)] : []),
    ...links.map((link) => ({ type: 'mrkdwn', text: linked(link), verbatim: true }) as const),
  ];
  return elements.length > 0 ? [{ type: 'context', elements }] : [];
}

/** What stands below a link to a quote or an article: Slack takes no rich text there. */
export function previewOf(item: Item): KnownBlock[] {
  if (item.kind === 'speaker') return [];
  if (item.kind === 'quote') {
    const { words, by, links } = quoteParts(item, plainly, ROOM);
    return [section(words), ...beside(by, links)];
  }
  const { title, url, from, text } = articleParts(item, plainly, ROOM);
  const source = url === null ? [] : [{ label: 'Open the article', url }];
  return [section(title), ...(text ? [section(text)] : []), ...beside(from, source)];
}
