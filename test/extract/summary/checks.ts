import { expect } from 'vitest';
import type { ReadSummary, SummarySentence } from '#shared/model/reading.ts';

/** What no summary's sentence may start with unless the sentence before it is shown right before it. */
const LEANING =
  /^["'“‘(]*(?:he|she|they|it|this|that|these|those|his|her|their|its|him|them|but|and|so|however|also|meanwhile|instead|then|still|yet|or|nor|such|another|both)\b/i;
const SAYING =
  /\b(?:said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|according to|asked|explained|insisted|claimed|argued|warned|continued|recalled|noted|announced|replied|stated|admitted|joked|testified)\b/i;
const FURNITURE =
  /scroll down|read more|follow us|click here|contributed to this report|\(pictured|^by\.? [a-z]+ [a-z]+\.?$|^by\.$|published:|updated:|^\|/i;

/** `“The Long Quay” tells …` starts with a title, not with a quote. */
const TITLED = /^["'“‘][^"“”‘]{1,60}[^\s,.!?"'”’]["'”’]\s+[a-z]/;

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Checks every rule of form that a summary promises, of all its lengths, against the text it was made from. */
export function checkForm(summary: ReadSummary, text: string): void {
  for (const sentences of Object.values(summary) as (readonly SummarySentence[])[]) {
    checkSentences(sentences, text);
  }
  expect(summary.headline.length).toBeLessThanOrEqual(1);
  for (const { text: headline } of summary.headline) {
    expect(headline.length).toBeLessThanOrEqual(200);
  }
  expect(summary.short.length).toBeLessThanOrEqual(3);
  const words = summary.medium.map((sentence) => sentence.text).join(' ');
  expect(words.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(100);
}

function checkSentences(sentences: readonly SummarySentence[], text: string): void {
  let end = -1;
  for (const sentence of sentences) {
    expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
    expect(sentence.text).toBe(sentence.text.trim());
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    const shownBefore = end >= 0 && text.slice(end, sentence.start).trim() === '';
    const first = text.slice(0, sentence.start).trim() === '';
    if (!shownBefore && !first) expect(sentence.text).not.toMatch(LEANING);
    if (/^["'“‘]/.test(sentence.text) && !TITLED.test(sentence.text)) {
      expect(sentence.text).toMatch(SAYING);
    }
    expect(sentence.text).not.toMatch(FURNITURE);
    expect(count(sentence.text, '"') % 2).toBe(0);
    expect(count(sentence.text, '“')).toBe(count(sentence.text, '”'));
    expect(count(sentence.text, '(')).toBe(count(sentence.text, ')'));
    end = sentence.end;
  }
  expect(new Set(sentences.map((sentence) => sentence.text)).size).toBe(sentences.length);
}
