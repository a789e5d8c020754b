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

/** What a client sends to have an article read: exactly one of `text`, `markdown` and `html`. */
export const ArticleInput = z
  .strictObject({
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
  })
  .refine(
    (input) => [input.text, input.markdown, input.html].filter((f) => f !== undefined).length === 1,
    {
      error: 'Give exactly one of text, markdown and html.',
      path: ['text'],
    },
  )
  .meta({ id: 'ArticleInput' });
export type ArticleInput = z.infer<typeof ArticleInput>;
