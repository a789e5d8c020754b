import * as z from 'zod';

/** UTF-8 bytes of an article's text, Markdown or blocks, and of the text in a page; one more is refused. */
export const MAX_ARTICLE_BYTES = 1_000_000;
/** Of a page, most of which is seldom its article. */
export const MAX_PAGE_BYTES = 2_500_000;

const EMPTY = 'Must not be empty.';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, EMPTY)
    .max(max)
    .refine((value) => !/\p{Cc}/u.test(value), 'Must be one line without control characters.');

const form = (what: string) => z.string().min(1, EMPTY).optional().describe(what);
const address = z.url({ protocol: /^https?$/, error: 'Must be an http(s) address.' }).max(2048);
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error:
    'Must be an ISO 8601 date or instant that exists, such as 2026-03-01 or 2026-03-01T09:30:00Z.',
});

export const InputBlock = z
  .strictObject({
    kind: z.enum(['heading', 'paragraph', 'listItem', 'blockquote', 'pullQuote']),
    text: z.string().min(1, EMPTY),
    level: z.int().min(2).max(6).optional().describe('Of a heading; 2 where left out.'),
    list: z.int().min(0).optional().describe('The same number for the items of one list.'),
  })
  .meta({ id: 'InputBlock', description: 'A heading, a paragraph, an item of a list …' });
export type InputBlock = z.infer<typeof InputBlock>;

/** What may be said of an article beside its words. */
export const saidOfArticle = {
  title: line(2000)
    .optional()
    .describe('Goes before what the text says of itself, as do the next ones.'),
  dek: line(5000).optional(),
  byline: z.array(line(500)).max(100).optional().describe('The writers’ names.'),
  source: line(500).optional().describe('The publication.'),
  publishedAt: moment.optional(),
  updatedAt: moment.optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8}){0,4}$/, 'Must be a BCP 47 tag such as en or pt-BR.')
    .nullable()
    .optional()
    .describe('Null: not known. Left out, it is read from the words.'),
  image: address.optional().describe('The address of the lead image.'),
};

const fields = z.strictObject({
  text: form('The article as plain text: title, dek, byline and date are read from its head.'),
  markdown: form('The article as Markdown.'),
  html: form('The article’s page as HTML.'),
  blocks: z
    .array(InputBlock)
    .min(1)
    .max(100_000)
    .optional()
    .describe(
      'The article’s body as it is laid out, with nothing to be guessed: what `quoin export` writes.',
    ),
  url: address
    .optional()
    .describe('Where the article stands. Also what makes two versions the same article.'),
  ...saidOfArticle,
});

type Fields = z.infer<typeof fields>;

const formsOf = ({ text, markdown, html, blocks }: Fields): number =>
  [text, markdown, html, blocks].filter((form) => form !== undefined).length;

/** What a client sends to have an article read: exactly one of `text`, `markdown`, `html` and `blocks`. */
export const ArticleInput = fields
  .refine((input) => formsOf(input) === 1, {
    error: 'Give exactly one of text, markdown, html and blocks.',
    path: ['text'],
  })
  .meta({ id: 'ArticleInput' });
export type ArticleInput = z.infer<typeof ArticleInput>;

/** The same, or a `url` alone, which is then fetched. */
export const ArticleSubmission = fields
  .refine((input) => formsOf(input) === 1 || (formsOf(input) === 0 && input.url !== undefined), {
    error:
      'Give exactly one of text, markdown, html and blocks, or a url alone to have it fetched.',
    path: ['text'],
  })
  .meta({ id: 'ArticleSubmission' });
export type ArticleSubmission = z.infer<typeof ArticleSubmission>;

/** Whether the article has to be fetched first; what is said of it goes along. */
export function toFetch({
  text,
  markdown,
  html,
  blocks,
  url,
  ...said
}: ArticleSubmission): { url: string; said: typeof said } | null {
  return formsOf({ text, markdown, html, blocks }) === 0 && url !== undefined
    ? { url, said }
    : null;
}
