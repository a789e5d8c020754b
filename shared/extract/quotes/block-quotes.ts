import { classBits, lemma, wordId } from '../lexicon/lexicon.ts';
import { Class, Tag } from '../lexicon/tags.ts';
import type { CueFrame } from './frames.ts';
import { MentionType } from './mentions.ts';
import { isSelf, isYou } from './persons.ts';
import type { Scene } from './scene.ts';
import { signedBlocks } from './signatures.ts';
import { Flag } from './tokens.ts';
import type { Turn } from './transcript.ts';

/** Quotes whose words are blocks of their own: under a lead-in with a colon, or turns of a transcript. */
export interface BlockQuote {
  /** Blocks and the first token of what is said in each. */
  readonly parts: readonly { readonly block: number; readonly first: number }[];
  readonly cue: number;
  readonly mention: number;
  /** Items the writer sums up (`He cited examples:`) are reported, not quoted. */
  readonly isReported: boolean;
  readonly share: number;
}

const COLON = 0x3a;
/** Verbs after which a list is the writer’s summary and not somebody’s words. */
const SUMMING_UP = new Set(
  [
    'cite',
    'note',
    'list',
    'mention',
    'outline',
    'highlight',
    'point',
    'identify',
    'describe',
    'name',
  ].map(wordId),
);

export function blockQuotesOf(
  scene: Scene,
  frames: readonly CueFrame[],
  turns: ReadonlyMap<number, Turn>,
): BlockQuote[] {
  const leads = leadInQuotes(scene, frames, turns);
  const led = new Set(leads.flatMap(({ parts }) => parts.map(({ block }) => block)));
  const signed = [...signedBlocks(scene)]
    .filter(([block]) => !led.has(block) && !turns.has(block))
    .map(([block, mention]) => ({
      parts: [{ block, first: scene.t.blockStart[block] ?? 0 }],
      cue: -1,
      mention,
      isReported: false,
      share: 0.9,
    }));
  return [...turnQuotes(scene, turns), ...leads, ...signed];
}

const opensInMarks = (scene: Scene, block: number): boolean =>
  ((scene.t.flags[scene.t.blockStart[block] ?? 0] ?? 0) & Flag.quoted) !== 0 ||
  (scene.spanOf[scene.t.blockStart[block] ?? 0] ?? -1) >= 0;

/** Turns without marks: what stands after the label. Questions marked `Q` are nobody’s quote. */
function turnQuotes(scene: Scene, turns: ReadonlyMap<number, Turn>): BlockQuote[] {
  const { t, mentionAt } = scene;
  const out: BlockQuote[] = [];
  let open: { block: number; first: number }[] = [];
  for (const turn of [...turns.values()].sort((a, b) => a.block - b.block)) {
    if (opensInMarks(scene, turn.block)) continue;
    const isLabelled = turn.labelFirst >= 0;
    const label = isLabelled
      ? t.text.slice(t.start[turn.labelFirst], t.end[turn.labelEnd - 1])
      : '';
    if (label === 'Q' || (turn.isQuestion && !isLabelled)) continue;
    const part = { block: turn.block, first: turn.bodyFirst };
    if (turn.isMore) {
      open.push(part);
      continue;
    }
    open = [part];
    out.push({
      parts: open,
      cue: -1,
      mention: mentionAt[turn.labelFirst] ?? -1,
      isReported: false,
      share: isLabelled ? 0.93 : 0.85,
    });
  }
  return out;
}

