import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIEmbed,
  APIInteractionResponse,
  APIInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { encodeAsk } from '#shared/tools/ask.ts';
import { caption } from '#shared/tools/clean.ts';
import { type Ask, type Presentation, suggested } from '#shared/tools/presentation.ts';
import { embedsOf } from './embeds.ts';

/** Discord's limits: a label's and an id's characters, buttons in a row; five rows, of which three are needed. */
const LABEL = 80;
const ID = 100;
const IN_A_ROW = 5;

const ACTION_ROW = 1;
const BUTTON = 2;
const SECONDARY = 2;

const EPHEMERAL = 64;
const NEW_MESSAGE = 4;
const IN_PLACE = 7;

const button = (custom_id: string, label: string): APIButtonComponent => ({
  type: BUTTON,
  style: SECONDARY,
  custom_id,
  label: caption(label, LABEL),
});

/** A button that asks on; none where the question does not fit into its id. */
function asking(prefix: string, label: string, ask: Ask): APIButtonComponent[] {
  const id = `${prefix}:${encodeAsk(ask)}`;
  return id.length <= ID ? [button(id, label)] : [];
}

function rowsOf(presentation: Presentation): APIActionRowComponent<APIButtonComponent>[] {
  const { back, more, again } = presentation;
  const buttons = [
    ...suggested(presentation).flatMap(({ label, ask }, n) => asking(`a${n}`, label, ask)),
    ...(back ? asking('b', back.label, back.ask) : []),
    ...(more ? asking('m', more.label, more.ask) : []),
  ];
  if (again) buttons.push(button('post', 'Post to channel'));
  return Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) => ({
    type: ACTION_ROW,
    components: buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  }));
}

const data = (presentation: Presentation): APIInteractionResponseCallbackData => ({
  flags: EPHEMERAL,
  embeds: embedsOf(presentation),
  components: rowsOf(presentation),
  allowed_mentions: { parse: [] },
});

/** Seen by the one who asked. */
export const reply = (presentation: Presentation): APIInteractionResponse => ({
  type: NEW_MESSAGE,
  data: data(presentation),
});

/** In place of the message whose button was pressed. */
export const update = (presentation: Presentation): APIInteractionResponse => ({
  type: IN_PLACE,
  data: data(presentation),
});

/** What one has seen, for all to see. */
export const post = (embeds: APIEmbed[]): APIInteractionResponse => ({
  type: NEW_MESSAGE,
  data: { embeds, allowed_mentions: { parse: [] } },
});
