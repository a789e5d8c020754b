import type { StoredArticle } from '#shared/model/article.ts';
import type { StoredQuote } from '#shared/model/quote.ts';
import type { Verdict } from '#shared/model/verdict.ts';
import { rankCandidates } from '#shared/search/candidates.ts';
import { planClaim } from '#shared/search/plan.ts';
import { readClaim } from '#shared/verify/claim.ts';
import { type JoinedQuotes, joinQuotes, splitSpans } from '#shared/verify/group.ts';
import { type Candidate, judge, type Match } from '#shared/verify/judge.ts';
import type { ReadDeps } from './read-deps.ts';
import { quoteView } from './views.ts';

export interface VerifyRequest {
  readonly quote: string;
  readonly speaker?: string | undefined;
}

const MOST_POSTINGS = 3000;
const MOST_ARTICLES = 80;
/** Quotes compared with one claim; those of the most promising articles come first. */
const MOST_CANDIDATES = 5000;
const MOST_MATCHES = 20;

interface Found extends Candidate {
  readonly article: StoredArticle;
  readonly quotes: readonly StoredQuote[];
  readonly joined: JoinedQuotes;
}

/** Compares a claimed quote with the quotes that share its rarest words and pairs of words. At most five requests. */
export async function verify(deps: ReadDeps, claim: VerifyRequest): Promise<Verdict> {
  const found = await Promise.all(
    planClaim(ownWords(claim.quote)).map(async (lookup) => ({
      lookup,
      ...(await deps.store.postings(lookup, { limit: MOST_POSTINGS })),
    })),
  );
  const { articleIds } = rankCandidates(found, false);
  const { articles, coverage } = await deps.store.articlesById(articleIds.slice(0, MOST_ARTICLES));
  const candidates = articles.flatMap(candidatesOf).slice(0, MOST_CANDIDATES);
  const { verdict, matches } = judge(claim, candidates);
  return {
    verdict,
    matches:
      verdict === 'not_found'
        ? []
        : matches.slice(0, MOST_MATCHES).map((match) => viewOf(match, deps.publicUrl)),
    coverage: {
      articles: coverage.articles,
      from: coverage.oldest,
      to: coverage.newest,
      compared: articles.length,
    },
  };
}

/** A claim without what it has in brackets, and without the writer's words round the quotation marks. */
function ownWords(claim: string): string {
  const words = readClaim(claim).at(-1)?.words;
  return (words?.words ?? []).map(({ start, end }) => words?.text.slice(start, end)).join(' ');
}

/** Each quote, the halves of each split utterance joined, and quotes with only their attribution between them joined. */
function candidatesOf(article: StoredArticle): Found[] {
  const single = article.quotes.map((quote) => [quote]);
  const groups = Map.groupBy(
    article.quotes.filter((quote) => quote.group !== null),
    (quote) => quote.group,
  );
  const joined = [...groups.values(), ...runsOf(article.quotes)].filter(({ length }) => length > 1);
  const distinct = new Map([...single, ...joined].map((quotes) => [idOf(quotes), quotes]));
  return [...distinct.values()].map((quotes) => candidate(article, quotes));
}

const idOf = (quotes: readonly StoredQuote[]): string => quotes.map(({ id }) => id).join('+');

/** Room for `, she said on Monday. `: what is further apart is not one utterance. */
const NEAR = 80;

/** Marks inside the writer's own sentence go on with the writer's words, not with the next marks. */
const standsAlone = ({ type }: StoredQuote): boolean => type === 'direct' || type === 'block';

function runsOf(quotes: readonly StoredQuote[]): StoredQuote[][] {
  const runs: StoredQuote[][] = [];
  for (const quote of quotes) {
    const last = runs.at(-1)?.at(-1);
    const goes =
      last?.speaker &&
      last.speaker.id === quote.speaker?.id &&
      standsAlone(last) &&
      standsAlone(quote) &&
      quote.start >= last.end &&
      quote.start - last.end <= NEAR;
    if (goes) runs.at(-1)?.push(quote);
    else runs.push([quote]);
  }
  return runs;
}

function candidate(article: StoredArticle, quotes: readonly StoredQuote[]): Found {
  const joined = joinQuotes(quotes);
  const speaker = quotes.find((quote) => quote.speaker)?.speaker ?? null;
  const reported = quotes.some((quote) => quote.type === 'indirect');
  return {
    kind: reported ? 'reported' : quotes.length > 1 ? 'group' : 'quote',
    id: idOf(quotes),
    articleId: article.id,
    quoteIds: quotes.map((quote) => quote.id),
    text: joined.text,
    speaker: speaker && {
      name: speaker.name,
      aliases: article.aliases[speaker.id] ?? [],
      role: speaker.role,
    },
    article,
    quotes,
    joined,
  };
}

function viewOf(match: Match<Found>, publicUrl: string): Verdict['matches'][number] {
  const { article, quotes, joined } = match.candidate;
  const spans = splitSpans(joined, match.spans);
  return {
    wording: match.wording === 'none' ? 'altered' : match.wording,
    speaker: match.speaker,
    similarity: match.similarity,
    formOnly: match.formOnly,
    quotes: quotes.map((quote) => ({
      quote: quoteView(article, quote, publicUrl),
      highlights: spans.filter(({ id }) => id === quote.id).map(({ span }) => span),
    })),
    diff: match.diff.map(({ op, claim, quote, kind }) => ({ op, claim, quote, kind })),
  };
}
