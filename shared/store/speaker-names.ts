import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { fold } from '#shared/model/fold.ts';
import { Speaker } from '#shared/model/speaker.ts';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { nameSk, namesPk, PROFILE, speakerPk } from './keys.ts';
import { queryIndex } from './list-articles.ts';
import type { Page, SpeakerQuery } from './store.ts';

/** Words of a name that a speaker is found by: a long one names an office, and its first words tell it. */
const MOST_WORDS = 6;
/** Of a name, characters that can be looked for; a key of DynamoDB has at most 1,024 bytes. */
const MOST_LETTERS = 100;

/** What a speaker is found under: the folded name from each of its words on. `ada marlowe`, `marlowe`. */
function beginnings(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean);
  return words
    .slice(0, MOST_WORDS)
    .map((_, at) => words.slice(at).join(' ').slice(0, MOST_LETTERS));
}

/**
 * Puts a speaker among the names, or takes it out. A speaker's id is its folded name, so these entries never change:
 * they only come and go. `seq` orders runners: an entry stays as the later one left it. `until`: seconds, from when
 * on nobody remembers that an entry was there.
 */
export async function placeName(
  table: Table,
  { id, name }: Pick<Speaker, 'id' | 'name'>,
  { listed, seq, until }: { listed: boolean; seq: number; until: number },
): Promise<void> {
  const write = (words: string) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: speakerPk(id), sk: nameSk(words) },
        UpdateExpression: listed
          ? 'SET seq = :seq, gsi1pk = :pk, gsi1sk = :sk REMOVE expiresAt'
          : 'SET seq = :seq, expiresAt = :until REMOVE gsi1pk, gsi1sk',
        ConditionExpression: 'attribute_not_exists(pk) OR seq < :seq',
        ExpressionAttributeValues: listed
          ? { ':seq': seq, ':pk': namesPk(words), ':sk': `${words}#${id}` }
          : { ':seq': seq, ':until': until },
      }),
    );
  await Promise.all(beginnings(name).map((words) => held(write(words))));
}

/** Profiles by id, without those that are not quoted any more or were merged: one request, or none. */
export async function readSpeakers(
  table: Table,
  speakerIds: readonly string[],
): Promise<Map<string, Speaker>> {
  const found = new Map<string, Speaker>();
  const keys = [...new Set(speakerIds)].map((id) => ({ pk: speakerPk(id), sk: PROFILE }));
  for (const item of await readItems(table, keys)) {
    const speaker = Speaker.parse(item);
    if (item['mergedInto'] === undefined && speaker.quoteCount > 0) found.set(speaker.id, speaker);
  }
  return found;
}

/** Speakers of whose names a word begins so, each once; by what matched. Two requests. */
export async function speakersByName(
  table: Table,
  typed: string,
  { limit, start }: Pick<SpeakerQuery, 'limit' | 'start'>,
): Promise<Page<{ key: string; speaker: Speaker }>> {
  const prefix = typed.slice(0, MOST_LETTERS);
  const split = (key: string): { words: string; id: string } => {
    const at = key.indexOf('#');
    return { words: key.slice(0, at), id: key.slice(at + 1) };
  };
  const place = start && split(start.key);
  const { items, last } = await queryIndex(table, {
    index: 'gsi1',
    pk: namesPk(prefix),
    low: prefix,
    high: `${prefix}\u{10ffff}`,
    after: place && { pk: speakerPk(place.id), sk: nameSk(place.words), gsi1sk: start.key },
    backward: false,
    limit,
  });
  const keys = items.map((item) => String(item['gsi1sk']));
  const speakers = await readSpeakers(
    table,
    keys.map((key) => split(key).id),
  );
  const found = keys.flatMap((key) => {
    const { words, id } = split(key);
    const speaker = speakers.get(id);
    const matching = beginnings(speaker?.name ?? '').filter((each) => each.startsWith(prefix));
    return speaker && matching.sort()[0] === words ? [{ key, speaker }] : [];
  });
  return { items: found, next: last ? { key: last, inclusive: false } : null };
}
