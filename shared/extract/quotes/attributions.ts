import { wordId } from '../lexicon/lexicon.ts';
import { type BlockQuote, blockQuotesOf } from './block-quotes.ts';
import { settleContents } from './content-grammar.ts';
import { StartKind } from './content-starts.ts';
import { type Content, contentOf } from './contents.ts';
import { cuesOf } from './cues.ts';
import { type CueFrame, framesOf, spansByCue } from './frames.ts';
import { cuesBySentence, type Link, LinkKind, linksOf } from './links.ts';
import { MentionType } from './mentions.ts';
import type { Models } from './saved-models.ts';
import type { Scene } from './scene.ts';
import { sourcesOf } from './sources.ts';
import { joinHalves } from './split-contents.ts';
import type { Turn } from './transcript.ts';
import { settledLinks } from './unlinked.ts';

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
  /** Blocks that are wholly somebody’s words, by tokens `[first, end)`. */
  readonly blocks: readonly {
    readonly first: number;
    readonly end: number;
    readonly isReported: boolean;
  }[];
  /** Likelihood of the speaker (stretches in marks) or of the whole (reported speech). */
  share: number;
}

/** Reported content below this likelihood is not served: set where F1 on the train set is best. */
export const LEAST_CONTENT = 0.31;

export function attributionsOf(
  scene: Scene,
  models: Models,
  turns: ReadonlyMap<number, Turn>,
): Attribution[] {
  const { body } = scene;
  const cues = cuesOf(scene, models.cue);
  const sources = sourcesOf(scene, cues.token, models.source);
  const cueOfSentence = cuesBySentence(scene, cues);
  const known = { scene, cues, sources, cueOfSentence };
  const links = settledLinks(scene, linksOf(known, models.link, turns));
  const linked = spansByCue(links, cues.token.length);
  const frames = framesOf(scene, cues, sources, links, linked);
  const contents = frames.map((frame) => contentOf(scene, frame, models));
  settleContents(scene, frames, contents, linked);
  joinHalves(scene, frames, contents);
  const isHeld = heldByAnother(scene, frames, contents, linked);
  const quoted = blockQuotesOf(scene, frames, turns);
  const inBlock = new Set(quoted.flatMap((quote) => quote.parts.map((part) => part.block)));
  const blockOf = (token: number): number => scene.s.block[scene.s.of[token] ?? 0] ?? 0;
  const isHeading = (token: number): boolean => body.blocks[blockOf(token)]?.kind === 'heading';
  const leads = new Map(quoted.filter((q) => q.cue >= 0).map((q) => [q.cue, q]));
  const out: Attribution[] = [];
  frames.forEach((frame, c) => {
    const spans = linked[c] ?? [];
    const content = contents[c];
    if (!content || inBlock.has(blockOf(frame.cue)) || isHeading(frame.cue)) return;
    const lead = leads.get(frame.cue);
    if (lead) {
      out.push(
        blockAttribution(scene, lead, frame.source, [...spans, ...spansWithin(scene, lead)]),
      );
      return;
    }
    const isRange = content.kind >= StartKind.after && content.hit >= LEAST_CONTENT;
    if (spans.length === 0 && (!isRange || isHeld[c])) return;
    out.push({
      cue: frame.cue,
      mention: frame.source,
      spans,
      content: isRange && !isHeld[c] ? content : undefined,
      blocks: [],
      share: spans.length > 0 ? frame.sourceShare : content.share * sourceTrust(frame),
    });
  });
  const headline = headlineOf(scene);
  if (headline) {
    const isOther = (a: Attribution): boolean =>
      a.cue < headline.first || a.cue >= headline.end || a.spans.length > 0;
    const kept = out.filter(isOther);
    out.length = 0;
    out.push(...kept, headline.attribution);
  }
  for (const quote of quoted)
    if (quote.cue < 0) out.push(blockAttribution(scene, quote, quote.mention, []));
  const bare = scene.spans.map(({ block }, n) =>
    inBlock.has(block) ? NO_LINK : (links[n] ?? NO_LINK),
  );
  addBare(bare, out);
  return out;
}

