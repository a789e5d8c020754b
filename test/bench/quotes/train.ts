import { WORD_COUNT, formOf as wordForm } from '#shared/extract/lexicon/lexicon.ts';
import { setCueRates } from '#shared/extract/quotes/cue-rates.ts';
import {
  CUE_FEATURES,
  type Cues,
  cuesOf,
  cueValues,
  describeCue,
  isCueCandidate,
} from '#shared/extract/quotes/cues.ts';
import { fixedLinksOf } from '#shared/extract/quotes/fixed-links.ts';
import type { Model } from '#shared/extract/quotes/linear.ts';
import { linkCandidates } from '#shared/extract/quotes/link-candidates.ts';
import {
  describeLink,
  describeStretch,
  factsOf,
  linkValues,
} from '#shared/extract/quotes/link-rows.ts';
import { cuesBySentence, type Link, LinkKind, linksOf } from '#shared/extract/quotes/links.ts';
import type { Models } from '#shared/extract/quotes/saved-models.ts';
import type { Scene } from '#shared/extract/quotes/scene.ts';
import {
  describeSource,
  describeSourceCue,
  type Sources,
  sourceCandidates,
  sourcesOf,
  sourceValues,
} from '#shared/extract/quotes/sources.ts';
import type { Gold } from './gold.ts';
import { bestMention, type Labels, labelsOf, mentionOverlaps } from './labels.ts';
import { Examples, learn, type Recipe } from './learn.ts';
import { addContentExamples } from './train-content.ts';

export interface Lesson {
  readonly gold: Gold;
  readonly scene: Scene;
  readonly labels: Labels;
  readonly fold: number;
}
/** Parts of the train set for answers on articles that a model has not seen. */
const FOLDS = 4;
const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
export const RUNS = 16;
const recipes = (runs: number): Record<keyof Models, Recipe> => {
  const recipe: Recipe = { epochs: 9, rate: 0.12, decay: 5e-3, least: 40, runs };
  return {
    cue: { ...recipe, epochs: 6, least: 20, binary: true },
    source: recipe,
    link: { ...recipe, least: 20 },
    start: recipe,
    end: recipe,
  };
};

export function lessonsOf(golds: readonly Gold[], sceneOf: (text: string) => Scene): Lesson[] {
  return golds.map((gold, n) => {
    const scene = sceneOf(gold.text);
    return { gold, scene, labels: labelsOf(scene, gold), fold: n % FOLDS };
  });
}

/** Share of a word's occurrences that are cues, in eight steps. */
export function cueRatesOf(lessons: readonly Lesson[]): Record<string, string> {
  const seen = new Float64Array(WORD_COUNT);
  const cue = new Float64Array(WORD_COUNT);
  for (const { scene, labels } of lessons) {
    const { t } = scene;
    for (let i = 0; i < t.count; i++) {
      const word = t.word[i] ?? 0;
      if (word === 0 || (scene.spanOf[i] ?? -1) >= 0) continue;
      seen[word] = (seen[word] ?? 0) + 1;
      if (labels.byHead.has(i)) cue[word] = (cue[word] ?? 0) + 1;
    }
  }
  const steps: string[][] = [[], [], [], [], [], [], [], []];
  for (let id = 1; id < WORD_COUNT; id++) {
    const n = cue[id] ?? 0;
    const share = n / ((seen[id] ?? 0) + 4);
    if (n < 2 || share < 0.01) continue;
    const step = [0.03, 0.07, 0.15, 0.3, 0.5, 0.7].filter((bound) => share >= bound).length + 1;
    steps[step]?.push(wordForm(id));
  }
  return Object.fromEntries(
    steps.map((words, n) => [String(n), words.join(' ')]).filter(([, w]) => w !== ''),
  );
}

/** The lessons of a fold know words by the other folds: their own cues would make them trust the rates too much. */
function cueExamples(lessons: readonly Lesson[]): Examples {
  const examples = new Examples();
  for (const fold of folds) {
    setCueRates(cueRatesOf(lessons.filter((lesson) => lesson.fold !== fold)));
    for (const lesson of lessons) if (lesson.fold === fold) addCueExamples(examples, lesson);
  }
  return examples;
}

function addCueExamples(examples: Examples, { scene, labels }: Lesson): void {
  for (let i = 0; i < scene.t.count; i++) {
    if (!isCueCandidate(scene, i) || labels.isInside[i] === 1) continue;
    describeCue(scene, i);
    examples.add(CUE_FEATURES, cueValues, labels.byHead.has(i));
    examples.close();
  }
}