function leadInQuotes(
  scene: Scene,
  frames: readonly CueFrame[],
  turns: ReadonlyMap<number, Turn>,
): BlockQuote[] {
  const { t, s, body } = scene;
  const out: BlockQuote[] = [];
  // Few texts have a lead-in.
  let bySentence: ReadonlyMap<number, CueFrame[]> | undefined;
  body.blocks.forEach((lead, block) => {
    const last = (t.blockStart[block + 1] ?? 0) - 1;
    if (lead.kind !== 'paragraph' && lead.kind !== 'listItem') return;
    if (t.unit[last] !== COLON || (scene.spanOf[last] ?? -1) >= 0 || turns.has(block)) return;
    const kinds = blocksAfter(scene, block);
    if (kinds.length === 0) return;
    bySentence ??= framesBySentence(scene, frames);
    const frame = frameOfLead(scene, bySentence.get(s.of[last] ?? 0) ?? [], last);
    const parts = kinds.map((b) => ({ block: b, first: t.blockStart[b] ?? 0 }));
    const kind = body.blocks[kinds[0] ?? 0]?.kind;
    if (!frame || isOwnThought(scene, frame)) {
      if (kind !== 'blockquote') return;
      const mention = whoseIn(scene, s.of[last] ?? 0);
      out.push({ parts, cue: -1, mention, isReported: false, share: LEAD_SHARE });
      return;
    }
    const cueLemma = lemma[t.word[frame.cue] ?? 0] ?? 0;
    out.push({
      parts,
      cue: frame.cue,
      mention: frame.source < 0 ? nameIn(scene, s.of[last] ?? 0) : frame.source,
      isReported: kind === 'listItem' && (SUMMING_UP.has(cueLemma) || speaksOfHim(scene, kinds)),
      share: frame.source < 0 ? 0.6 : 0.6 + 0.33 * frame.sourceShare,
    });
  });
  return out;
}

function framesBySentence({ s }: Scene, frames: readonly CueFrame[]): Map<number, CueFrame[]> {
  const out = new Map<number, CueFrame[]>();
  for (const frame of frames) {
    const n = s.of[frame.cue] ?? 0;
    const list = out.get(n);
    if (list) list.push(frame);
    else out.set(n, [frame]);
  }
  return out;
}

/** How sure the speaker of a block quote is whose lead-in has no verb of saying. */
const LEAD_SHARE = 0.6;
const FROM = wordId('from');
/** `And this, from kettle_logic:`, `The opening post, in full:` */
function whoseIn({ t, m }: Scene, sentence: number): number {
  let first = -1;
  for (let k = m.ofSentence[sentence] ?? 0; k < (m.ofSentence[sentence + 1] ?? 0); k++) {
    const type = m.type[k] ?? 0;
    if (type < MentionType.time && t.word[(m.first[k] ?? 0) - 1] === FROM) return k;
    const isSpeaker =
      type === MentionType.name || (type >= MentionType.human && type <= MentionType.document);
    if (isSpeaker && first < 0) first = k;
  }
  return first;
}

/** `Sam Idle tweets:` */
function nameIn({ m }: Scene, sentence: number): number {
  const k = m.ofSentence[sentence] ?? 0;
  const isFirst = k < (m.ofSentence[sentence + 1] ?? 0);
  return isFirst && m.type[k] === MentionType.name && m.isPossessive[k] === 0 ? k : -1;
}

/** `Here is what we know so far:` what follows is the writer’s own. */
const isOwnThought = ({ t, m }: Scene, { cue, source }: CueFrame): boolean =>
  ((classBits[lemma[t.word[cue] ?? 0] ?? 0] ?? 0) & Class.think) !== 0 &&
  source >= 0 &&
  isSelf(t, m.head[source] ?? 0);

const HIM = new Set(['he', 'she', 'his', 'her', 'him'].map(wordId));
/** Items that tell of their speaker, `He would run again`, sum up what was said. */
function speaksOfHim({ t }: Scene, blocks: readonly number[]): boolean {
  let isOfHim = false;
  for (const block of blocks) {
    const first = t.blockStart[block] ?? 0;
    for (let i = first; i < (t.blockStart[block + 1] ?? 0); i++) {
      if (isSelf(t, i)) return false;
      if (i === first && HIM.has(t.word[i] ?? 0)) isOfHim = true;
    }
  }
  return isOfHim;
}

