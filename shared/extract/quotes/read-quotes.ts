import type { Body } from '#shared/model/body.ts';
import type { QuoteReading, ReadQuote } from '#shared/model/reading.ts';
import { classBits } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import { markSpansOf } from './marks.ts';
import { MentionType, mentionsOf } from './mentions.ts';
import { sentencesOfTokens } from './sentences.ts';
import { tagTokens } from './tagger.ts';
import { Flag, tokensOf } from './tokens.ts';

/** Reads who says what in a body. Pure and total: the same body gives the same reading, whatever it holds. */
export function readQuotes(body: Body): QuoteReading {
  const t = tokensOf(body);
  const spans = markSpansOf(t, body);
  const s = sentencesOfTokens(t, spans);
  tagTokens(t);
  const m = mentionsOf(t, s);
  const names = new Map<string, number>();
  const speakers: QuoteReading['speakers'][number][] = [];
  const quotes: ReadQuote[] = [];
  let group = 0;
  for (const span of spans) {
    const kind = body.blocks[span.block]?.kind;
    if (kind === 'heading' || kind === 'boilerplate' || kind === 'byline' || kind === 'pullQuote')
      continue;
    const n = s.of[span.firstToken] ?? 0;
    let cue = -1;
    for (let i = s.first[n] ?? 0; i < (s.first[n + 1] ?? 0); i++) {
      if (((t.flags[i] ?? 0) & Flag.quoted) !== 0 || t.tag[i] !== Tag.verb) continue;
      if (((classBits[t.word[i] ?? 0] ?? 0) & Class.say) === 0) continue;
      if (cue < 0 || Math.abs(i - span.firstToken) < Math.abs(cue - span.firstToken)) cue = i;
    }
    let mention = -1;
    let nearest = 99;
    for (let k = m.ofSentence[n] ?? 0; cue >= 0 && k < (m.ofSentence[n + 1] ?? 0); k++) {
      const first = m.first[k] ?? 0;
      const end = m.end[k] ?? 0;
      if (((t.flags[first] ?? 0) & Flag.quoted) !== 0 || (m.type[k] ?? 0) > MentionType.human)
        continue;
      const away = end <= cue ? (cue - end) * 2 : (first - cue - 1) * 2 + 1;
      if (away < nearest) {
        nearest = away;
        mention = k;
      }
    }
    const { start, end } = span;
    let speaker: number | null = null;
    let where = null;
    if (mention >= 0) {
      where = {
        start: t.start[m.first[mention] ?? 0] ?? 0,
        end: t.end[(m.end[mention] ?? 1) - 1] ?? 0,
      };
      const name = t.text.slice(where.start, where.end);
      speaker = names.get(name) ?? speakers.length;
      if (speaker === speakers.length) {
        names.set(name, speaker);
        speakers.push({ name, kind: 'person', role: null, aliases: [] });
      }
    } else if (t.text.slice(start, end).split(' ').length < 4) continue;
    quotes.push({
      start,
      end,
      type: 'direct',
      group: group++,
      speaker,
      mention: where,
      cue: cue < 0 ? null : { start: t.start[cue] ?? 0, end: t.end[cue] ?? 0 },
      confidence: speaker === null ? 0.4 : 0.7,
    });
  }
  return { quotes, speakers };
}
