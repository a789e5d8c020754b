import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Speaker } from '#shared/model/speaker.ts';
import { readItems } from './batch-read.ts';
import type { Table } from './client.ts';
import { ALL_SPEAKERS, MOST_QUOTED, PROFILE, speakerPk } from './keys.ts';
import type { SpeakerFound } from './known-speakers.ts';
import { queryIndex } from './list-articles.ts';
import { speakersByName } from './speaker-names.ts';
import type { Page, SpeakerQuery } from './store.ts';

/** A speaker's profile, with the last change of its count: see settle-speaker.ts. */
export const ProfileItem = Speaker.extend({
  /** The speaker that this one turned out to be. */
  mergedInto: z.string().optional(),
  mergedBecause: z.object({ by: z.string(), at: z.string(), reason: z.string() }).optional(),
  seq: z.int(),
  /** Whether it stands among the names: see speaker-names.ts. */
  named: z.boolean().default(false),
  /** Numbers of tickets that were given and wait to be given again: see tickets.ts. */
  given: z.int().default(0),
  free: z.array(z.int()).default([]),
  /** `named`: this change put it among the names, or took it out. `numbers`: the article's tickets, and those freed. */
  last: z
    .object({
      articleId: z.string(),
      count: z.int(),
      at: z.string(),
      named: z.boolean().optional(),
      numbers: z.array(z.int()).default([]),
      freed: z.array(z.int()).default([]),
    })
    .optional(),
});
export type ProfileItem = z.infer<typeof ProfileItem>;

async function profileItem(
  table: Table,
  speakerId: string,
  consistent: boolean,
): Promise<Record<string, unknown> | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({
      TableName: table.name,
      Key: { pk: speakerPk(speakerId), sk: PROFILE },
      ConsistentRead: consistent,
    }),
  );
  return Item;
}

export async function readProfile(
  table: Table,
  speakerId: string,
  consistent = false,
): Promise<ProfileItem | null> {
  const item = await profileItem(table, speakerId, consistent);
  return item ? ProfileItem.parse(item) : null;
}

/** Profiles as they stand now, by speaker. */
export async function readProfiles(
  table: Table,
  speakerIds: readonly string[],
): Promise<Map<string, ProfileItem>> {
  const keys = speakerIds.map((id) => ({ pk: speakerPk(id), sk: PROFILE }));
  const items = await readItems(table, keys, { consistent: true });
  return new Map(items.map((item) => ProfileItem.parse(item)).map((each) => [each.id, each]));
}

/** The speaker that took over from this one, if another did; else the speaker itself, if anything is quoted. */
export async function findSpeaker(table: Table, speakerId: string): Promise<SpeakerFound> {
  const item = await profileItem(table, speakerId, false);
  return item ? table.speakers(item) : { speaker: null };
}

/** Null also for one whose quotes are all gone. */
export async function readSpeaker(table: Table, speakerId: string): Promise<Speaker | null> {
  const profile = await readProfile(table, speakerId);
  return profile && profile.quoteCount > 0 ? Speaker.parse(profile) : null;
}

export async function listSpeakers(
  table: Table,
  query: SpeakerQuery,
): Promise<Page<{ key: string; speaker: Speaker }>> {
  if (query.prefix !== undefined) return speakersByName(table, query.prefix, query);
  const byName = query.order === 'name';
  const index = byName ? 'gsi1' : 'gsi2';
  const { start } = query;
  const { items, last } = await queryIndex(table, {
    index,
    pk: byName ? ALL_SPEAKERS : MOST_QUOTED,
    ...(start
      ? {
          after: {
            pk: speakerPk(start.key.slice(start.key.indexOf('#') + 1)),
            sk: PROFILE,
            [`${index}sk`]: start.key,
          },
        }
      : {}),
    backward: !byName,
    limit: query.limit,
  });
  return {
    items: items.map((item) => ({ key: String(item[`${index}sk`]), speaker: Speaker.parse(item) })),
    next: last ? { key: last, inclusive: false } : null,
  };
}
