import type { Speaker } from '#shared/model/speaker.ts';

/** `Name, role (18 quotes, the last on 2026-08-20)`: one line, ready for a chat. */
export function speakerLine({ name, roles, quoteCount, lastQuotedAt }: Speaker): string {
  const who = [name, roles[0]?.role].filter(Boolean).join(', ');
  const many = `${quoteCount} ${quoteCount === 1 ? 'quote' : 'quotes'}`;
  return `${who} (${many}${lastQuotedAt ? `, the last on ${lastQuotedAt.slice(0, 10)}` : ''})`;
}

export const speakerLines = ({ items }: { items: readonly Speaker[] }): string =>
  items.map(speakerLine).join('\n');
