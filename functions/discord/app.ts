import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { answer } from '#functions/bots/answer.ts';
import { type BotDoor, botApp, json, jsonIn, unsigned } from '#functions/bots/bot-app.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { decodeAsk } from '#shared/tools/ask.ts';
import { readCommand } from '#shared/tools/command.ts';
import type { Ask } from '#shared/tools/presentation.ts';
import { VERIFY_MESSAGE } from './command-list.ts';
import { complete } from './complete.ts';
import { unescaped } from './escape.ts';
import { type Command, Interaction, type Marked, type Pressed } from './interaction.ts';
import { post, reply, update } from './message.ts';
import type { DiscordSecret } from './secret.ts';
import { isSigned } from './signature.ts';

export interface DiscordDeps extends BotDoor<DiscordSecret> {
  /** Milliseconds. */
  readonly now: () => number;
}

const PONG = 1;

/** What a message says; where it is nothing but embeds, as ours are and previews of links, what these say. */
const wordsOf = ({ content, embeds }: Marked): string =>
  content || embeds.map(({ description = '' }) => unescaped(description)).join('\n');

function askOf({ data }: Command): Ask | null {
  if (data.name === VERIFY_MESSAGE) {
    const message = data.resolved?.messages?.[data.target_id ?? ''];
    return readCommand('verify', message ? wordsOf(message) : '');
  }
  const given = data.options.flatMap(({ name, value }): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return { tool: data.name, input: Object.fromEntries(given) };
}

async function pressed(
  { data, message }: Pressed,
  deps: DiscordDeps,
): Promise<APIInteractionResponse> {
  if (data.custom_id === 'post') {
    return post(
      message.embeds.map((embed) =>
        Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== undefined)),
      ),
    );
  }
  const ask = decodeAsk(data.custom_id.slice(data.custom_id.indexOf(':') + 1));
  return update(await answer(deps, ask));
}

export const discordApp = (door: DiscordDeps): Hono =>
  botApp('/v1/integrations/discord', door, async (delivery, deps) => {
    const { publicKey } = await deps.secret();
    if (!(await isSigned(delivery, publicKey, deps.now()))) throw unsigned();
    const read = Interaction.safeParse(jsonIn(delivery.body));
    if (!read.success) {
      throw new QuoinError('invalid-body', 'This is not an interaction that is known here.');
    }
    const interaction = read.data;
    switch (interaction.type) {
      case 1:
        return json({ type: PONG });
      case 2:
        return json(reply(await answer(deps, askOf(interaction))));
      case 3:
        return json(await pressed(interaction, deps));
      case 4:
        return json(await complete(interaction, deps));
    }
  });
