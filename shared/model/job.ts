import * as z from 'zod';
import { saidOfArticle } from './article-input.ts';
import { JobId } from './ids.ts';

/** Lines of a JSONL file: bytes, end exclusive; the number of the first, from 1; how many. */
export const Lines = z.object({
  from: z.int(),
  to: z.int(),
  line: z.int(),
  count: z.int(),
});
export type Lines = z.infer<typeof Lines>;

/** Where an article is to come from, and what goes before what it says of itself. */
export const JobSource = z.object({
  /** A page to fetch, or a file in the drop folder. */
  url: z.string().nullable(),
  file: z.string().nullable(),
  /** The file's ETag: a part of it is read only while it is the same. */
  mark: z.string().optional(),
  /** The part of a JSONL file that this is about; the whole file where left out. */
  lines: Lines.optional(),
  ...saidOfArticle,
});
export type JobSource = z.infer<typeof JobSource>;

export const JobState = z.enum(['queued', 'done', 'failed']);

/** An article that is still to be had. */
export const Job = z
  .object({
    id: JobId,
    state: JobState.describe('A failed job that was set aside may still be replayed.'),
    url: z.string().nullable().describe('The page to fetch.'),
    file: z.string().nullable().describe('The file in the drop folder.'),
    line: z.int().nullable().default(null).describe('The line of a JSONL file, from 1.'),
    attempts: z.int().describe('How often it was tried.'),
    outcome: z
      .enum(['created', 'updated', 'unchanged', 'split'])
      .nullable()
      .describe('`split`: each line of the JSONL file is a job of its own now.'),
    articleId: z.string().nullable(),
    error: z
      .object({ code: z.string(), detail: z.string() })
      .nullable()
      .describe('Why the last try failed; its code is that of a problem.'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

/** A job as it is kept. */
export const StoredJob = Job.extend({
  about: JobSource,
  /** Failed for a reason that may pass: a replay runs it again. */
  replayable: z.boolean(),
});
export type StoredJob = z.infer<typeof StoredJob>;
