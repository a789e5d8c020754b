import type { StoredQuote } from '#shared/model/quote.ts';
import type { ReadArticle } from '#shared/services/read-article.ts';

/** Terminal colours that are told apart on dark and light grounds. */
const COLOURS = [36, 33, 35, 32, 34, 31] as const;

/** An article may hold what a terminal would obey. */
const plain = (text: string): string =>
  text.replace(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

interface Paint {
  readonly quote: (quote: StoredQuote, text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly name: (speakerId: string, name: string) => string;
}

function paints(speakers: readonly string[], colour: boolean): Paint {
  const code = (ids: number | string) => (text: string) =>
    colour ? `\u001b[${ids}m${text}\u001b[0m` : text;
  const colourOf = (id: string | undefined) =>
    id === undefined ? 37 : (COLOURS[speakers.indexOf(id) % COLOURS.length] ?? 37);
  return {
    bold: code(1),
    faint: code(2),
    name: (id, name) => code(colourOf(id))(name),
    quote: ({ speaker, type }, text) => {
      const shown = code(
        type === 'indirect' ? `3;${colourOf(speaker?.id)}` : colourOf(speaker?.id),
      )(text);
      return colour ? shown : `${text} [${plain(speaker?.name ?? 'nobody named')}]`;
    },
  };
}

/** The article as people read it, its quotes coloured by speaker, or named where there is no colour. */
export function showReading(
  { article, text }: ReadArticle,
  { colour }: { colour: boolean },
): string {
  const named = new Map(
    article.quotes.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker] as const] : [])),
  );
  const paint = paints([...named.keys()], colour);
  const head = [
    article.title && paint.bold(plain(article.title)),
    article.dek && plain(article.dek),
    paint.faint(
      [article.byline.join(', '), article.source, article.publishedAt?.slice(0, 10)]
        .filter(Boolean)
        .map((part) => plain(part ?? ''))
        .join(' · '),
    ),
  ].filter(Boolean);
  const body = article.sections.map((section) => {
    const quotes = article.quotes.filter((quote) => quote.sectionId === section.id);
    const painted = paintQuotes(text, section, quotes, paint);
    if (section.heading === null) return painted;
    const rest = painted.startsWith(section.heading)
      ? painted.slice(section.heading.length)
      : `\n${painted}`;
    return `${paint.bold(plain(section.heading))}${rest}`;
  });
  const legend = [...named.values()].map(({ id, name, role, kind }) => {
    const count = article.quotes.filter((quote) => quote.speaker?.id === id).length;
    const about = [role, kind === 'person' ? null : kind].filter(Boolean).join(', ');
    const who = paint.name(id, plain(name)) + (about ? `, ${plain(about)}` : '');
    return `  ${who} (${count} ${count === 1 ? 'quote' : 'quotes'})`;
  });
  const unnamed = article.quotes.filter(({ speaker }) => !speaker).length;
  if (unnamed > 0) legend.push(`  nobody named (${unnamed})`);
  const who =
    legend.length > 0 ? `${paint.bold('Who speaks')}\n${legend.join('\n')}` : 'Nobody is quoted.';
  return `${[...head, '', body.map((part) => part.trim()).join('\n\n'), '', who].join('\n')}\n`;
}

function paintQuotes(
  text: string,
  { start, end }: { start: number; end: number },
  quotes: readonly StoredQuote[],
  paint: Paint,
): string {
  let [out, at] = ['', start];
  for (const quote of quotes) {
    if (quote.start < at) continue;
    out += plain(text.slice(at, quote.start)) + paint.quote(quote, plain(quote.text));
    at = quote.end;
  }
  return out + plain(text.slice(at, end));
}
