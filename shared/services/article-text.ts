import type { Article, ArticleCard, ArticleVersion, Section } from '#shared/model/article.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `Title (source, date) link`: one line, ready for a chat. */
export function articleLine({ title, source, publishedAt, permalink }: ArticleCard): string {
  const where = [source, publishedAt?.slice(0, 10)].filter(Boolean).join(', ');
  return `${oneLine(title ?? 'Untitled')}${where ? ` (${where})` : ''} ${permalink}`;
}

export const articleLines = ({ items }: { items: readonly ArticleCard[] }): string =>
  items.map(articleLine).join('\n');

/** The line, then the article's own text. */
export const articleAsText = (article: Article): string =>
  `${articleLine(article)}\n\n${article.text}`;

export const sectionAsText = ({ heading, text }: Section): string =>
  heading === null ? text : `${heading}\n\n${text}`;

export const sectionsAsText = ({ items }: { items: readonly Section[] }): string =>
  items.map(sectionAsText).join('\n\n');

export const versionLines = ({ items }: { items: readonly ArticleVersion[] }): string =>
  items
    .map(({ version, readAt, title, wordCount }) =>
      oneLine(`${version}. ${readAt.slice(0, 16)} ${title ?? 'Untitled'} (${wordCount} words)`),
    )
    .join('\n');
