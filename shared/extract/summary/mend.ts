import { isBalanced, pointsBack, saysWho, startsBack } from './form.ts';
import { quotationsOf } from './marks.ts';
import { lengthOf, type Story, type StorySentence } from './read-sentences.ts';

/** A quotation of several sentences, with its speaker, may be shown whole up to so many words. */
const LONGEST_SPEECH = 60;

/**
 * Where no sentence of a story is fit to be shown by itself, the next best is made fit: a whole speech with its
 * speaker; else a sentence whose pronoun nobody in it explains; else one that starts with a title in marks; else one
 * that does not end as sentences do.
 */
export function mend(story: Story): Story {
  if (stands(story)) return story;
  const attempts = [
    () => joinSpeeches(story, 'named'),
    () => straighten(story),
    () => joinSpeeches(story, 'anyone'),
    () => forgive(story, 'marked'),
    () => forgive(story, 'unfinished'),
  ];
  for (const attempt of attempts) {
    const mended = attempt();
    if (stands(mended)) return mended;
  }
  return story;
}

/** Is there a sentence that can be shown first? */
const stands = ({ sentences }: Story): boolean =>
  sentences.some((sentence) => !sentence.flaw && !sentence.pointsBack && !sentence.resumes);

/** A sentence that does not start with a pronoun or connective may lean a little. */
const straighten = (story: Story): Story => ({
  ...story,
  sentences: story.sentences.map((sentence) =>
    startsBack(sentence.text)
      ? { ...sentence, resumes: false }
      : { ...sentence, resumes: false, pointsBack: false },
  ),
});

function forgive(story: Story, forgiven: StorySentence['flaw']): Story {
  const sentences = story.sentences.map((sentence) =>
    sentence.flaw === forgiven && isBalanced(sentence.text) && sentence.ids.length > 2
      ? { ...sentence, flaw: null }
      : sentence,
  );
  return { ...story, sentences };
}

/** Neighbouring sentences that a quotation holds together become one. */
function joinSpeeches(story: Story, speaker: 'named' | 'anyone'): Story {
  const sentences: StorySentence[] = [];
  for (let at = 0; at < story.sentences.length; at++) {
    const first = story.sentences[at];
    if (!first) break;
    const speech = first.flaw === 'torn' ? speechFrom(story, at, speaker) : null;
    sentences.push(speech?.sentence ?? first);
    if (speech) at = speech.last;
  }
  return { ...story, sentences };
}

function speechFrom(
  story: Story,
  at: number,
  speaker: 'named' | 'anyone',
): { sentence: StorySentence; last: number } | null {
  const first = story.sentences[at];
  if (!first) return null;
  const ids = [...first.ids];
  const shapes = [...first.shapes];
  for (let last = at + 1; last < story.sentences.length; last++) {
    const next = story.sentences[last];
    if (!next?.adjoins || next.block !== first.block) return null;
    ids.push(...next.ids);
    shapes.push(...next.shapes);
    if (ids.length > LONGEST_SPEECH) return null;
    const span = { start: first.start, end: next.end };
    const text = story.text.slice(span.start, span.end);
    if (next.flaw !== 'torn' || !isBalanced(text)) continue;
    const outside = quotationsOf(story.text, span).reduceRight(
      (rest, { start, end }) =>
        `${rest.slice(0, start - span.start)} , ${rest.slice(end - span.start)}`,
      text,
    );
    if (!saysWho(outside, speaker) || pointsBack(text)) return null;
    const whole = {
      ...first,
      ...span,
      ids,
      shapes,
      text,
      flaw: null,
      pointsBack: false,
      quoted: 1,
    };
    return { sentence: { ...whole, length: lengthOf(text) }, last };
  }
  return null;
}
