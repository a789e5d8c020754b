import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { QuoinError } from '#shared/model/errors.ts';
import { articleOf } from '#shared/model/ids.ts';
import { KeptReport, ReviewEvent } from '#shared/model/review.ts';
import type { Table } from './client.ts';
import { held } from './conditions.ts';
import { changed } from './flip-head.ts';
import { sortAt } from './head-item.ts';
import { hideQuotes } from './hide-quotes.ts';
import { declare } from './intent.ts';
import { eventSk, eventsPk, OPEN_REPORTS, PROFILE, reportSk, speakerPk } from './keys.ts';
import { queryIndex } from './list-articles.ts';
import { pointSpeaker } from './point-speaker.ts';
import { articleOfHead, headItem } from './read-article.ts';
import { settleArticle } from './settle-article.ts';
import { readProfile } from './speakers.ts';
import type { ReviewStore } from './store.ts';
import { writeOverlay } from './write-overlay.ts';

/** Articles of a merged speaker that are put right at a time. */
const AT_ONCE = 25;

async function keepEvent(table: Table, quoteId: string, event: ReviewEvent): Promise<void> {
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { pk: eventsPk(articleOf(quoteId)), sk: eventSk(quoteId, event.number), ...event },
    }),
  );
}

/** The head changes in one write, counts and history after it; each step may be done twice without harm. */
const review =
  (table: Table): ReviewStore['review'] =>
  async ({ article, overlayRev }, quoteId, event) => {
    const head = await headItem(table, article.id, true);
    if (!head || head.version !== article.version || head.overlayRev !== overlayRev)
      throw changed();
    const quote = [...article.quotes, ...article.retracted].find(({ id }) => id === quoteId);
    const before = head.reviews[quoteId];
    if (before) await keepEvent(table, quoteId, before);
    const read = await articleOfHead(table, { ...head, reviews: {}, merged: {} });
    const speakers = [
      quote?.speaker?.id,
      event.speaker?.id,
      read?.quotes.find(({ id }) => id === quoteId)?.speaker?.id,
    ].filter((id) => id !== undefined);
    const writer = await declare(table, article.id, speakers);
    await Promise.all(speakers.map((id) => pointSpeaker(table, id, article.id, sortAt(article))));
    if (event.review === 'retracted') await hideQuotes(table, article.id, speakers);
    const reviews = { ...head.reviews, [quoteId]: event };
    const won = await writeOverlay(table, article.id, head, { reviews, merged: head.merged });
    await settleArticle(table, article.id, { writer });
    if (!won) throw changed();
    await keepEvent(table, quoteId, event);
  };

const history =
  (table: Table): ReviewStore['history'] =>
  async (quoteId) => {
    const articleId = articleOf(quoteId);
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :quote)',
        ExpressionAttributeValues: { ':pk': eventsPk(articleId), ':quote': `${quoteId}#` },
      }),
    );
    const events = new Map(Items.map((item) => ReviewEvent.parse(item)).map((e) => [e.number, e]));
    const last = (await headItem(table, articleId, true))?.reviews[quoteId];
    if (last) events.set(last.number, last);
    return [...events.values()].sort((a, b) => a.number - b.number);
  };

/** Follows merges to whoever stands at their end. */
async function heirOf(table: Table, speakerId: string): Promise<string> {
  let id = speakerId;
  for (let step = 0; step < 20; step++) {
    const profile = await readProfile(table, id, true);
    if (profile?.mergedInto === undefined) return id;
    id = profile.mergedInto;
  }
  return id;
}

const merge =
  (table: Table): ReviewStore['merge'] =>
  async (from, into, why) => {
    const [old, heir] = await Promise.all([
      readProfile(table, from, true),
      readProfile(table, into, true),
    ]);
    const nobody = !old ? from : !heir || heir.mergedInto !== undefined ? into : null;
    if (!old || nobody) throw new QuoinError('not-found', `There is no speaker ${nobody}.`);
    if (old.mergedInto !== into) {
      if ((await heirOf(table, into)) === from || old.mergedInto !== undefined || from === into) {
        throw new QuoinError(
          'conflict',
          'These two cannot be merged: one leads to the other already.',
        );
      }
      const written = await held(
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: { pk: speakerPk(from), sk: PROFILE },
            UpdateExpression: 'SET mergedInto = :into, mergedBecause = :why, seq = :next',
            ConditionExpression: 'seq = :seq',
            ExpressionAttributeValues: {
              ':into': into,
              ':why': why,
              ':next': old.seq + 1,
              ':seq': old.seq,
            },
          }),
        ),
      );
      if (!written)
        throw new QuoinError('conflict', 'The speaker was changed at the same time; try again.');
    }
    let after: Record<string, string> | undefined;
    for (;;) {
      const { items, last } = await queryIndex(table, {
        index: 'gsi1',
        pk: speakerPk(from),
        backward: true,
        limit: AT_ONCE,
        after,
      });
      await Promise.all(
        items.map(async (item) => {
          const articleId = String(item['sk']).slice(2);
          const writer = await declare(table, articleId, [from, into]);
          await settleArticle(table, articleId, { writer });
        }),
      );
      const end = items.at(-1);
      if (!last || !end) return;
      after = { pk: speakerPk(from), sk: String(end['sk']), gsi1sk: last };
    }
  };

export const reviewStore = (table: Table): ReviewStore => ({
  reviewed: async (articleId) => {
    const head = await headItem(table, articleId, true);
    const article = head && (await articleOfHead(table, head));
    return article ? { article, overlayRev: head.overlayRev } : null;
  },
  review: review(table),
  history: history(table),
  merge: merge(table),
  report: async (report) => {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          pk: eventsPk(articleOf(report.quoteId)),
          sk: reportSk(report.id),
          ...report,
          gsi2pk: OPEN_REPORTS,
          gsi2sk: `${report.at}#${report.id}`,
        },
      }),
    );
  },
  reports: async (limit, start) => {
    const { items, last } = await queryIndex(table, {
      index: 'gsi2',
      pk: OPEN_REPORTS,
      backward: true,
      limit: limit + 1,
      high: start?.key,
    });
    const fresh = items.filter((item) => item['gsi2sk'] !== start?.key).slice(0, limit);
    const end = fresh.at(-1)?.['gsi2sk'];
    return {
      items: fresh.map((item) => ({
        key: String(item['gsi2sk']),
        report: KeptReport.parse(item),
      })),
      next: last && end ? { key: String(end), inclusive: false } : null,
    };
  },
});
