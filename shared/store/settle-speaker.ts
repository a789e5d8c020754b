import { setTimeout as pause } from 'node:timers/promises';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredArticle } from '#shared/model/article.ts';
import { QuoinError } from '#shared/model/errors.ts';
import { carryOver } from './carry-over.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { countAbout } from './count-about.ts';
import { sortAt } from './head-item.ts';
import {
  ALL_SPEAKERS,
  byCount,
  byDate,
  byName,
  MOST_QUOTED,
  PROFILE,
  pointerSk,
  speakerPk,
} from './keys.ts';
import { readArticle } from './read-article.ts';
import {
  appearancesBefore,
  readEntries,
  readEntry,
  type Settled,
  TOMBSTONE_SECONDS,
  withdraw,
} from './speaker-entries.ts';
import { placeName } from './speaker-names.ts';
import { type Appearance, portrait } from './speaker-portrait.ts';
import { type ProfileItem, readProfile, readProfiles } from './speakers.ts';
import { allot, blankTickets, hideTickets, ticketsFor, writeTickets } from './tickets.ts';

const TRIES = 60;
/** Speakers settled at a time: enough to hide the round trips, few enough not to crowd a busy table. */
const AT_ONCE = 8;

/** What settling starts from; the profile's last change stands on its entry, and the rest was read after the profile. */
interface Seen {
  readonly profile: ProfileItem | null;
  readonly entry: Settled | null;
  readonly article: StoredArticle | null;
}

async function look(table: Table, speakerId: string, articleId: string): Promise<Seen> {
  const profile = await readProfile(table, speakerId, true);
  if (profile?.last) await confirm(table, profile, profile.last, null);
  const heir = profile?.mergedInto;
  if (heir !== undefined && (await carryOver(table, articleId, speakerId, heir))) {
    await settleSpeaker(table, heir, articleId);
  }
  // Nothing was ever counted of somebody without a profile.
  const entry = profile && (await readEntry(table, speakerId, articleId));
  return { profile, entry, article: await readArticle(table, articleId, true) };
}

/**
 * The same for several speakers in three requests. Where one of them was merged, none: looking at that one changes the
 * head, and with it what the others are counted by.
 */
async function lookAtAll(
  table: Table,
  speakerIds: readonly string[],
  articleId: string,
): Promise<Map<string, Seen>> {
  const profiles = await readProfiles(table, speakerIds);
  if ([...profiles.values()].some((each) => each.mergedInto !== undefined)) return new Map();
  await Promise.all(
    [...profiles.values()].map((each) => each.last && confirm(table, each, each.last, null)),
  );
  const counted = [...profiles.keys()];
  const entries = counted.length > 0 ? await readEntries(table, counted, articleId) : new Map();
  const article = await readArticle(table, articleId, true);
  return new Map(
    speakerIds.map((id) => [
      id,
      { profile: profiles.get(id) ?? null, entry: entries.get(id) ?? null, article },
    ]),
  );
}

const quotesIn = (article: StoredArticle | null, speakerId: string) =>
  article?.quotes.filter((quote) => quote.speaker?.id === speakerId) ?? [];

function appearanceIn(article: StoredArticle | null, speakerId: string): Appearance | null {
  const quotes = quotesIn(article, speakerId);
  const speaker = quotes[0]?.speaker;
  if (!article || !speaker) return null;
  return {
    count: quotes.length,
    at: sortAt(article),
    name: speaker.name,
    kind: speaker.kind,
    role: speaker.role,
    aliases: article.aliases[speakerId] ?? [],
  };
}

