import type { Body } from '#shared/model/body.ts';
import type { QuoteReading, ReadQuote } from '#shared/model/reading.ts';
import { lemma, wordId } from '../lexicon/lexicon.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { type Models, savedModels } from './saved-models.ts';
import { type Scene, sceneOf } from './scene.ts';
import { speakersOf } from './speakers/speakers.ts';
import { isTerm } from './terms.ts';
import { turnsOf } from './transcript.ts';
import { isUtterance } from './utterances.ts';

/** Reads who says what in a body. Pure and total: the same body gives the same reading, whatever it holds. */
export function readQuotes(body: Body, models: Models = savedModels.models): QuoteReading {
  const scene = sceneOf(body);
  const { t, m } = scene;
  const turns = turnsOf(scene);
  const attributions = attributionsOf(scene, models, turns);
  const speakers = speakersOf(scene, attributions, turns);
  const quotes: ReadQuote[] = [];
  const groups = groupsOf(scene, attributions);
  attributions.forEach((attribution, index) => {
    const group = groups[index] ?? index;
    const who = speakers.of[index] ?? -1;
    const speaker = who < 0 ? null : who;
    const k = attribution.mention;
    const { first, end } = speakers.headless.get(index) ?? {
      first: k < 0 ? -1 : (m.first[k] ?? 0),
      end: m.end[k] ?? 0,
    };
    const mention = first < 0 ? null : { start: t.start[first] ?? 0, end: t.end[end - 1] ?? 0 };
    const cue =
      attribution.cue < 0
        ? null
        : { start: t.start[attribution.cue] ?? 0, end: t.end[attribution.cue] ?? 0 };
    const base = { group, speaker, mention, cue, confidence: attribution.share };
    quotes.push(...spansServed(scene, attribution).map((span) => ({ ...span, ...base })));
  });
  quotes.sort((a, b) => a.start - b.start || b.end - a.end);
  return { quotes: outermost(quotes), speakers: speakers.list };
}

/** Of words quoted within quoted words only the outer ones are served: torn marks can leave both. */
function outermost(quotes: readonly ReadQuote[]): ReadQuote[] {
  let end = 0;
  return quotes.filter((quote) => {
    if (quote.type === 'indirect') return true;
    if (quote.start < end) return false;
    end = quote.end;
    return true;
  });
}

const THAT = wordId('that');
const GOES_ON = new Set(['add', 'continue', 'conclude', 'finish'].map(wordId));

type Served = Pick<ReadQuote, 'start' | 'end' | 'type'>;

/** Titles and headings cut and bend what is said; pulled quotes only repeat it. */
const UNSERVED = new Set(['title', 'heading', 'boilerplate', 'byline', 'pullQuote']);

function spansServed(scene: Scene, attribution: Attribution): Served[] {
  const { t, spans, spanOf, body } = scene;
  const out: Served[] = [];
  const { content } = attribution;
  for (const n of attribution.spans) {
    const span = spans[n];
    if (!span || UNSERVED.has(body.blocks[span.block]?.kind ?? '')) continue;
    const type = isUtterance(scene, n, attribution.cue) ? 'direct' : 'mixed';
    if (isTerm(scene, n, attribution, type === 'direct')) continue;
    out.push({ ...span.said, type });
  }
  for (const { first, end, isReported } of attribution.blocks) {
    const [a, b] = [t.start[first] ?? 0, t.end[end - 1] ?? 0];
    if (a < b) out.push({ start: a, end: b, type: isReported ? 'indirect' : 'block' });
  }
  if (!content) return out;
  for (const [first, end] of [
    [content.first, content.end],
    [content.first2, content.end2],
  ] as const) {
    let a = first;
    let b = end;
    while (a < b && (t.unit[a] ?? 0) !== 0 && (spanOf[a] ?? -1) < 0) a++;
    if (t.word[a] === THAT) a++;
    while (b > a && (t.unit[b - 1] ?? 0) !== 0 && (spanOf[b - 1] ?? -1) < 0) b--;
    if (a >= b) continue;
    const one = spanOf[a] ?? -1;
    if (one >= 0 && one === spanOf[b - 1]) continue;
    out.push({ start: t.start[a] ?? 0, end: t.end[b - 1] ?? 0, type: 'indirect' });
  }
  return out;
}

/** `“X,” Rutte said, adding: “Y”` is one utterance: the second cue of one mention only goes on. */
function groupsOf(scene: Scene, attributions: readonly Attribution[]): number[] {
  const { t, s } = scene;
  const groups = attributions.map((_, index) => index);
  const last = new Map<number, number>();
  attributions.forEach(({ cue, mention, spans }, index) => {
    if (cue < 0 || mention < 0 || spans.length === 0) return;
    const before = last.get(mention);
    const goesOn = GOES_ON.has(lemma[t.word[cue] ?? 0] ?? 0);
    if (before !== undefined && goesOn && s.of[attributions[before]?.cue ?? 0] === s.of[cue])
      groups[index] = groups[before] ?? index;
    else last.set(mention, index);
  });
  return groups;
}
