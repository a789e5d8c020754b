import {
  type DrawList,
  QUOTES_A_TICKET,
  type ReadStore,
  type Ticket,
  type TicketKey,
  ticketName,
} from '#shared/store/store.ts';
import { chancesOf, drawOne, drawSteady, seedOf } from './draw.ts';
import type { Drawn, RandomQuery, Rules } from './random-quotes.ts';
import { shuffled } from './shuffled.ts';

/** What one request to the store brings. */
const MOST_TICKETS = 100;
/** Where all tickets are there, drawing is cheap; still it ends, for filters that leave nothing. */
const MOST_DRAWS = 500;
/** Tickets looked up for one steady draw: the first, and what was drawn before the newest came. */
const STEADY = 8;
/** A draw of a ticket is not one of a place on it. */
const PLACE = 1000;

/** About how many draws bring what is asked for, but once in some 30,000 times. */
function drawsNeeded(query: RandomQuery, lists: readonly DrawList[], given: number): number {
  const { limit, type, minConfidence, minLength, maxLength, from, to, source, speaker } = query;
  const more = [minConfidence, minLength, maxLength, from, to, source && speaker];
  if (more.some((filter) => filter !== undefined)) return MOST_TICKETS;
  const matching = lists.reduce((sum, { quotes, tally }) => {
    if (!type) return sum + quotes;
    return sum + (tally ? type.reduce((own, each) => own + tally.quotes[each], 0) : quotes / 2);
  }, 0);
  const hits = matching / (given * QUOTES_A_TICKET);
  return Math.min(MOST_TICKETS, Math.ceil((limit + 3 * Math.sqrt(limit) + 3) / hits));
}

const allOf = (lists: readonly DrawList[]): TicketKey[] =>
  lists.flatMap(({ list, given }) =>
    Array.from({ length: given }, (_, number) => ({ list, number })),
  );

/** As many draws as one request brings the tickets of, and the tickets, each once. */
function within(draws: Iterable<readonly TicketKey[]>) {
  const keys = new Map<string, TicketKey>();
  const made: (readonly TicketKey[])[] = [];
  for (const draw of draws) {
    const more = draw.filter((key) => !keys.has(ticketName(key)));
    if (keys.size + more.length > MOST_TICKETS) break;
    for (const key of more) keys.set(ticketName(key), key);
    made.push(draw);
  }
  return { made, keys: [...keys.values()] };
}

type Opened = ReturnType<Ticket['open']>;

/**
 * Draws tickets, and a place on each; a place without a quote that takes part is drawn again. So every quote that
 * takes part is as likely as any other, whatever else there is. Where the draws of one request do not bring enough,
 * the rest is taken from what else stands on the tickets that were drawn.
 */
export async function drawFrom(
  store: Pick<ReadStore, 'tickets'>,
  lists: readonly DrawList[],
  query: RandomQuery,
  { seed, part, steady }: Rules,
): Promise<readonly Drawn[]> {
  const words = seedOf(seed);
  const given = lists.reduce((sum, list) => sum + list.given, 0);
  if (given === 0) return [];
  const needed = drawsNeeded(query, lists, given);
  const whole = given <= needed;
  function* drawn() {
    for (let nth = 0; nth < (whole ? MOST_DRAWS : needed); nth++) {
      yield steady ? drawSteady(lists, words, nth) : drawOne(lists, words, nth);
    }
  }
  function* short() {
    for (const draw of drawn()) yield draw.slice(0, STEADY);
  }
  const { made, keys } = whole ? { made: drawn(), keys: allOf(lists) } : within(short());
  const tickets = await store.tickets(keys);

  const opened = new Map<string, Opened>();
  const open = (name: string): Opened | undefined => {
    const found = opened.get(name) ?? tickets.get(name)?.open();
    if (found) opened.set(name, found);
    return found;
  };
  const openAll = () => [...tickets.keys()].flatMap((name) => open(name) ?? []);
  const isOld = steady && openAll().some(({ article }) => steady(article)) ? steady : () => true;

  const taken = new Map<string, Drawn>();
  let nth = 0;
  for (const draw of made) {
    const ticket = draw
      .map((key) => open(ticketName(key)))
      .find((found) => !found || isOld(found.article));
    const place = Math.ceil(chancesOf(words, nth++, PLACE)() * QUOTES_A_TICKET) - 1;
    const quote = ticket?.article.quotes[place];
    if (ticket && quote && part.article(ticket.article) && part.quote(quote)) {
      taken.set(quote.id, { ...ticket, quote });
      if (taken.size === query.limit) break;
    }
  }
  if (taken.size === query.limit) return [...taken.values()];
  const others = openAll()
    .filter(({ article }) => isOld(article) && part.article(article))
    .flatMap((ticket) =>
      ticket.article.quotes.filter(part.quote).map((quote) => ({ ...ticket, quote })),
    )
    .filter(({ quote }) => !taken.has(quote.id));
  const rest = shuffled(others, seed, ({ quote }) => quote.id);
  return [...taken.values(), ...rest].slice(0, query.limit);
}
