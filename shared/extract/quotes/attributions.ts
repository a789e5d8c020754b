import { type Content, type CueFrame, contentOf, StartKind } from './contents.ts';
import { cuesOf } from './cues.ts';
import { framesOf, spansByCue } from './frames.ts';
import { cuesBySentence, type Link, LinkKind, linksOf } from './links.ts';
import type { Models } from './saved-models.ts';
import type { Scene } from './scene.ts';
import { sourcesOf } from './sources.ts';

/** Somebody’s words as the models see them: stretches in marks, reported content, or both, under one cue. */
export interface Attribution {
  /** Token of the cue, −1 = none. */
  readonly cue: number;
  /** Mention of the source, −1 = none. */
  mention: number;
  /** Stretches in marks, indices into the scene’s spans. */
  readonly spans: number[];
  /** Reported content outside and around marks. */
  content: Content | undefined;
  /** Likelihood of the speaker (stretches in marks) or of the whole (reported speech). */
  share: number;
}

/** Reported content below this likelihood is not served: set where F1 on the train set is best. */
export const LEAST_CONTENT = 0.42;

export function attributionsOf(scene: Scene, models: Models): Attribution[] {
  const cues = cuesOf(scene, models.cue);
  const sources = sourcesOf(scene, cues.token, models.source);
  const cueOfSentence = cuesBySentence(scene, cues);
  const links = linksOf(scene, cues, sources, cueOfSentence, models.link);
  const linked = spansByCue(links, cues.token.length);
  const frames = framesOf(scene, cues, sources, links, linked);
  const out: Attribution[] = [];
  const byCue = new Map<number, Attribution>();
  frames.forEach((frame, c) => {
    const spans = linked[c] ?? [];
    const content = contentOf(scene, frame, models);
    const isRange = content.kind >= StartKind.after;
    if (spans.length === 0 && (!isRange || content.share < LEAST_CONTENT)) return;
    const attribution = {
      cue: frame.cue,
      mention: frame.source,
      spans,
      content: isRange && content.share >= LEAST_CONTENT ? content : undefined,
      share: spans.length > 0 ? frame.sourceShare : content.share * sourceTrust(frame),
    };
    byCue.set(c, attribution);
    out.push(attribution);
  });
  addBare(links, out);
  return out;
}

const sourceTrust = (frame: CueFrame): number => (frame.source < 0 ? 1 : frame.sourceShare);

/** Stretches that no cue introduces; those that go on from one another are one attribution. */
function addBare(links: readonly Link[], out: Attribution[]): void {
  let open: Attribution | undefined;
  links.forEach((link, n) => {
    if (link.kind === LinkKind.none || link.cue >= 0) {
      open = undefined;
      return;
    }
    if (link.kind === LinkKind.goesOn && open) {
      open.spans.push(n);
      return;
    }
    open = { cue: -1, mention: link.mention, spans: [n], content: undefined, share: link.share };
    out.push(open);
  });
}