/** The list, the block quotes or the one paragraph after a lead-in, where they carry no marks of their own. */
function blocksAfter(scene: Scene, lead: number): number[] {
  const { body } = scene;
  const next = body.blocks[lead + 1];
  if (!next || opensInMarks(scene, lead + 1)) return [];
  if (next.kind === 'paragraph') {
    const out = [lead + 1];
    // A post of several paragraphs goes on while its writer speaks of himself, a letter while he speaks to its reader.
    const isLetter = isSalutation(scene, lead + 1);
    const most = lead + (isLetter ? LONGEST_LETTER : LONGEST_POST);
    for (let b = lead + 2; b <= most && goesOn(scene, b, isLetter); b++) out.push(b);
    return out;
  }
  if (next.kind !== 'listItem' && next.kind !== 'blockquote') return [];
  const out: number[] = [];
  for (let b = lead + 1; body.blocks[b]?.kind === next.kind; b++) {
    if (next.kind === 'listItem' && body.blocks[b]?.list !== next.list) break;
    if (!opensInMarks(scene, b)) out.push(b);
  }
  return out;
}

const SALUTATIONS = new Set(
  ['dear', 'hi', 'hello', 'hey', 'friends', 'colleagues', 'folks'].map(wordId),
);
/** In paragraphs. */
const LONGEST_POST = 4;
const LONGEST_LETTER = 12;
/** `Dear all,` */
function isSalutation({ t }: Scene, block: number): boolean {
  const first = t.blockStart[block] ?? 0;
  const end = t.blockStart[block + 1] ?? 0;
  return end - first < 8 && t.unit[end - 1] === 0x2c && SALUTATIONS.has(t.word[first] ?? 0);
}

function goesOn(scene: Scene, block: number, isLetter: boolean): boolean {
  const { t, body } = scene;
  if (body.blocks[block]?.kind !== 'paragraph' || opensInMarks(scene, block)) return false;
  const end = t.blockStart[block + 1] ?? 0;
  const first = t.blockStart[block] ?? 0;
  if (end - first < 3 || t.unit[end - 1] === COLON) return false;
  for (let i = first; i < end; i++) {
    if ((scene.spanOf[i] ?? -1) >= 0) return false;
    if (isSelf(t, i) || (isLetter && isYou(t, i))) return true;
  }
  return (t.word[first] ?? 0) === wordId('no');
}

/** `He praised the industry, noting:` — the verb at the colon is the cue; its subject may stand with an earlier one. */
function frameOfLead(
  scene: Scene,
  frames: readonly CueFrame[],
  colon: number,
): CueFrame | undefined {
  const best = bestFrame(scene, frames);
  const last = frames.find(
    ({ cue }) =>
      cue === colon - 1 && ((classBits[lemma[scene.t.word[cue] ?? 0] ?? 0] ?? 0) & Class.say) !== 0,
  );
  if (!best || !last || last.source >= 0) return last ?? best;
  return { ...best, cue: last.cue };
}

/** The frame of a lead-in: a verb or noun of saying, the likeliest; the last of equals. */
function bestFrame(scene: Scene, frames: readonly CueFrame[]): CueFrame | undefined {
  const { t } = scene;
  let best: CueFrame | undefined;
  let top = 0.2;
  for (const frame of frames) {
    const bits = classBits[lemma[t.word[frame.cue] ?? 0] ?? 0] ?? 0;
    const says =
      (bits & Class.say) !== 0 ? 2 : (bits & (Class.sayNoun | Class.think)) !== 0 ? 1 : 0;
    const isVerb = t.tag[frame.cue] === Tag.verb ? 0.5 : 0;
    if (says === 0 && frame.logit < 0) continue;
    const score =
      says + isVerb + Math.max(-2, Math.min(3, frame.logit)) * 0.5 + (frame.source >= 0 ? 1 : 0);
    if (score < top) continue;
    top = score;
    best = frame;
  }
  return best;
}