function sourceExamples(lessons: readonly Lesson[]): Examples {
  const examples = new Examples();
  const list: number[] = [];
  for (const { scene, labels } of lessons) {
    let sentence = -1;
    let before = -2;
    for (const [head, attribution] of [...labels.byHead].sort((a, b) => a[0] - b[0])) {
      if ((scene.spanOf[head] ?? -1) >= 0) continue;
      if (scene.s.of[head] !== sentence) before = -2;
      sentence = scene.s.of[head] ?? 0;
      sourceCandidates(scene, head, list);
      const right = bestMention(scene, list, attribution.source);
      describeSourceCue(scene, head, before);
      list.forEach((k, rank) => {
        const features = describeSource(scene, head, before, k, rank);
        examples.add(features, sourceValues, k === right);
      });
      examples.close();
      before = right;
    }
  }
  return examples;
}

/** Attributions of the stretches of one article as the annotators have them, adding examples on the way. */
function linkExamples(examples: Examples, lesson: Lesson, cues: Cues, sources: Sources): void {
  const { scene, labels } = lesson;
  const known = { scene, cues, sources, cueOfSentence: cuesBySentence(scene, cues) };
  const past: Link[] = [];
  const fixed = fixedLinksOf(scene);
  const list: Link[] = [];
  scene.spans.forEach((_, n) => {
    const gold = labels.bySpan[n];
    const settled = fixed.get(n);
    if (settled) {
      past.push(settled);
      return;
    }
    linkCandidates(known, n, past, list);
    const facts = factsOf(known, n, past);
    if (!facts) return;
    describeStretch(facts);
    const isRight = (link: Link): boolean => {
      if (!gold) return link.kind === LinkKind.none;
      if (gold.source.length === 0) return link.kind === LinkKind.nobody;
      return link.mention >= 0 && mentionOverlaps(scene, link.mention, gold.source);
    };
    const right = list.filter(isRight);
    for (const link of list) {
      examples.add(describeLink(known, facts, link), linkValues, isRight(link));
    }
    if (right.length > 0) examples.close();
    else examples.drop();
    const same = n > 0 && labels.bySpan[n - 1] === gold;
    const best =
      (same ? right.find((link) => link.kind === LinkKind.goesOn) : undefined) ?? right[0];
    past.push(best ? { ...best } : { kind: LinkKind.nobody, cue: -1, mention: -1, share: 1 });
  });
}

export interface Fitted {
  readonly models: Models;
  readonly cueRates: Record<string, string>;
}

/** Fits the five models one after the other; each sees the earlier ones’ answers as fitted on other articles. */
export function train(
  lessons: readonly Lesson[],
  log: (line: string) => void,
  runs = RUNS,
): Fitted {
  const recipe = recipes(runs);
  const cueRates = cueRatesOf(lessons);
  const other = (fold: number): Lesson[] => lessons.filter((lesson) => lesson.fold !== fold);
  const cue = learn(cueExamples(lessons), recipe.cue);
  const cueModels = folds.map((fold) => learn(cueExamples(other(fold)), recipe.cue));
  log('cue');
  const source = learn(sourceExamples(lessons), recipe.source);
  const sourceModels = folds.map((fold) => learn(sourceExamples(other(fold)), recipe.source));
  log('source');
  const ratesWithout = folds.map((fold) => cueRatesOf(other(fold)));
  const known = lessons.map(({ scene, fold }) => {
    setCueRates(ratesWithout[fold] ?? {});
    const cues = cuesOf(scene, cueModels[fold] as Model);
    return { cues, sources: sourcesOf(scene, cues.token, sourceModels[fold] as Model) };
  });
  setCueRates(cueRates);
  const linksFrom = (pick: (lesson: Lesson) => boolean): Examples => {
    const examples = new Examples();
    lessons.forEach((lesson, n) => {
      const k = known[n];
      if (k && pick(lesson)) linkExamples(examples, lesson, k.cues, k.sources);
    });
    return examples;
  };
  const link = learn(
    linksFrom(() => true),
    recipe.link,
  );
  const linkModels = folds.map((fold) =>
    learn(
      linksFrom((l) => l.fold !== fold),
      recipe.link,
    ),
  );
  log('link');
  const starts = new Examples();
  const ends = new Examples();
  lessons.forEach((lesson, n) => {
    const k = known[n];
    if (!k) return;
    const { scene } = lesson;
    const cueOfSentence = cuesBySentence(scene, k.cues);
    const model = linkModels[lesson.fold] as Model;
    const links = linksOf({ scene, ...k, cueOfSentence }, model);
    addContentExamples(starts, ends, lesson, k.cues, k.sources, links);
  });
  const start = learn(starts, recipe.start);
  log('start');
  const end = learn(ends, recipe.end);
  log('end');
  return { models: { cue, source, link, start, end }, cueRates };
}
