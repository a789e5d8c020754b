import type { Body } from '#shared/model/body.ts';
import type { QuoteReading, ReadQuote } from '#shared/model/reading.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { type Models, savedModels } from './saved-models.ts';
import { type Scene, sceneOf } from './scene.ts';
import { speakersOf } from './speakers/speakers.ts';
import { Flag } from './tokens.ts';
import { turnsOf } from './transcript.ts';

/** Reads who says what in a body. Pure and total: the same body gives the same reading, whatever it holds. */
export function readQuotes(body: Body, models: Models = savedModels.models): QuoteReading {
  const scene = sceneOf(body);
  const { t, m } = scene;
  const attributions = attributionsOf(scene, models);
  const speakers = speakersOf(scene, attributions, turnsOf(scene));
  const quotes: ReadQuote[] = [];
  attributions.forEach((attribution, group) => {
    const who = speakers.of[group] ?? -1;
    const speaker = who < 0 ? null : who;
    const k = attribution.mention;
    const mention =
      k < 0 ? null : { start: t.start[m.first[k] ?? 0] ?? 0, end: t.end[(m.end[k] ?? 1) - 1] ?? 0 };
    const cue =
      attribution.cue < 0
        ? null
        : { start: t.start[attribution.cue] ?? 0, end: t.end[attribution.cue] ?? 0 };
    const base = { group, speaker, mention, cue, confidence: attribution.share };
    quotes.push(...spansServed(scene, attribution).map((span) => ({ ...span, ...base })));
  });
  quotes.sort((a, b) => a.start - b.start || b.end - a.end);
  return { quotes, speakers: speakers.list };
}

type Served = Pick<ReadQuote, 'start' | 'end' | 'type'>;

function spansServed(scene: Scene, attribution: Attribution): Served[] {
  const { t, spans, spanOf, body } = scene;
  const out: Served[] = [];
  const { content } = attribution;
  for (const n of attribution.spans) {
    const span = spans[n];
    const kind = body.blocks[span?.block ?? 0]?.kind;
    if (!span || kind === 'heading' || kind === 'boilerplate' || kind === 'byline') continue;
    const inside = content && content.first <= span.firstToken && span.endToken <= content.end + 1;
    const isWhole = ((t.flags[span.firstToken] ?? 0) & Flag.capital) !== 0 && !inside;
    out.push({ start: span.start, end: span.end, type: isWhole ? 'direct' : 'mixed' });
  }
  if (!content) return out;
  for (const [first, end] of [
    [content.first, content.end],
    [content.first2, content.end2],
  ] as const) {
    let a = first;
    let b = end;
    while (a < b && (t.unit[a] ?? 0) !== 0 && (spanOf[a] ?? -1) < 0) a++;
    while (b > a && (t.unit[b - 1] ?? 0) !== 0 && (spanOf[b - 1] ?? -1) < 0) b--;
    if (a >= b) continue;
    const one = spanOf[a] ?? -1;
    if (one >= 0 && one === spanOf[b - 1] && attribution.spans.includes(one)) continue;
    const start = one >= 0 && spans[one] ? Math.max(t.start[a] ?? 0, 0) : (t.start[a] ?? 0);
    out.push({ start, end: t.end[b - 1] ?? 0, type: 'indirect' });
  }
  return out;
}
