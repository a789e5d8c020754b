import type { APIApplicationCommandAutocompleteResponse } from 'discord-api-types/v10';
import type { AnswerDeps } from '#functions/bots/answer.ts';
import { fold } from '#shared/model/fold.ts';
import { caption } from '#shared/tools/clean.ts';
import { completeSpeaker } from '#shared/tools/find-speaker.ts';
import type { Library } from '#shared/tools/library.ts';
import type { Typing } from './interaction.ts';

/** Discord's limits: choices, and characters of a choice's name and value. */
const MOST = 25;
const LENGTH = 100;
const NEWEST = 50;
const CHOICES = 8;

async function choicesFor(library: Library, field: string, typed: string) {
  if (field === 'speaker') {
    const found = await completeSpeaker(library, typed, MOST);
    return found.map(({ id, name }) => ({ name, value: id.length <= LENGTH ? id : name }));
  }
  if (field !== 'article') return [];
  const wanted = fold(typed);
  const { items } = await library.articles({ limit: NEWEST });
  return items
    .filter(({ title }) => fold(title ?? '').includes(wanted))
    .map(({ id, title }) => ({ name: title ?? id, value: id }));
}

/** Choices for the field that somebody is typing in; none where they are not found in time, or at all. */
export async function complete(
  { data }: Typing,
  { library, log }: AnswerDeps,
): Promise<APIApplicationCommandAutocompleteResponse> {
  const field = data.options.find(({ focused }) => focused);
  const choices = field
    ? await choicesFor(library, field.name, String(field.value ?? '')).catch((error: unknown) => {
        log.error('discord completion failed', { field: field.name, error });
        return [];
      })
    : [];
  return {
    type: CHOICES,
    data: {
      choices: choices.slice(0, MOST).map(({ name, value }) => ({
        name: caption(name, LENGTH),
        value: value.slice(0, LENGTH),
      })),
    },
  };
}
