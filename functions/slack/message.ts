import type { KnownBlock } from '@slack/types';
import { cut } from '#shared/tools/clean.ts';
import { plainText } from '#shared/tools/lines.ts';
import type { Presentation } from '#shared/tools/presentation.ts';
import { blocksOf } from './blocks.ts';
import { escapeSlack } from './escape.ts';

/** What a slash command is answered with, and what a `response_url` takes. */
export interface SlackMessage {
  readonly response_type: 'ephemeral' | 'in_channel';
  readonly replace_original?: boolean;
  /** For notifications and screen readers. */
  readonly text: string;
  readonly parse: 'none';
  readonly link_names: false;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
  readonly blocks: KnownBlock[];
}

/** Characters of the text beside the blocks. */
const MOST_TEXT = 2000;

const message = (presentation: Presentation, shared: boolean) =>
  ({
    text: escapeSlack(cut(plainText(presentation), MOST_TEXT)),
    parse: 'none',
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: blocksOf(presentation, shared),
  }) as const;

/** Seen by the one who asked; in place of the message before it where there is one to replace. */
export const ephemeral = (presentation: Presentation, replace = false): SlackMessage => ({
  response_type: 'ephemeral',
  replace_original: replace,
  ...message(presentation, false),
});

/** Seen by all in the channel. */
export const inChannel = (presentation: Presentation): SlackMessage => ({
  response_type: 'in_channel',
  replace_original: false,
  ...message(presentation, true),
});