/** Writes to the entries what the profile has counted. Where a later change was written already, that one stays. */
async function confirm(
  table: Table,
  { id: speakerId, name, seq }: ProfileItem,
  change: NonNullable<ProfileItem['last']>,
  appearance: Appearance | null,
): Promise<void> {
  const gone = change.count === 0;
  const until = Math.floor(Date.now() / 1000) + TOMBSTONE_SECONDS;
  const { named: listed } = change;
  if (listed !== undefined) await placeName(table, { id: speakerId, name }, { listed, seq, until });
  await blankTickets(table, speakerPk(speakerId), change.freed, seq);
  const values: Record<string, unknown> = {
    applied: change.count,
    appliedSeq: seq,
    numbers: change.numbers,
    ...(gone
      ? { expiresAt: until }
      : { gsi1pk: speakerPk(speakerId), gsi1sk: byDate(change.at, change.articleId) }),
  };
  if (appearance) {
    const { at, name, kind, role, aliases } = appearance;
    Object.assign(values, { at, name, kind, role, aliases });
  }
  const names = Object.keys(values);
  await held(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: speakerPk(speakerId), sk: pointerSk(change.articleId) },
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} REMOVE ${
          gone ? 'gsi1pk, gsi1sk' : 'expiresAt'
        }`,
        ConditionExpression: 'attribute_not_exists(pk) OR appliedSeq < :appliedSeq',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(names.map((n) => [`:${n}`, values[n]])),
      }),
    ),
  );
}

/** Writes the profile if nobody did since it was read. */
function writeProfile(table: Table, next: ProfileItem, seq: number): Promise<boolean> {
  const listed = next.quoteCount > 0;
  return held(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          pk: speakerPk(next.id),
          sk: PROFILE,
          ...next,
          ...(listed
            ? {
                gsi1pk: ALL_SPEAKERS,
                gsi1sk: byName(next.name, next.id),
                gsi2pk: MOST_QUOTED,
                gsi2sk: byCount(next.quoteCount, next.id),
              }
            : {}),
        },
        ConditionExpression: seq === 0 ? 'attribute_not_exists(pk)' : 'seq = :seq',
        ...(seq === 0 ? {} : { ExpressionAttributeValues: { ':seq': seq } }),
      }),
    ),
  );
}

/**
 * Brings a speaker's count and entry for one article in line with the article's head, exactly once however often
 * it runs: the profile remembers its last change, which whoever comes next confirms on the entry before its own.
 * The head is read after the profile; so a runner that saw an old head loses to the one that changed it.
 */
async function settleSpeaker(
  table: Table,
  speakerId: string,
  articleId: string,
  first?: Seen,
): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await pause(Math.min(400, 5 * 2 ** attempt) * Math.random());
    const seen = (attempt === 0 && first) || (await look(table, speakerId, articleId));
    const { profile, entry, article } = seen;
    const seq = profile?.seq ?? 0;
    const heir = profile?.mergedInto;
    const appearance = appearanceIn(article, speakerId);
    const count = appearance?.count ?? 0;
    const applied = entry?.applied ?? 0;
    if (count === 0 && applied === 0) return withdraw(table, speakerId, articleId);
    const others = profile ? await appearancesBefore(table, speakerId, articleId) : [];
    const quoteCount = (profile?.quoteCount ?? 0) + count - applied;
    const named = quoteCount > 0;
    const numbering = profile ?? { given: 0, free: [] };
    const { given, free, numbers, freed } = allot(
      numbering,
      entry?.numbers ?? [],
      ticketsFor(count),
    );
    const change = {
      articleId,
      count,
      at: appearance?.at ?? '',
      numbers,
      freed,
      ...(named === (profile?.named ?? false) ? {} : { named }),
    };
    const next: ProfileItem = {
      id: speakerId,
      ...portrait(appearance ? [...others, appearance] : others, profile),
      ...(heir === undefined ? {} : { mergedInto: heir, mergedBecause: profile?.mergedBecause }),
      quoteCount,
      named,
      given,
      free: [...free],
      seq: seq + 1,
      last: change,
    };
    if (await writeProfile(table, next, seq)) {
      await confirm(table, next, change, appearance);
      if (article) {
        const quotes = quotesIn(article, speakerId);
        await writeTickets(table, speakerPk(speakerId), numbers, {
          article,
          quotes,
          seq: next.seq,
        });
      }
      if (named !== (profile?.named ?? false)) {
        await countAbout(table, 'SPEAKERS', speakerId, named ? 1 : -1);
      }
      return;
    }
  }
  throw new QuoinError(
    'unavailable',
    'A speaker’s profile is being changed over and over; try again.',
  );
}

/** Settles several speakers at once: see `settleSpeaker`. */
export async function settleSpeakers(
  table: Table,
  speakerIds: readonly string[],
  articleId: string,
): Promise<void> {
  for (let at = 0; at < speakerIds.length; at += AT_ONCE) {
    const some = speakerIds.slice(at, at + AT_ONCE);
    const seen = await lookAtAll(table, some, articleId);
    await Promise.all(some.map((id) => settleSpeaker(table, id, articleId, seen.get(id))));
  }
}

/** Takes what a speaker says in an article out of the draw until its next settling. */
export async function hideFromSpeaker(
  table: Table,
  speakerId: string,
  articleId: string,
): Promise<void> {
  const entry = await readEntry(table, speakerId, articleId);
  if (!entry) return;
  const { numbers, appliedSeq: seq } = entry;
  await hideTickets(table, speakerPk(speakerId), numbers, { articleId, seq });
}
