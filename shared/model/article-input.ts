import * as z from 'zod';

/** UTF-8 bytes of an article's text, HTML or Markdown; one more is refused. */
export const MAX_ARTICLE_BYTES = 1_000_000;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !/\p{Cc}/u.test(value), 'Must be one line without control characters.');

const form = (what: string) => z.string().min(1).optional().describe(what);

const fields = z.strictObject({
  text: form('The article as plain text: title, dek, byline and date are read from its head.'),
  markdown: form('The article as Markdown.'),
  html: form('The article’s page as HTML.'),
  title: line(500)
    .optional()
    .describe('Goes before what the text says of itself, as do the next ones.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .optional()
    .describe('Where the article stands. Also what makes two versions the same article.'),
  source: line(200).optional().describe('The publication.'),
  publishedAt: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()], {
      error:
        'Must be an ISO 8601 date or instant that exists, such as 2026-03-01 or 2026-03-01T09:30:00Z.',
    })
    .optional(),
});

type Fields = z.infer<typeof fields>;

const forms = ({ text, markdown, html }: Fields): number =>
  [text, markdown, html].filter((form) => form !== undefined).length;

/** What a client sends to have an article read: exactly one of `text`, `markdown` and `html`. */
export const ArticleInput = fields
  .refine((input) => forms(input) === 1, {
    error: 'Give exactly one of text, markdown and html.',
    path: ['text'],
  })
  .meta({ id: 'ArticleInput' });
export type ArticleInput = z.infer<typeof ArticleInput>;

/** The same, or a `url` alone, which is then fetched. */
export const ArticleSubmission = fields
  .refine((input) => forms(input) === 1 || (forms(input) === 0 && input.url !== undefined), {
    error: 'Give exactly one of text, markdown and html, or a url alone to have it fetched.',
    path: ['text'],
  })
  .meta({ id: 'ArticleSubmission' });
export type ArticleSubmission = z.infer<typeof ArticleSubmission>;
