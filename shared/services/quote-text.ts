import type { Quote } from '#shared/model/quote.ts';

/** `“…” — Name, role (source, date) link`: one line, ready for a chat. Reported speech stands without marks. */
export function quoteLine(quote: Quote): string {
  const { speaker, type, source, publishedAt } = quote;
  const words = quote.text.replace(/\s+/g, ' ');
  const said = type === 'indirect' ? `Reported: ${words}` : `“${words}”`;
  const who = speaker
    ? [speaker.name, speaker.role].filter(Boolean).join(', ')
    : 'speaker not known';
  const where = [source, publishedAt?.slice(0, 10)].filter(Boolean).join(', ');
  return `${said} — ${who}${where ? ` (${where})` : ''} ${quote.permalink}`;
}

export const quoteLines = ({ items }: { items: readonly Quote[] }): string =>
  items.map(quoteLine).join('\n');
