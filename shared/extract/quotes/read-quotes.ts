import type { Body } from '#shared/model/body.ts';
import type { QuoteReading, ReadQuote } from '#shared/model/reading.ts';
import { attributionsOf } from './attributions.ts';
import { groupsOf } from './groups.ts';
import { type Models, savedModels } from './saved-models.ts';
import { sceneOf } from './scene.ts';
import { spansServed } from './served.ts';
import { speakersOf } from './speakers/speakers.ts';
import { turnsOf } from './transcript.ts';

/** Reads who says what in a body. Pure and total: the same body gives the same reading, whatever it holds. */
export function readQuotes(body: Body, models: Models = savedModels.models): QuoteReading {
  const scene = sceneOf(body);
  const { t, m } = scene;
  const turns = turnsOf(scene);
  const attributions = attributionsOf(scene, models, turns);
  const speakers = speakersOf(scene, attributions, turns);
  const quotes: ReadQuote[] = [];
  const groups = groupsOf(scene, attributions, speakers);
  let alone = attributions.length;
  attributions.forEach((attribution, index) => {
    const group = groups[index] ?? index;
    const who = speakers.of[index] ?? -1;
    const speaker = who < 0 ? null : who;
    const k = attribution.mention;
    const phrase = speakers.phrases.get(index);
    const first = phrase ? phrase.first : k < 0 ? -1 : (m.first[k] ?? 0);
    const last = (phrase ? phrase.end : (m.end[k] ?? 0)) - 1;
    const mention = first < 0 ? null : { start: t.start[first] ?? 0, end: t.end[last] ?? 0 };
    const cue =
      attribution.cue < 0
        ? null
        : { start: t.start[attribution.cue] ?? 0, end: t.end[attribution.cue] ?? 0 };
    const halves = alone++;
    for (const { start, end, type, part, trust } of spansServed(scene, attribution)) {
      const confidence = attribution.share * trust;
      const of = part === 'utterance' ? group : part === 'halves' ? halves : alone++;
      quotes.push({ start, end, type, group: of, speaker, mention, cue, confidence });
    }
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
