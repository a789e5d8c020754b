import type { Find } from '#shared/model/search.ts';
import { articleLine } from './article-text.ts';
import { quoteLine } from './quote-text.ts';

/** One line for each find, ready for a chat. */
export const findLines = ({ items }: { items: readonly Find[] }): string =>
  items.map(findLine).join('\n');

function findLine(find: Find): string {
  switch (find.type) {
    case 'quote':
      return quoteLine(find.quote);
    case 'article':
      return articleLine(find.article);
    case 'speaker':
      return [find.speaker.name, find.speaker.role].filter(Boolean).join(', ');
  }
}