/** `Pence: Flowers will not be at debate`: a title that names its speaker before a colon. */
function headlineOf(
  scene: Scene,
): { first: number; end: number; attribution: Attribution } | undefined {
  const { t, m, body, mentionAt, spanOf } = scene;
  const block = body.blocks.findIndex(({ kind }) => kind === 'title');
  if (block < 0) return undefined;
  const first = t.blockStart[block] ?? 0;
  const end = t.blockStart[block + 1] ?? 0;
  let colon = first;
  while (colon < end && colon - first < 7 && t.unit[colon] !== 0x3a) colon++;
  const k = mentionAt[first] ?? m.count;
  if (t.unit[colon] !== 0x3a || colon === first || end - colon < 4 || k >= m.count)
    return undefined;
  let last = k;
  while (last + 1 < m.count && (m.first[last + 1] ?? end) < colon) last++;
  const type = m.type[last] ?? 0;
  const isSpeaker =
    type === MentionType.name || (type >= MentionType.human && type <= MentionType.document);
  if (!isSpeaker || m.end[last] !== colon || (spanOf[colon + 1] ?? -1) >= 0) return undefined;
  const content = {
    kind: StartKind.after,
    first: colon + 1,
    end,
    first2: 0,
    end2: 0,
    share: 0.6,
    hit: 0.6,
  };
  return {
    first,
    end,
    attribution: { ...NOTHING, cue: colon, mention: last, spans: [], content, share: 0.6 },
  };
}

const NO_LINK: Link = { kind: LinkKind.none, cue: -1, mention: -1, share: 1 };
const NOTHING = { cue: -1, content: undefined, blocks: [] };

/** Words quoted within items that sum up what somebody said. */
const spansWithin = ({ spans }: Scene, { parts, isReported }: BlockQuote): number[] =>
  isReported
    ? spans.flatMap(({ block }, n) => (parts.some((part) => part.block === block) ? [n] : []))
    : [];

function blockAttribution(
  scene: Scene,
  quote: BlockQuote,
  mention: number,
  spans: number[],
): Attribution {
  const blocks = quote.parts.map(({ block, first }) => ({
    first,
    end: scene.t.blockStart[block + 1] ?? 0,
    isReported: quote.isReported,
  }));
  return { ...NOTHING, cue: quote.cue, mention, spans, blocks, share: quote.share };
}

const ACCORDING = wordId('according');
/** How much less likely than the inner an outer attribution may be and still hold it. */
const OUTER_WINS = 0.7;

/** Cues inside what another cue attributes: the outer speaker’s words, not an attribution of their own. */
function heldByAnother(
  { t }: Scene,
  frames: readonly CueFrame[],
  contents: readonly Content[],
  linked: readonly (readonly number[])[],
): boolean[] {
  const isHeld = frames.map(() => false);
  frames.forEach(({ cue: outerCue }, c) => {
    const outer = contents[c];
    if (!outer || outer.kind < StartKind.after || outer.hit < LEAST_CONTENT) return;
    for (const way of [1, -1])
      for (let i = c + way; frames[i]; i += way) {
        const cue = frames[i]?.cue ?? 0;
        if (way > 0 ? cue >= Math.max(outer.end, outer.end2) : cue < outer.first) break;
        const isInside =
          (outer.first <= cue && cue < outer.end) || (outer.first2 <= cue && cue < outer.end2);
        // `According to the file, he told them that …`, `was heard saying that it was “fun”`: the words are the inner one’s.
        const isTold = t.word[outerCue] === ACCORDING && frames[i]?.says === 1;
        const isOwn = isTold || (linked[i]?.length ?? 0) > 0;
        if (!isInside || isOwn) continue;
        if (outer.share >= OUTER_WINS * (contents[i]?.share ?? 0)) isHeld[i] = true;
      }
  });
  return isHeld;
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
    open = { ...NOTHING, mention: link.mention, spans: [n], share: link.share };
    out.push(open);
  });
}
